import type { DataIssue, QualityCheck, ReadPlan } from '../../../model/index.ts';

/** What the message of an issue may say. */
export interface IssueFacts {
  readonly plan: ReadPlan;
  readonly count: number;
  /** Of how many. */
  readonly rows: number;
  /** The fields that the check is about. */
  readonly fields: readonly string[];
  /** ISO 8601. */
  readonly asOf: string;
}

/** How serious an issue is, and what it says: what is wrong, how many of how many, and what to do. */
export interface IssueText {
  /** The check that it belongs to; the project may set how severe that is. */
  readonly check?: QualityCheck;
  readonly severity: DataIssue['severity'];
  message(facts: IssueFacts): string;
}

const article = (type: string): string =>
  type === 'integer' ? 'a whole number' : type === 'boolean' ? 'true or false' : type === 'text' ? 'a text' : `a ${type}`;

const typeOf = ({ plan, fields }: IssueFacts): string => plan.fields.find(({ name }) => name === fields[0])?.type ?? 'text';

/** What a text is not: in the map, or one of the values that the field may hold. */
const unmappedTo = ({ plan, fields }: IssueFacts): string => {
  const { map = null, values = [] } = plan.fields.find(({ name }) => name === fields[0]) ?? {};
  const leadsAstray = (map ?? []).some(([, to]) => !values.includes(to));
  return values.length === 0 || (map !== null && !leadsAstray) ? 'not in its map' : `none of ${values.join(', ')}`;
};

const remedy = (type: string): string =>
  type === 'timestamp' ? 'Set `time_format`, or list the text under `missing`' : 'Correct the mapping, or list the text under `missing`';

/** Every issue of the data report by its code. */
export const issueTexts = {
  'empty-data-set': { severity: 'error', message: () => 'There are no rows. Check `files`' },
  'unusable-mapping': { severity: 'error', message: ({ fields }) => `The mapping of ${fields[0]} cannot be used` },
  'absent-column': { severity: 'info', message: ({ fields }) => `The files do not give ${fields[0]}` },
  'rejected-row': {
    severity: 'warning',
    message: ({ count, rows }) => `${count} of ${rows} rows do not fit the header and were left out. Correct the export`,
  },
  'left-out': {
    severity: 'info',
    message: ({ count }) => `For ${count} rows \`where\` is not true: they are none of this data set`,
  },
  'row-without-fold-key': {
    severity: 'warning',
    message: ({ count, rows }) => `${count} of ${rows} rows have no value to fold by and were left out. Check \`fold.by\``,
  },
  'thing-outside': {
    severity: 'info',
    message: ({ count }) => `${count} things have no row that \`fold.with\` asks for, and are none of this data set`,
  },
  'unreadable-value': {
    severity: 'warning',
    message: (facts) =>
      `${facts.count} of ${facts.rows} values of ${facts.fields[0]} cannot be read as ${article(typeOf(facts))} and count as missing. ${remedy(typeOf(facts))}`,
  },
  'date-order-in-doubt': {
    check: 'DQ12',
    severity: 'error',
    message: ({ count, rows, fields }) =>
      `Of ${count} of ${rows} values of ${fields[0]} it is not sure which number is the day: only the other order than that of \`time_format\` can read them, or both can. Export with one order, and declare that one alone`,
  },
  'mixed-offsets': {
    check: 'DQ12',
    severity: 'error',
    message: ({ count, rows, fields }) =>
      `Some values of ${fields[0]} carry an offset and others do not (${count} of ${rows} are of the rarer kind), so that they may be in two zones. Export them alike`,
  },
  'unmapped-value': {
    check: 'DQ04',
    severity: 'warning',
    message: (facts) =>
      `${facts.count} of ${facts.rows} values of ${facts.fields[0]} are ${unmappedTo(facts)} and count as missing. Add them to \`map\`, or say what they become with \`otherwise\``,
  },
  'duplicate-key': {
    check: 'DQ03',
    severity: 'warning',
    message: ({ count, rows, plan }) =>
      `${count} of ${rows} rows repeat a ${plan.key} and count again. Use \`fold\` when there is one row per change`,
  },
  'missing-key': {
    severity: 'warning',
    message: ({ count, rows, plan }) => `${count} of ${rows} rows have no ${plan.key}. Check its mapping`,
  },
  'row-without-time': {
    severity: 'warning',
    message: ({ count, rows, plan }) => `${count} of ${rows} rows have no ${plan.time} and belong to no period. Check its mapping`,
  },
  'impossible-order': {
    check: 'DQ01',
    severity: 'error',
    message: ({ count, rows, fields: [earlier, later] }) =>
      `${count} of ${rows} rows have a ${later} before their ${earlier}. Check the mapping and the time zone`,
  },
  'row-after-as-of': {
    severity: 'info',
    message: ({ count, rows, plan, asOf }) => `${count} of ${rows} rows have a ${plan.time} after ${asOf} and do not exist yet`,
  },
  'change-after-as-of': {
    severity: 'info',
    message: ({ count, rows, asOf }) => `${count} of ${rows} changes are later than ${asOf} and have not happened yet`,
  },
  'future-timestamp': {
    severity: 'info',
    message: ({ count, rows, fields, asOf }) =>
      `${count} of ${rows} values of ${fields[0]} are later than ${asOf} and have not happened yet`,
  },
} as const satisfies Readonly<Record<string, IssueText>>;

/** The code of an issue of the data report. */
export type IssueCode = keyof typeof issueTexts;

/** Whether a check has a text of its own. */
export const isIssueCode = (code: string): code is IssueCode => Object.hasOwn(issueTexts, code);
