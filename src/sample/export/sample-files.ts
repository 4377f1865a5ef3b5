import { generateSample } from '../generate-sample.ts';
import type { SampleRequest } from '../generate-sample.ts';
import type { ChangeRow, CostRow, SurveyRow, TicketEventRow } from '../rows.ts';
import { csv } from './csv.ts';
import type { Column } from './csv.ts';
import { ticketColumns } from './ticket-columns.ts';

/** A file to be written: `path` is relative to the project folder, with `/`; the text is UTF-8. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** The survey tool speaks its own language too: `Ticket` is the number that people use. */
const surveyColumns: readonly Column<SurveyRow>[] = [
  ['survey_id', (survey) => survey.survey_id],
  ['ticket', (survey) => `INC${survey.ticket_id.slice(1).padStart(7, '0')}`],
  ['sent', (survey) => survey.offered_at],
  ['answered', (survey) => survey.responded_at],
  ['stars', (survey) => survey.score],
  ['team', (survey) => survey.team],
  ['service', (survey) => survey.service],
  ['priority', (survey) => survey.priority],
];

const costColumns: readonly Column<CostRow>[] = [
  ['cost_id', (cost) => cost.cost_id],
  ['incurred_at', (cost) => cost.incurred_at],
  ['line', (cost) => cost.line],
  ['amount', (cost) => cost.amount],
  ['team', (cost) => cost.team],
];

const changeColumns: readonly Column<ChangeRow>[] = [
  ['change_id', (change) => change.change_id],
  ['type', (change) => change.type],
  ['risk', (change) => change.risk],
  ['service', (change) => change.service],
  ['team', (change) => change.team],
  ['requested_at', (change) => change.requested_at],
  ['completed_at', (change) => change.completed_at],
  ['outcome', (change) => change.outcome],
  ['caused_incident', (change) => change.caused_incident],
];

/** One row per change of a ticket, in the order in which they happened to it. */
const eventColumns: readonly Column<TicketEventRow>[] = [
  ['event_id', (event) => event.event_id],
  ['ticket', (event) => event.ticket_id],
  ['seq', (event) => event.seq],
  ['at', (event) => event.at],
  ['actor', (event) => event.actor_id],
  ['actor_type', (event) => event.actor_type],
  ['kind', (event) => event.kind],
  ['from', (event) => event.from],
  ['to', (event) => event.to],
];

/** The history of the tickets of a sample project: many more rows than tickets, so whoever wants it asks for it. */
export const sampleHistory = (seed: number, size: Omit<SampleRequest, 'seed'> = {}): TextFile => ({
  path: 'data/ticket_events.csv',
  text: csv(generateSample({ ...size, seed }).ticket_events, eventColumns),
});

/** The data files of a sample project, as CSV in `data/`. The same request gives the same bytes. */
export const sampleFiles = (seed: number, size: Omit<SampleRequest, 'seed'> = {}): readonly TextFile[] => {
  const sample = generateSample({ ...size, seed });
  return [
    { path: 'data/tickets.csv', text: csv(sample.tickets, ticketColumns) },
    { path: 'data/surveys.csv', text: csv(sample.surveys, surveyColumns) },
    { path: 'data/costs.csv', text: csv(sample.costs, costColumns) },
    { path: 'data/changes.csv', text: csv(sample.changes, changeColumns) },
  ];
};
