import type { Dialect } from '../../expression/index.ts';
import type { DerivationContext } from '../../model/index.ts';
import { dueSql } from '../clock/due-sql.ts';
import type { AgreementPlan } from './agreement-plan.ts';

/** The clock of an agreement as SQL over microseconds since 1970-01-01T00:00:00Z. */
export interface AgreementClock {
  /** Joins what `counted` looks into; behind a FROM clause. */
  readonly join: string;
  /** SQL of the microseconds that the clock has counted until an instant; NULL where its calendar says nothing. Rows have `calendar`. */
  counted(micros: string): string;
  /** FROM clause of the rows of `spent` (with `used_up` and `calendar`), and SQL of the earliest instant at which the clock has counted `used_up`. */
  readonly due: { readonly from: string; readonly micros: string };
}

/** The clock that never stands still. */
const aroundTheClock: AgreementClock = {
  join: '',
  counted: (micros) => micros,
  due: { from: 'spent', micros: 'used_up' },
};

/** Business time by the calendar of the agreement, or by that which each ticket names. */
const byCalendar = (calendars: readonly string[], dialect: Dialect, { business }: DerivationContext): AgreementClock => {
  const branches = (micros: string): readonly string[] =>
    calendars.map((name) => `WHEN ${dialect.text(name)} THEN ${business.counted(micros, name)}`);
  const [only] = calendars;
  return {
    join: ` CROSS JOIN ${business.table}`,
    counted: (micros) =>
      calendars.length === 1 && only !== undefined ? business.counted(micros, only) : `(CASE calendar ${branches(micros).join(' ')} END)`,
    due: dueSql({ source: 'spent', calendar: 'spent.calendar', target: 'spent.used_up', dialect }),
  };
};

/** The clock on which an agreement runs. */
export const agreementClock = ({ calendar }: AgreementPlan, dialect: Dialect, context: DerivationContext): AgreementClock => {
  if (calendar.kind === 'none') return aroundTheClock;
  return byCalendar(calendar.kind === 'name' ? [calendar.name] : calendar.names, dialect, context);
};
