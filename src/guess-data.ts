import { invariant, OperationalError } from './diagnostic/index.ts';
import type { GuessedMapping, MappedFile, RankedPreset } from './guess/index.ts';
import type { DataSource, FileProfile, Preset } from './model/index.ts';

/** A shipped preset that a file could be read with. */
export interface GuessedPreset {
  readonly preset: string;
  readonly title: string;
  readonly data_set: string;
  /** What it makes possible, as the end of "it unlocks ...". */
  readonly unlocks: string;
  /** Columns by which such a file is recognised that this one has. */
  readonly matched: readonly string[];
  readonly lacking: readonly string[];
  readonly notes: readonly string[];
  /** For `goodhart.yaml`. */
  readonly yaml: string;
}

/** A mapping made from names and values, for a file that no preset is for. */
export interface GuessedDataSet {
  readonly data_set: string;
  readonly unlocks: string;
  readonly fields: readonly { readonly field: string; readonly column: string; readonly sure: boolean }[];
  /** The fields of the data set that matter most and for which no column was found. */
  readonly lacking: readonly string[];
  /** Columns that no field was found for. */
  readonly unused: readonly string[];
  readonly yaml: string;
}

/** What could be made of a file. */
export interface Guess {
  readonly file: string;
  /** Rows that were looked at, and whether these are all. */
  readonly rows: number;
  readonly complete: boolean;
  readonly columns: readonly string[];
  /** The best first; empty when no preset is for such a file. */
  readonly presets: readonly GuessedPreset[];
  /** `null` when a preset fits, or when the names of the columns say nothing. */
  readonly mapping: GuessedDataSet | null;
}

/** Which file, and how a project would name it. */
export interface GuessRequest {
  /** Absolute path. */
  readonly file: string;
  /** The path that goes into `files`. */
  readonly files: string;
  /** Aborting it stops the engine; the guess then fails. */
  readonly signal?: AbortSignal;
}

/** How a file is read; the rest of a source says what its columns mean. */
type Reading = Pick<DataSource, 'delimiter' | 'encoding' | 'records' | 'each' | 'headers'>;

/** Ways in which a file that cannot be read as it is may be meant, in the order in which they are tried. */
const attempts: readonly Reading[] = [
  {},
  { delimiter: ';' },
  { delimiter: '\t' },
  { delimiter: '|' },
  { encoding: 'utf-16' },
  { encoding: 'windows-1252' },
];

type Opened = Awaited<ReturnType<typeof openFile>>;

/** Opens an engine with the file's folder as the only one that it may read. */
const openFile = async ({ file }: GuessRequest) => {
  const { describeData, openEngine, profileData } = await import('./evaluate/index.ts');
  const { columnExpression } = await import('./guess/index.ts');
  const engine = await openEngine();
  const folder = file.slice(0, Math.max(file.lastIndexOf('/'), 1));
  const files = file.slice(file.lastIndexOf('/') + 1).replaceAll(/[*?[]/g, '[$&]');
  let number = 0;
  const describe = async (reading: Reading, fields: DataSource['fields'] = {}) => {
    const [described] = await describeData(engine, { folder }, `file ${++number}`, { ...reading, files, fields });
    invariant(described, 'a data set has at least one source');
    return described;
  };
  const profile = async (reading: Reading): Promise<FileProfile> => {
    const { columns } = await describe(reading);
    // Of JSON only those paths become columns that a mapping asks for.
    return profileData(
      engine,
      await describe(reading, Object.fromEntries(columns.map((column, at) => [`f${at}`, columnExpression(column)]))),
    );
  };
  return { engine, describe, profile };
};

/** What a reading gives; `null` when the file cannot be read so. */
const attempt = async <T>(read: () => Promise<T>): Promise<T | OperationalError> => {
  try {
    return await read();
  } catch (error) {
    if (error instanceof OperationalError) return error;
    throw error;
  }
};

/** The first way in which the file can be read at all. */
const readableWay = async ({ describe }: Opened): Promise<{ readonly reading: Reading; readonly columns: readonly string[] }> => {
  let first: OperationalError | null = null;
  for (const reading of attempts) {
    const found = await attempt(() => describe(reading));
    if (found instanceof OperationalError) first ??= found;
    // Any bytes are some text in UTF-16; names that nobody would give say that they are another.
    else if (found.columns.some((column) => /[A-Za-z]/.test(column)) || reading === attempts[0]) return { reading, columns: found.columns };
  }
  throw first ?? new OperationalError('the file cannot be read');
};

/** The columns of the file as each preset reads it. */
const columnsByPreset = async (presets: readonly Preset[], opened: Opened, way: Reading, plain: readonly string[]) => {
  const known = new Map<string, readonly string[]>([['{}', plain]]);
  const found = new Map<string, readonly string[]>();
  for (const { preset, records, each } of presets) {
    const own = { ...(records === undefined ? {} : { records }), ...(each === undefined ? {} : { each }) };
    const key = JSON.stringify(own);
    let columns = known.get(key);
    if (columns === undefined) {
      const described = await attempt(() => opened.describe({ ...way, ...own }));
      columns = described instanceof OperationalError ? [] : described.columns;
      known.set(key, columns);
    }
    found.set(preset, columns);
  }
  return found;
};

const isListOfObjects = (text: string): boolean => /^\s*\[\s*\{/.test(text);

/** Where the records are in an answer of an API: the longest list of objects of the only record that the top gives. */
const recordsOf = ({ rows, columns }: FileProfile): string | undefined => {
  if (rows !== 1) return undefined;
  const lists = columns.flatMap(({ name, values: [value] }) =>
    value !== undefined && isListOfObjects(value.text) ? [{ name, length: value.text.length }] : [],
  );
  return lists.toSorted((left, right) => right.length - left.length)[0]?.name;
};

/** The file as rows, and what has to be said so that it is read so. */
const profiled = async (opened: Opened, way: Reading): Promise<{ readonly profile: FileProfile; readonly way: Reading }> => {
  const profile = await opened.profile(way);
  const records = recordsOf(profile);
  if (records === undefined) return { profile, way };
  const inside = await attempt(() => opened.profile({ ...way, records }));
  return inside instanceof OperationalError ? { profile, way } : { profile: inside, way: { ...way, records } };
};

const presetOf = ({ preset, matched, lacking }: RankedPreset, unlocks: string, yaml: string): GuessedPreset => ({
  preset: preset.preset,
  title: preset.title,
  data_set: preset.entity,
  unlocks,
  matched,
  lacking,
  notes: preset.notes ?? [],
  yaml,
});

const keyFields = ({ entity: { key, time, orders = [] } }: GuessedMapping): readonly string[] => [
  ...new Set([key, ...(time === undefined ? [] : [time]), ...orders.flat()]),
];

const dataSetOf = (mapping: GuessedMapping, yaml: string): GuessedDataSet => {
  const given = new Set(mapping.fields.map(({ field }) => field));
  return {
    data_set: mapping.dataSet,
    unlocks: mapping.entity.unlocks,
    fields: mapping.fields.map(({ field, column, weight }) => ({ field, column: column.name, sure: weight > 1 })),
    lacking: keyFields(mapping).filter((field) => !given.has(field)),
    unused: mapping.unused.map(({ name }) => name),
    yaml,
  };
};

/**
 * Looks at a file and says how a project could read it: with which shipped presets, or else with a mapping made from the
 * names and values of its columns. The file is read by the code that reads all data.
 * @throws OperationalError when the file cannot be read
 */
export const guessData = async (request: GuessRequest): Promise<Guess> => {
  const { loadShippedPresets } = await import('./load/index.ts');
  const { wholePresets } = await import('./validate/index.ts');
  const { guessMapping, printMapping, printPreset, rankPresets } = await import('./guess/index.ts');
  const { entityOf } = await import('./model/index.ts');
  const presets = wholePresets(loadShippedPresets());
  const opened = await openFile(request);
  const stop = (): void => void opened.engine.close();
  request.signal?.addEventListener('abort', stop);
  try {
    const { reading, columns } = await readableWay(opened);
    const seen = await columnsByPreset(presets, opened, reading, columns);
    const ranked = rankPresets(presets, ({ preset }) => seen.get(preset) ?? []);
    const { profile, way } = await profiled(opened, reading);
    const file: MappedFile = { files: request.files, ...way };
    const mapping = ranked.length > 0 ? null : guessMapping(profile);
    return {
      file: request.files,
      rows: profile.rows,
      complete: profile.complete,
      columns: profile.columns.map(({ name }) => name),
      presets: ranked.map((one) =>
        presetOf(one, entityOf(one.preset.entity)?.unlocks ?? '', printPreset(one.preset, { files: request.files, ...reading })),
      ),
      mapping: mapping === null ? null : dataSetOf(mapping, printMapping(mapping, file)),
    };
  } finally {
    request.signal?.removeEventListener('abort', stop);
    await opened.engine.close();
  }
};
