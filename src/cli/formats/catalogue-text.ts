import type { CatalogueEntry, CatalogueListing, Json, ObjectiveEntry } from '../../index.ts';
import type { Colours } from '../terminal.ts';

const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(({ length }) => length));

const columns = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = (rows[0] ?? []).map((_, index) => widest(rows.map((row) => row[index] ?? '')));
  return rows.map((row) => `  ${row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  ')}`.trimEnd());
};

/** All entries, a line each, metrics under their families. */
export const catalogueList = ({ metrics, objectives }: CatalogueListing, { bold, dim }: Colours): string => {
  const lines = columns(metrics.map(({ catalogue, unit, direction, title }) => [catalogue, unit, direction, title]));
  const families = [...new Set(metrics.map(({ families: { four } }) => four))].toSorted();
  const groups = families.map(
    (family) => `${bold(family)}\n${lines.filter((_, index) => metrics[index]?.families.four === family).join('\n')}\n`,
  );
  const bundles = columns(objectives.map(({ bundle, metrics: ids }) => [bundle, ids.join(', ')]));
  const count = `${metrics.length} ${metrics.length === 1 ? 'metric' : 'metrics'}`;
  return [
    ...groups,
    ...(bundles.length === 0 ? [] : [`${bold('objectives')}\n${bundles.join('\n')}\n`]),
    dim(`${count}. Show one with: goodhart catalogue <id>\n`),
  ].join('\n');
};

const indented = (text: string): string => text.replaceAll(/^(?=.)/gm, '  ');

/** Breaks a text into lines of at most `width` characters, where words are shorter. */
const wrapped = (text: string, width = 96): string =>
  text
    .split(' ')
    .reduce<readonly string[]>((lines, word) => {
      const last = lines.at(-1);
      return last === undefined || last.length + 1 + word.length > width ? [...lines, word] : [...lines.slice(0, -1), `${last} ${word}`];
    }, [])
    .join('\n');

const listOf = (items: readonly string[]): string => items.map((item) => `- ${wrapped(item).replaceAll('\n', '\n  ')}`).join('\n');
const pairs = (record: Readonly<Record<string, string>>): string =>
  columns(Object.entries(record))
    .map((line) => line.slice(2))
    .join('\n');

const parameterLine = ({ type, default: usual, description }: NonNullable<CatalogueEntry['parameters']>[string]): string =>
  `${description} ${type === 'integer' ? 'A whole number' : 'A number'}${usual === undefined ? ', to be given.' : `, ${usual} unless given.`}`;

const snippet = ({ use }: CatalogueEntry): string =>
  [
    `extends: ${use.extends}`,
    ...(use.with === undefined
      ? []
      : [
          `with: { ${Object.entries(use.with)
            .map(([name, value]) => `${name}: ${value}`)
            .join(', ')} }`,
        ]),
  ].join('\n');

const cadenceText = (cadence: CatalogueEntry['cadence']): string => (typeof cadence === 'string' ? cadence : cadence.review);

const facts = (entry: CatalogueEntry): Readonly<Record<string, string>> => ({
  unit: entry.unit,
  better: { higher: 'higher', lower: 'lower', band: 'inside a band', demand: 'neither: it is demand, without a target' }[entry.direction],
  cadence: cadenceText(entry.cadence),
  ...(entry.segment === undefined
    ? {}
    : { segments: entry.segment.map((each) => (typeof each === 'string' ? each : each.join(' x '))).join(', ') }),
  ...(entry.min_n === undefined ? {} : { 'least sample': String(entry.min_n) }),
  ...(entry.matures_after_days === undefined ? {} : { 'final after': `${entry.matures_after_days} days` }),
  ...(entry.variant_of === undefined ? {} : { 'variant of': entry.variant_of }),
});

/** One metric with all its parts. */
export const catalogueMetricText = (entry: CatalogueEntry, { bold }: Colours): string => {
  const section = (title: string, text: string | undefined): string =>
    text === undefined || text === '' ? '' : `${bold(title)}\n${indented(text)}\n\n`;
  const { parameters = {}, variants = {}, formula } = entry;
  return [
    section(entry.catalogue, `${entry.title}\n\n${wrapped(entry.description)}`),
    section('Use it', snippet(entry)),
    section('Facts', pairs(facts(entry))),
    section('Formula', typeof formula === 'string' ? wrapped(formula) : JSON.stringify(formula as Json)),
    section('JSON Logic', JSON.stringify(entry.json_logic, null, 2)),
    section('Parameters', pairs(Object.fromEntries(Object.entries(parameters).map(([name, each]) => [name, parameterLine(each)])))),
    section('Reads', entry.inputs.join('\n')),
    section('Read it together with', entry.companions.join(', ')),
    section('Pitfalls', listOf(entry.pitfalls)),
    section('Variants', pairs(variants)),
    section('Families', pairs(entry.families)),
    section('Sources', listOf(entry.sources)),
  ]
    .join('')
    .trimEnd()
    .concat('\n');
};

/** One objective with the metrics that serve it. */
export const objectiveText = (entry: ObjectiveEntry, { bold }: Colours): string =>
  `${bold(entry.bundle)}\n  ${entry.title}\n\n${indented(wrapped(entry.description))}\n\n${bold('Metrics')}\n${indented(listOf(entry.metrics))}\n`;
