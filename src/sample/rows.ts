/** A ticket as it stood at the end of the sample; fields are those of the canonical data model, instants are ISO 8601 in UTC. */
export interface TicketRow {
  readonly ticket_id: string;
  readonly number: string;
  readonly type: string;
  readonly requester_id: string;
  readonly channel: string;
  readonly service: string | null;
  readonly team: string;
  readonly assignee_id: string | null;
  readonly priority: number;
  readonly status: string;
  readonly created_at: string;
  readonly first_human_reply_at: string | null;
  readonly first_resolved_at: string | null;
  /** The last resolution; missing while a reopened ticket is open again. */
  readonly resolved_at: string | null;
  readonly closed_at: string | null;
  /** When the resolution is due; a cancelled ticket owes none. */
  readonly due_at: string | null;
  readonly reopen_count: number;
  readonly reassign_count: number;
  readonly contact_count: number;
  readonly agent_public_replies: number;
  readonly customer_replies: number;
  readonly resolution_kind: string | null;
  readonly summary: string;
}

/** What can happen to a ticket. `reopen` and `status` both change the status. */
export type TicketEventKind = 'created' | 'status' | 'assignee' | 'team' | 'priority' | 'reply_public' | 'reopen';

/** One thing that happened to a ticket. Replaying a ticket's events in the order of `seq` gives its row. */
export interface TicketEventRow {
  readonly event_id: string;
  readonly ticket_id: string;
  readonly seq: number;
  readonly at: string;
  readonly actor_id: string | null;
  readonly actor_type: 'agent' | 'requester' | 'system';
  readonly kind: TicketEventKind;
  readonly from: string | null;
  readonly to: string | null;
}

/** A survey that was offered after a resolution. */
export interface SurveyRow {
  readonly survey_id: string;
  readonly ticket_id: string;
  readonly kind: 'csat';
  readonly offered_at: string;
  readonly responded_at: string | null;
  /** 1 to 5, 5 is best. */
  readonly score: number | null;
  readonly team: string;
  readonly service: string | null;
  readonly priority: number;
}

/** What one team cost in one month, in one line. */
export interface CostRow {
  readonly cost_id: string;
  /** The start of the month, with the local offset. */
  readonly incurred_at: string;
  readonly line: 'labour' | 'tool' | 'vendor';
  /** Euro, with two decimals. */
  readonly amount: string;
  readonly team: string;
}

/** A change. */
export interface ChangeRow {
  readonly change_id: string;
  readonly type: 'standard' | 'normal' | 'emergency';
  readonly risk: 'low' | 'moderate' | 'high';
  readonly service: string;
  readonly team: string;
  readonly requested_at: string;
  readonly completed_at: string | null;
  readonly outcome: 'successful' | 'successful_with_issues' | 'unsuccessful' | 'rolled_back' | 'cancelled' | null;
  readonly caused_incident: boolean | null;
}

/** Everything that is known of the sample desk. */
export interface Sample {
  readonly tickets: readonly TicketRow[];
  readonly ticket_events: readonly TicketEventRow[];
  readonly surveys: readonly SurveyRow[];
  readonly costs: readonly CostRow[];
  readonly changes: readonly ChangeRow[];
}
