import type { DataIssue, DataReport } from '../../model/index.ts';
import type { Engine, EngineRow } from '../engine/engine.ts';
import { isIssueCode, type IssueCode, type IssueFacts, issueTexts } from './issue-texts.ts';
import { samplePlaces } from './sample-places.ts';
import type { StagedData } from './stage-data.ts';

/** The samples of one issue before their lines are known. */
interface Found {
  readonly code: IssueCode;
  readonly fields: readonly string[];
  readonly count: number;
  readonly rows: readonly { readonly row: number; readonly text: string }[];
}

const SAMPLES = 5;

/** A result column is a check when its name begins with the code of an issue and it counted something. */
const checksOf = (results: EngineRow): readonly (readonly [id: string, code: IssueCode, fields: readonly string[], count: number])[] =>
  Object.entries(results).flatMap(([id, value]) => {
    const [code = '', ...fields] = id.split(':');
    const count = Number(value);
    return isIssueCode(code) && count > 0 ? [[id, code, fields, count] as const] : [];
  });

const findSamples = async (engine: Engine, { sql }: StagedData, results: EngineRow): Promise<readonly Found[]> => {
  const found: Found[] = [];
  for (const [id, code, fields, count] of checksOf(results)) {
    const query = sql.samples[id];
    const rows = query === undefined ? [] : await engine.rows(query);
    found.push({ code, fields, count, rows: rows.map(({ row, text }) => ({ row: Number(row), text: String(text ?? '') })) });
  }
  return found;
};

const issueOf = (code: IssueCode, facts: IssueFacts, samples: DataIssue['samples']): DataIssue => {
  const { severity, message } = issueTexts[code];
  const field = facts.fields.at(-1);
  return { code, severity, message: message(facts), ...(field === undefined ? {} : { field }), count: facts.count, samples };
};

/**
 * What was read from a data set, and what its data did not allow.
 * @param inspected the result of the plan's `inspect`, before anything was cut
 * @param rows rows of the data set now
 * @param asOf ISO 8601, for messages
 */
export const reportData = async (
  engine: Engine,
  staged: StagedData,
  inspected: EngineRow,
  rows: number,
  asOf: string,
): Promise<DataReport> => {
  const { data, plan, profile, rejected } = staged;
  const read = Number(profile['rows']) + rejected.length;
  const ofFiles = await findSamples(engine, staged, profile);
  const ofTable = await findSamples(engine, staged, inspected);
  const shownRejects = rejected.slice(0, SAMPLES);
  const places = await samplePlaces(
    engine,
    { ...staged, rejected },
    [...ofFiles, ...ofTable].flatMap((one) => one.rows.map(({ row }) => row)),
  );
  const facts = (count: number, of: number, fields: readonly string[] = []): IssueFacts => ({ plan, count, rows: of, fields, asOf });
  const issues = (found: readonly Found[], of: number): readonly DataIssue[] =>
    found.map(({ code, fields, count, rows: samples }) =>
      issueOf(
        code,
        facts(count, code === 'change-after-as-of' ? Number(profile['rows']) : of, fields),
        samples.map(({ row, text }) => ({ ...places.accepted(row), text })),
      ),
    );
  const lines = rejected.reduce((sum, row) => sum + places.rejected(row).lines, 0);
  const lost = lines > rejected.length ? ` (${lines} lines, as a quote is open somewhere)` : '';
  const rejects = issueOf(
    'rejected-row',
    facts(rejected.length, read),
    shownRejects.map((row) => {
      const { lines: _, ...place } = places.rejected(row);
      return { ...place, text: `${row.reason}: ${row.text}` };
    }),
  );
  return {
    files: data.files.map(({ path }) => path),
    sha256: data.files.map(({ sha256 }) => sha256),
    rows_read: read,
    rows,
    rejected: rejected.length + Number(profile['row-without-fold-key'] ?? 0),
    issues: [
      ...(read === 0 ? [issueOf('empty-data-set', facts(0, 0), [])] : []),
      ...plan.unusable.map(({ field, message }) => ({
        ...issueOf('unusable-mapping', facts(1, 1, [field]), []),
        message: `The mapping of ${field} cannot be used: ${message}`,
      })),
      ...(rejected.length === 0 ? [] : [{ ...rejects, message: rejects.message.replace(' and were', `${lost} and were`) }]),
      ...issues(ofFiles, Number(profile['rows'])),
      ...issues(ofTable, Number(inspected['rows'])),
    ],
  };
};
