import { endStatuses, statuses } from '../../../model/index.ts';

/** Texts of our own as an SQL list; none of them has a quote. */
export const listSql = (texts: readonly string[]): string => `(${texts.map((text) => `'${text}'`).join(', ')})`;

const END = listSql(endStatuses);

/** Whether a status is one of ours. */
export const isStatus = (status: string): string => `${status} IN ${listSql(statuses)}`;

/** Whether nobody has to do anything any more in a status; a missing status gives NULL. */
export const isEnded = (status: string): string => `${status} IN ${END}`;

/** Whether a status says that the ticket was solved, which is what can be reopened. */
export const isSolved = (status: string): string => `${status} IN ('resolved', 'closed')`;

/** SQL of the columns of a ticket's final state, NULL where the files have none. */
export interface FinalState {
  readonly status: string;
  readonly resolvedAt: string;
  readonly closedAt: string;
  readonly updatedAt: string;
  readonly createdAt: string;
}

/** The columns of the final state that the table `alias` has. */
export const finalState = (has: (field: string) => boolean, alias: string): FinalState => {
  const column = (field: string, type: string): string => (has(field) ? `${alias}."${field}"` : `CAST(NULL AS ${type})`);
  return {
    status: column('status', 'VARCHAR'),
    resolvedAt: column('resolved_at', 'TIMESTAMP'),
    closedAt: column('closed_at', 'TIMESTAMP'),
    updatedAt: column('updated_at', 'TIMESTAMP'),
    createdAt: column('created_at', 'TIMESTAMP'),
  };
};

/**
 * When a ticket ended, as far as its final state tells; NULL while it is open. The status decides where there is one: a
 * ticket that is open now has not ended, whatever an earlier resolution left behind, and one that has ended without any
 * time for it left with its last change, or was never seen open.
 */
export const finalEnd = ({ status, resolvedAt, closedAt, updatedAt, createdAt }: FinalState): string =>
  `CASE WHEN ${isEnded(status)} THEN coalesce(${resolvedAt}, ${closedAt}, ${updatedAt}, ${createdAt}) WHEN ${status} IS NULL THEN coalesce(${resolvedAt}, ${closedAt}) END`;
