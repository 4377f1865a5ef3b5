/** `kpis/sla-compliance.yaml` of a new project: the one that explains every key. */
export const slaCompliance = `# yaml-language-server: $schema=../node_modules/goodhart/schemas/kpi.schema.json
# One KPI a file. This one explains every key; the others start from the catalogue with \`extends\`, which is shorter.
kpi: sla-compliance                 # its id: other files and reports refer to it
version: 1                          # raise it when the meaning changes
title: Tickets resolved within their target
description: Share of tickets whose outcome was decided in the month that were resolved by their due time.
objective: reliable-support         # one of the objectives of goodhart.yaml
owner: service-desk-lead            # a role that answers for the number
family: quality
metric:
  id: sla_compliance                # what is measured, always an exact variant
  unit: percent
  direction: higher                 # higher | lower | band | demand
# The share of the rows of view "sla" for which the field "met" is true. "sla" holds the tickets with a due time, in the
# period in which it was decided whether it was kept; an open ticket counts as missed once it is due.
formula: share(sla, met)
segment: [team, priority, [team, priority]]   # also by team, by priority and by both
audience: [service-desk-manager, it-director]
cadence: monthly
baseline: { periods: 6 }            # where we come from: the first six months
target:
  at_least: 90
  near: 88                          # a miss down to here is called near
  segments:
    priority:
      "1": { at_least: 95 }         # what is required there instead
min_n: 60                           # fewer tickets than this are not judged: the status is "unknown", never green
`;
