import type { Derivation, FieldsByDataSet } from '../../model/index.ts';
import { statusStaysOfTickets } from '../clock/status-stays.ts';
import { valueStaysOfTickets } from '../clock/value-stays.ts';
import { borrowTicketFields } from './borrow-ticket-fields.ts';
import { incidentsWithin7d } from './incidents-within-7d.ts';
import { ticketContacts } from './history/ticket-contacts.ts';
import { ticketEnds } from './history/ticket-ends.ts';
import { ticketAssignees, ticketEscalations, ticketGroups, ticketPriorities } from './history/ticket-hands.ts';
import { resolutionActor, sourceReopenCount, ticketResolutions } from './history/ticket-resolutions.ts';
import { ticketStays } from './history/ticket-stays.ts';
import { ticketWaits } from './history/ticket-waits.ts';
import { repeatWithin7d } from './repeat-within-7d.ts';
import { repeatedWithin7d } from './repeated-within-7d.ts';

/** Everything that can be derived from tables, whatever the project says. Where two give the same field, the first is asked first. */
export const derivations: readonly Derivation[] = [
  ticketStays,
  ticketResolutions,
  resolutionActor,
  sourceReopenCount,
  ticketWaits,
  ticketGroups,
  ticketAssignees,
  ticketEscalations,
  ticketPriorities,
  ticketContacts,
  ticketEnds,
  incidentsWithin7d,
  repeatWithin7d,
  repeatedWithin7d,
  statusStaysOfTickets,
  ...valueStaysOfTickets,
];

/**
 * The same with what depends on the run: fields that rows borrow from their ticket.
 * @param needed what the KPIs read
 * @param given what the files give; absent while that is not known yet
 */
export const derivationsFor = (needed: FieldsByDataSet, given?: FieldsByDataSet): readonly Derivation[] => [
  ...derivations,
  ...borrowTicketFields(needed, given),
];
