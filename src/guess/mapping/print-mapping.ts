import { printable } from '../../diagnostic/index.ts';
import type { EntityField } from '../../model/index.ts';
import type { GuessedMapping } from './guess-mapping.ts';
import type { MatchedField } from './match-fields.ts';
import { yamlText } from './yaml-text.ts';

/** What is known of the file besides its rows. */
export interface MappedFile {
  /** As `files` has to name it. */
  readonly files: string;
  readonly delimiter?: string;
  readonly encoding?: string;
  /** For JSON: where its records are. */
  readonly records?: string;
}

/** Longer comments are cut: they only show what there is. */
const LONGEST = 200;

const comment = (text: string): string => {
  const shown = printable(text);
  return `# ${shown.length > LONGEST ? `${shown.slice(0, LONGEST - 1)}…` : shown}`;
};

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

/** The values to choose from, where a text of the file could not be guessed. */
const choices = ({ values, type }: EntityField): string =>
  values?.join(', ') ?? (type === 'boolean' ? 'true, false' : '1 (the most urgent), 2, 3, ...');

const scalar = (value: string | number | boolean): string => (typeof value === 'string' ? yamlText(value) : String(value));

const mapLines = (map: NonNullable<MatchedField['map']>, field: EntityField): readonly string[] => {
  const line = ([text, value]: (typeof map)[number]): string =>
    value === null ? comment(`${yamlText(text)}:`) : `${yamlText(text)}: ${scalar(value)}`;
  const choose = map.some(([, value]) => value === null) ? [`# CHECK: choose for each of these one of ${choices(field)}`] : [];
  const sorted = [
    ...map.filter(([, value]) => value !== null).map(line),
    ...choose,
    ...map.filter(([, value]) => value === null).map(line),
  ];
  // A map needs an entry: without one all of it is a comment.
  return map.every(([, value]) => value === null) ? sorted : ['map:', ...indented(sorted)];
};

const needsOwnFormat = ({ column: { times } }: MatchedField, { timeFormat }: GuessedMapping): boolean =>
  times !== null && times.pattern !== null && times.pattern !== timeFormat;

/** What to look at before the timestamps of a field are believed. */
const timeRemarks = ({ column: { times } }: MatchedField): readonly string[] => [
  ...(times?.ambiguous ? [comment(`CHECK: day and month could also be the other way round: ${times.ambiguous}`)] : []),
  ...(times?.zone === 'sometimes' ? [comment('CHECK: only some of the times carry their offset from UTC')] : []),
];

const fieldLines = (matched: MatchedField, mapping: GuessedMapping): readonly string[] => {
  const { field, from, map, column, weight } = matched;
  const definition = mapping.entity.fields[field];
  if (definition === undefined) return [];
  const remarks = [
    ...(weight === 1 ? [comment('CHECK: the name is similar only')] : []),
    ...(definition.type === 'timestamp' ? timeRemarks(matched) : []),
  ];
  const values = map === null ? [] : mapLines(map, definition);
  const format = needsOwnFormat(matched, mapping) && column.times?.pattern ? [`time_format: ${yamlText(column.times.pattern)}`] : [];
  const skeleton = map !== null && map.every(([, value]) => value === null);
  if (skeleton)
    return [...remarks, comment(`${field}: { from: ${yamlText(from)}, map: { ... } }, where the file has:`), ...indented(values)];
  if (values.length + format.length === 0) return [...remarks, `${field}: ${yamlText(from)}`];
  return [...remarks, `${field}:`, ...indented([`from: ${yamlText(from)}`, ...format, ...values])];
};

const zoneLines = ({ fields }: GuessedMapping): readonly string[] => {
  const local = fields.filter(({ column: { times } }) => times !== null && times.zone !== 'known');
  if (local.length === 0) return [];
  const names = local.map(({ column }) => column.name).join(', ');
  return [
    comment(`CHECK: the times in ${names} have no offset from UTC and are read in the zone of the project; if theirs is another:`),
    comment('timezone: Europe/Amsterdam'),
  ];
};

const foldLines = ({ fold }: GuessedMapping): readonly string[] => {
  if (fold === null) return [];
  const order = fold.order === null ? '' : `, order: ${yamlText(fold.order.from)}`;
  return [
    comment('CHECK: the key repeats, so the file seems to have one row per change'),
    `fold: { by: ${yamlText(fold.by.from)}${order} }`,
  ];
};

/** The keys that say which file it is and how it is read. */
const fileLines = ({ files, delimiter, encoding, records }: MappedFile): readonly string[] =>
  Object.entries({ files, delimiter, encoding, records }).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${yamlText(value)}`],
  );

/** A source that a preset reads, as YAML that can stand in `goodhart.yaml`. */
export const printPreset = ({ preset, entity }: { readonly preset: string; readonly entity: string }, file: MappedFile): string => {
  const [files, ...rest] = fileLines(file);
  return `${['data:', `  ${entity}:`, ...[files ?? '', `preset: ${preset}`, ...rest].map((line) => `    ${line}`)].join('\n')}\n`;
};

/** The mapping as YAML that can stand in `goodhart.yaml`; what has to be looked at is in comments. */
export const printMapping = (mapping: GuessedMapping, file: MappedFile): string => {
  const { dataSet, fields, timeFormat, missing } = mapping;
  const source = [
    ...fileLines(file),
    ...zoneLines(mapping),
    ...(timeFormat === null ? [] : [`time_format: ${yamlText(timeFormat)}`]),
    ...(missing.length === 0 ? [] : [`missing: [${missing.map((text) => JSON.stringify(text)).join(', ')}]`]),
    ...foldLines(mapping),
  ];
  const columns = fields.flatMap((field) => fieldLines(field, mapping));
  const map = columns.some((line) => !line.trimStart().startsWith('#')) ? ['fields:', ...indented(columns)] : columns;
  return `${['data:', ...indented([`${dataSet}:`, ...indented([...source, ...map])])].join('\n')}\n`;
};
