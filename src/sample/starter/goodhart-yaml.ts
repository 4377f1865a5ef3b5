/** Public holidays of the Netherlands over the sample data and the rest of 2026. */
const calendars = `# When the desk works. A KPI with \`clock: { calendar: support }\` counts these hours only.
calendars:
  support:
    hours: { mon-fri: ["07:00-20:00"], sat-sun: ["10:00-16:00"] }
    holidays: [2024-12-25, 2024-12-26, 2025-01-01, 2025-04-21, 2025-05-05, 2025-05-29, 2025-06-09, 2025-12-25, 2025-12-26, 2026-01-01,
      2026-04-06, 2026-04-27, 2026-05-14, 2026-05-25, 2026-12-25, 2026-12-26]
`;

/** `goodhart.yaml` of a new project. A JSON string is a YAML string, whatever the name contains. */
export const goodhartYaml = (name: string): string => `# yaml-language-server: $schema=./node_modules/goodhart/schemas/project.schema.json
# The project: where the data is and what its columns mean. The KPIs are in kpis/, one a file.
project: ${JSON.stringify(name)}

# Days, weeks and months begin and end in this time zone.
timezone: Europe/Amsterdam

# The instant of judgement: later rows do not exist yet, and a month that is not over is shown but not judged.
# With your own data, leave this line out: the newest timestamp in the data then decides.
as_of: 2026-03-01

# What you want to reach. Every KPI serves one of these.
objectives:
  reliable-support: Users can rely on the agreed times
  solved-once: A solved problem stays solved
  satisfied-users: Users are glad that they called

${calendars}
# Data sets. "tickets" and "surveys" have standard fields; say which of your columns each field comes from.
data:
  tickets:
    files: data/tickets.csv             # one file or a pattern such as data/tickets-*.csv
    missing: ["?"]                      # texts that mean "nothing here", besides the empty text
    fields:
      ticket_id: Number                 # our name: your column
      number: Number
      type: Type
      requester_id: Caller
      channel:                          # the long form turns the words of your system into ours
        from: "\`Contact type\`"          # a column whose name has a space stands in backticks
        map: { E-mail: email, Self-service: portal, Phone: phone, Chat: chat, Walk-in: walkup, Event: monitoring }
        otherwise: other                # what any other text becomes
      service: Service
      team: "\`Assignment group\`"
      assignee_id: "\`Assigned to\`"
      priority: integer(substr(Priority, 0, 1))   # an expression over columns: "2 - High" becomes 2
      status:
        from: State
        map:
          New: new
          Work in Progress: open
          Awaiting User Info: pending_customer
          Resolved: resolved
          Closed: closed
          Cancelled: cancelled
      created_at: Opened
      first_human_reply_at: "\`First reply\`"
      first_resolved_at: "\`First resolved\`"
      resolved_at: Resolved
      closed_at: Closed
      due_at: Due
      reopen_count: "\`Reopen count\`"
      reassign_count: "\`Reassignment count\`"
      contact_count: "\`Contact count\`"
      resolution_kind: "\`Resolution code\`"
  surveys:
    files: data/surveys.csv
    fields: { ticket_id: ticket, offered_at: sent, responded_at: answered, score: stars }

# Reports that "goodhart report" writes: the KPIs whose audience is named.
reports:
  - { audience: service-desk-manager, template: scorecard, file: reports/service-desk-manager.md }
  - { audience: it-director, template: scorecard, file: reports/it-director.md }
`;
