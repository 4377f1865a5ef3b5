/**
 * Fields of tickets that only the engine sees: lists of what a ticket went through, made from its history. Their names
 * cannot be written in a formula or a mapping.
 */

/** The stays of a ticket in its statuses: `status`, `a` and `b` (microseconds since 1970-01-01T00:00:00Z; `b` missing while it lasts), `again` (whether the ticket was open later). */
export const statusStays = '@stays';

/** The values that a text field of a ticket had: `value`, `a` and `b`, either missing where it is not bounded. */
export const valueStays = (field: string): string => `@stays of ${field}`;

/** The fields of a ticket whose changes are in the history, with the kind of event that tells of them. */
export const recordedFields: Readonly<Record<string, string>> = {
  calendar_id: 'calendar',
  team: 'team',
  tier: 'tier',
  category: 'category',
  type: 'type',
};

/** Whether a field is one of these. */
export const isInternalField = (name: string): boolean => name.startsWith('@');
