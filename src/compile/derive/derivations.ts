import type { Derivation, Project } from '../../model/index.ts';
import { stayTicketFields } from './history/stay-ticket-fields.ts';
import { ticketEnds } from './history/ticket-ends.ts';
import { ticketStays } from './history/ticket-stays.ts';

/** Everything that can be derived from the tables of a project. Where two give the same field, the first is asked first. */
export const derivationsOf = (project: Pick<Project, 'data'>): readonly Derivation[] => [
  ticketStays,
  ticketEnds,
  stayTicketFields(project),
];
