import type { ValueType } from './value.ts';

/** One field of a canonical entity. */
export interface EntityField {
  readonly type: ValueType;
  /** What it means, in one sentence, with unit. */
  readonly description: string;
  /** A promise about the future, such as a due date: it is not hidden when it lies after `as_of`. */
  readonly scheduled?: true;
}

/** A canonical data set: what rows are and which fields they may have. A project may add fields of its own. */
export interface Entity {
  readonly description: string;
  /** Field that identifies a row. */
  readonly key: string;
  /** Field that says when a row came to exist; rows later than `as_of` do not exist. */
  readonly time: string;
  readonly fields: Readonly<Record<string, EntityField>>;
}

/** Data sets with a meaning of their own. Any other data set name in a project is a table with only its declared fields. */
export type EntityName = 'tickets' | 'surveys' | 'costs' | 'changes';

const text = (description: string): EntityField => ({ type: 'text', description });
const integer = (description: string): EntityField => ({ type: 'integer', description });
const boolean = (description: string): EntityField => ({ type: 'boolean', description });
const instant = (description: string): EntityField => ({ type: 'timestamp', description });

/** The canonical entities, field names as in the ITSM data model of the documentation (`docs/data`). */
export const entities: Readonly<Record<EntityName, Entity>> = {
  tickets: {
    description: 'One row per ticket: its state at the end of the extract.',
    key: 'ticket_id',
    time: 'created_at',
    fields: {
      ticket_id: text('Stable key of the ticket.'),
      number: text('The key that people use.'),
      type: text('incident, request, problem, change, question, task, alert or other.'),
      requester_id: text('Who asked.'),
      channel: text('email, portal, phone, chat, walkup, monitoring, api, social or other.'),
      category: text('What it is about.'),
      service: text('The service concerned.'),
      team: text('The group that holds the ticket now.'),
      assignee_id: text('The agent who holds the ticket now.'),
      priority: integer('1 is the most urgent.'),
      impact: integer('1 is the widest.'),
      urgency: integer('1 is the most urgent.'),
      severity: integer('1 is the worst.'),
      status: text(
        'new, open, pending_customer, pending_vendor, pending_internal, pending_change, pending_problem, resolved, closed, cancelled, merged or deleted.',
      ),
      created_at: instant('When the ticket was recorded.'),
      reported_at: instant('When the user says it began.'),
      first_human_reply_at: instant('First public reply by a person; automation does not count.'),
      work_started_at: instant('When work began.'),
      first_resolved_at: instant('First resolution; a reopen does not change it.'),
      resolved_at: instant('Last resolution.'),
      closed_at: instant('Closure, often a batch job days after the resolution.'),
      due_at: { type: 'timestamp', description: 'When the resolution is due under the service level agreement.', scheduled: true },
      reopen_count: integer('How often the ticket was reopened.'),
      reassign_count: integer('How often the ticket changed hands.'),
      contact_count: integer('Contacts with the requester, both ways.'),
      agent_public_replies: integer('Public replies by agents.'),
      customer_replies: integer('Replies by the requester after creation.'),
      escalated: boolean('Whether the ticket went to a higher tier or to management.'),
      resolution_kind: text(
        'fixed, workaround, self_resolved, no_fault, not_reproducible, duplicate, cancelled, user_error, auto, merged or unknown.',
      ),
      sla_met_source: boolean('What the source system says of its own agreement; compared, never trusted.'),
    },
  },
  surveys: {
    description: 'One row per survey that was offered.',
    key: 'survey_id',
    time: 'responded_at',
    fields: {
      survey_id: text('Stable key of the survey.'),
      ticket_id: text('The ticket asked about.'),
      kind: text('csat, nps, ces or xla.'),
      offered_at: instant('When the survey was sent.'),
      responded_at: instant('When it was answered; missing when it was not.'),
      score: integer('The rating as given.'),
      team: text('The team that resolved the ticket.'),
      service: text('The service concerned.'),
      priority: integer('Priority of the ticket.'),
    },
  },
  costs: {
    description: 'One row per cost line and month.',
    key: 'cost_id',
    time: 'incurred_at',
    fields: {
      cost_id: text('Stable key of the cost line.'),
      incurred_at: instant('The start of the month that the amount belongs to.'),
      line: text('labour, tool, vendor, facility, training, chargeback or overhead.'),
      amount: { type: 'number', description: 'Amount in the currency of the project.' },
      service: text('The service that carries the cost.'),
      team: text('The team that carries the cost.'),
    },
  },
  changes: {
    description: 'One row per change.',
    key: 'change_id',
    time: 'requested_at',
    fields: {
      change_id: text('Stable key of the change.'),
      type: text('standard, normal, emergency, major or minor.'),
      risk: text('Assessed risk.'),
      service: text('The service concerned.'),
      team: text('The team that implements it.'),
      requested_at: instant('When the change was requested.'),
      completed_at: instant('When it was completed.'),
      outcome: text('successful, successful_with_issues, unsuccessful, rolled_back, cancelled or unknown.'),
      caused_incident: boolean('Whether an incident was traced to it.'),
    },
  },
};
