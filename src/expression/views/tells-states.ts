import type { DataSource, Project } from '../../model/index.ts';

type EventSource = Pick<DataSource, 'fields' | 'preset'> & { readonly changes?: unknown };

/** A preset says all that its files hold; files without one may have the column `to` without a word about it. */
const saysStates = ({ preset, fields = {}, changes }: EventSource): boolean =>
  preset === undefined || changes !== undefined || Object.hasOwn(fields, 'to');

/**
 * Whether the project declares a history that can say in which status a ticket was: changes with what they changed `to`. A
 * history of replies alone, as a list of conversations gives it, says nothing of it, and must not take the tickets' own word away.
 */
export const tellsStates = ({ data }: Pick<Project, 'data'>): boolean => {
  const events = Object.hasOwn(data, 'ticket_events') ? data['ticket_events'] : undefined;
  return events !== undefined && [events, ...(events.also ?? [])].some(saysStates);
};
