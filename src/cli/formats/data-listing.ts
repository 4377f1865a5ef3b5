import { printable } from '../../index.ts';
import type { DataInspection, DataIssue, InspectedDataSet, InspectedField, InspectedSource, Unlocks } from '../../index.ts';
import type { Colours } from '../terminal.ts';

/** How much the listing says. */
export interface ListingOptions {
  readonly colour: Colours;
  /** Whether every field is listed, with the notes of presets. */
  readonly fields: boolean;
}

/** Lines of more than a few things say how many more there are. */
const SHOWN = 6;

const few = (names: readonly string[]): string => {
  const shown = names.slice(0, SHOWN).map(printable).join(', ');
  return names.length > SHOWN ? `${shown} and ${names.length - SHOWN} more` : shown;
};

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

const paint = ({ severity }: DataIssue, { red, yellow, dim }: Colours): ((text: string) => string) =>
  severity === 'error' ? red : severity === 'warning' ? yellow : dim;

const sampleLine = ({ file, line, record, text }: DataIssue['samples'][number]): string => {
  const at = line === undefined ? (record === undefined ? '' : ` record ${record}`) : `:${line}`;
  const place = file === undefined ? '' : `${file}${at}  `;
  return `      ${printable(place + text)}\n`;
};

const issueLines = (issue: DataIssue, colour: Colours): string =>
  `  ${paint(issue, colour)(issue.severity)} ${printable(issue.message)} ${colour.dim(`[${issue.code}]`)}\n${issue.samples.map(sampleLine).join('')}`;

const counts = ({ rows_read, rows, rejected, left_out = 0 }: InspectedDataSet): string =>
  [
    `${plural(rows_read, 'row')} read`,
    `${rows} used`,
    ...(rejected === 0 ? [] : [`${rejected} rejected`]),
    ...(left_out === 0 ? [] : [`${left_out} left out by \`where\``]),
  ].join(', ');

const fileLines = ({ files, preset }: InspectedSource, { dim }: Colours): string =>
  files
    .map(
      ({ file, sha256, rows_read }) =>
        `  ${printable(file)}  ${plural(rows_read, 'row')}${preset === null ? '' : `, by preset ${printable(preset)}`} ${dim(sha256.slice(0, 12))}\n`,
    )
    .join('');

const typed = ({ type, range }: InspectedField): string => (range === null ? type : `${type} ${range[0]} to ${range[1]}`);

const fieldCells = (field: InspectedField): readonly string[] => [
  printable(field.field),
  String(field.filled),
  String(field.missing),
  String(field.unreadable),
  String(field.unmapped),
  typed(field),
  // An expression may be folded over several lines.
  printable(`${field.from.replaceAll(/\s+/g, ' ')}${field.by === null ? '' : ` (${field.by})`}`),
];

const unmappedLine = ({ field, unmapped_distinct, unmapped_texts }: InspectedField): readonly string[] => {
  if (unmapped_texts.length === 0) return [];
  const more = unmapped_distinct - unmapped_texts.length;
  const texts = unmapped_texts.map(({ text, count }) => `${printable(JSON.stringify(text))} ${count} times`).join(', ');
  return [`    unmapped in ${printable(field)}: ${texts}${more > 0 ? ` and ${plural(more, 'other text')}` : ''}\n`];
};

const fieldTable = ({ fields }: InspectedSource, { bold }: Colours): string => {
  const rows = [['field', 'value', 'missing', 'unreadable', 'unmapped', 'type', 'from'], ...fields.map(fieldCells)];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length)));
  const lines = rows.map((row, at) => {
    const cells = row.map((cell, column) => {
      const space = ' '.repeat((widths[column] ?? 0) - [...cell].length);
      const shown = at === 0 ? bold(cell) : cell;
      return column >= 1 && column <= 4 ? space + shown : shown + space;
    });
    return `    ${cells.join('  ').trimEnd()}\n`;
  });
  return [...lines, ...fields.flatMap(unmappedLine)].join('');
};

const detailLines = (source: InspectedSource, { fields, colour }: ListingOptions): string =>
  fileLines(source, colour) +
  (fields ? fieldTable(source, colour) + source.notes.map((note) => `    ${colour.dim('note')} ${printable(note)}\n`).join('') : '');

const costs = ({ views, metrics }: Unlocks): string =>
  [
    ...(views.length === 0 ? [] : [`${views.length === 1 ? 'view' : 'views'} ${few(views)}`]),
    ...(metrics.length === 0 ? [] : [plural(metrics.length, 'metric')]),
  ].join(', ');

const weight = ({ views, metrics }: Unlocks): number => views.length + metrics.length;

const needed = (one: Unlocks): boolean => weight(one) > 0;

const absentLine = ({ absent }: InspectedDataSet): string => {
  const costly = absent.filter(needed).toSorted((left, right) => weight(right) - weight(left));
  if (costly.length === 0) return '';
  const all = costly.map((one) => `${one.field} (${costs(one)})`);
  return `  not given: ${few(all)}\n`;
};

const notesLine = ({ inputs }: InspectedDataSet, { colour, fields }: ListingOptions): string => {
  const count = inputs.reduce((sum, { notes }) => sum + notes.length, 0);
  return fields || count === 0 ? '' : colour.dim(`  ${plural(count, 'note')} of the preset on what the files cannot say: --fields\n`);
};

/** A preset maps more columns than most files have: what that costs is in the line of the fields that are not given. */
const isWorthALine = ({ code }: DataIssue): boolean => code !== 'absent-column';

const dataSetLines = (name: string, set: InspectedDataSet, options: ListingOptions): string =>
  `\n${options.colour.bold(printable(name))}: ${counts(set)}\n` +
  set.inputs.map((source) => detailLines(source, options)).join('') +
  set.issues
    .filter((issue) => options.fields || isWorthALine(issue))
    .map((issue) => issueLines(issue, options.colour))
    .join('') +
  absentLine(set) +
  notesLine(set, options);

const undeclaredLines = ({ undeclared, catalogue }: DataInspection, { bold }: Colours): string => {
  const lines = undeclared.map(
    (one) =>
      `  ${printable(one.data_set)}: ${printable(one.unlocks)}${needed(one) ? ` (${costs({ ...one, views: [] }) || costs(one)})` : ''}\n`,
  );
  const title = lines.length === 0 ? '' : `\n${bold('Not declared')}, and what it would unlock\n${lines.join('')}`;
  return `${title}\nThis data is enough for ${catalogue.possible} of the ${catalogue.all} metrics of the catalogue.\n`;
};

/** What was read of each data set of a project, what was not, and what that costs, for a terminal. */
export const dataListing = (inspection: DataInspection, options: ListingOptions): string => {
  const { project, as_of, data } = inspection;
  const { bold, red } = options.colour;
  const time = as_of === null ? red('as of an unknown instant: no timestamp could be read; set `as_of`') : `as of ${as_of}`;
  const sets = Object.entries(data).map(([name, set]) => dataSetLines(name, set, options));
  return `${bold(printable(project))} ${time}\n${sets.join('')}${undeclaredLines(inspection, options.colour)}`;
};
