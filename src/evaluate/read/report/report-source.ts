import type { DataIssue, DataReport, ReadPlan, ReadSql } from '../../../model/index.ts';
import type { DataFile } from '../described-data.ts';
import type { Engine, EngineRow } from '../../engine/engine.ts';
import { isIssueCode, type IssueCode, type IssueFacts, type IssueText, issueTexts } from './issue-texts.ts';
import { rejectedSamples } from './rejected-samples.ts';
import { type FileRows, samplePlaces } from './sample-places.ts';
import type { StagedData } from '../stage-data.ts';

/** The samples of one issue before their lines are known. */
interface Found {
  readonly code: IssueCode;
  readonly fields: readonly string[];
  readonly count: number;
  readonly rows: readonly { readonly row: number; readonly text: string }[];
}

/** A result column is a check when its name begins with the code of an issue and it counted something. */
const checksOf = (results: EngineRow): readonly (readonly [id: string, code: IssueCode, fields: readonly string[], count: number])[] =>
  Object.entries(results).flatMap(([id, value]) => {
    const [code = '', ...fields] = id.split(':');
    const count = Number(value);
    return isIssueCode(code) && count > 0 ? [[id, code, fields, count] as const] : [];
  });

const findSamples = async (engine: Engine, samples: ReadSql['samples'], results: EngineRow): Promise<readonly Found[]> => {
  const found: Found[] = [];
  for (const [id, code, fields, count] of checksOf(results)) {
    const query = samples[id];
    const rows = query === undefined ? [] : await engine.rows(query);
    found.push({ code, fields, count, rows: rows.map(({ row, text }) => ({ row: Number(row), text: String(text ?? '') })) });
  }
  return found;
};

const issueOf = (code: IssueCode, facts: IssueFacts, samples: DataIssue['samples']): DataIssue => {
  const { severity, message, check }: IssueText = issueTexts[code];
  const field = facts.fields.at(-1);
  const { count, rows } = facts;
  return {
    code,
    ...(check === undefined ? {} : { check }),
    severity,
    message: message(facts),
    ...(field === undefined ? {} : { field }),
    count,
    ...(check === undefined ? {} : { of: rows }),
    samples,
  };
};

/** Rows that did not fit, in all files; a row whose quote is open takes lines with it, which is worth saying. */
const rejectedIssue = async ({ plan, data }: StagedData, read: number, asOf: string): Promise<readonly DataIssue[]> => {
  const rejected = data.files.flatMap((file) => file.rejected);
  if (rejected.length === 0) return [];
  const lines = rejected.reduce((sum, { record }) => sum + record.lines, 0);
  const issue = issueOf('rejected-row', { plan, count: rejected.length, rows: read, fields: [], asOf }, await rejectedSamples(data));
  return [lines > rejected.length ? { ...issue, message: `${issue.message}. With open quotes they take ${lines} lines` } : issue];
};

const unusableIssues = ({ plan }: StagedData, asOf: string): readonly DataIssue[] =>
  plan.unusable.map(({ field, message, isNeeded }) => {
    const issue = issueOf(isNeeded ? 'unusable-mapping' : 'absent-column', { plan, count: 1, rows: 1, fields: [field], asOf }, []);
    return { ...issue, message: `${issue.message}: ${message}` };
  });

/** What the samples of a table are looked up with. */
export interface Sampled {
  readonly plan: ReadPlan;
  readonly samples: ReadSql['samples'];
  /** The files, and where the rows of each begin. */
  readonly files: readonly DataFile[];
  readonly starts: readonly FileRows[];
}

/**
 * What the results of checks say, with the places of their samples.
 * @param rows how many rows were checked, by the code of the issue
 * @param asOf ISO 8601, for messages
 */
export const checkedIssues = async (
  engine: Engine,
  { plan, samples, files, starts }: Sampled,
  results: EngineRow,
  rows: (code: IssueCode) => number,
  asOf: string,
): Promise<readonly DataIssue[]> => {
  const found = await findSamples(engine, samples, results);
  const places = await samplePlaces(
    files,
    starts,
    found.flatMap((one) => one.rows.map(({ row }) => row)),
  );
  return found.map(({ code, fields, count, rows: shown }) =>
    issueOf(
      code,
      { plan, count, rows: rows(code), fields, asOf },
      shown.map(({ row, text }) => ({ ...places.get(row), text })),
    ),
  );
};

/**
 * What was read from the files of a source, and what they did not allow; nothing of the table that is made from them.
 * @param asOf ISO 8601, for messages
 * @param starts where the rows of each file begin
 */
export const reportSource = async (
  engine: Engine,
  staged: StagedData,
  asOf: string,
  starts: readonly FileRows[],
): Promise<Omit<DataReport, 'rows'>> => {
  const { data, plan, profile, sql } = staged;
  const rejected = data.files.reduce((sum, file) => sum + file.rejected.length, 0);
  const accepted = Number(profile['rows']);
  const leftOut = Number(profile['left-out'] ?? 0);
  const read = accepted + rejected + leftOut;
  const sampled = { plan, samples: sql.samples, files: data.files, starts };
  return {
    files: data.files.map(({ path }) => path),
    sha256: data.files.map(({ sha256 }) => sha256),
    rows_read: read,
    rejected: rejected + Number(profile['row-without-fold-key'] ?? 0),
    ...(plan.where === null ? {} : { left_out: leftOut }),
    issues: [
      ...(read === 0 ? [issueOf('empty-data-set', { plan, count: 0, rows: 0, fields: [], asOf }, [])] : []),
      ...unusableIssues(staged, asOf),
      ...(await rejectedIssue(staged, read, asOf)),
      ...(await checkedIssues(engine, sampled, profile, () => accepted, asOf)),
    ],
  };
};
