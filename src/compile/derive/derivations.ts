import type { Derivation, Project } from '../../model/index.ts';
import { stayTicketFields } from './history/stay-ticket-fields.ts';
import { ticketContacts } from './history/ticket-contacts.ts';
import { ticketEnds } from './history/ticket-ends.ts';
import { ticketAssignees, ticketEscalations, ticketGroups, ticketPriorities } from './history/ticket-hands.ts';
import { sourceReopenCount, ticketResolutions } from './history/ticket-resolutions.ts';
import { ticketStays } from './history/ticket-stays.ts';
import { ticketWaits } from './history/ticket-waits.ts';

/** Everything that can be derived from the tables of a project. Where two give the same field, the first is asked first. */
export const derivationsOf = (project: Pick<Project, 'data'>): readonly Derivation[] => [
  ticketStays,
  ticketResolutions,
  sourceReopenCount,
  ticketWaits,
  ticketGroups,
  ticketAssignees,
  ticketEscalations,
  ticketPriorities,
  ticketContacts,
  ticketEnds,
  stayTicketFields(project),
];
