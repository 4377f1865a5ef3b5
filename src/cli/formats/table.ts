import { formatInterval, formatTarget, formatValue, printable } from '../../index.ts';
import type { Scorecard, ScorecardKpi, ScorecardSegment, Status } from '../../index.ts';
import type { Colours } from '../terminal.ts';

type Row = readonly { readonly text: string; readonly paint?: (text: string) => string; readonly right?: boolean }[];

const paints: Readonly<Record<Status, (colour: Colours) => (text: string) => string>> = {
  met: ({ green }) => green,
  near: ({ yellow }) => yellow,
  missed: ({ red }) => red,
  inconclusive: ({ cyan }) => cyan,
  unknown: ({ dim }) => dim,
};

/** Pads by code points; the widths of the texts we print agree with that except for wide scripts, which only shift a column. */
const aligned = (rows: readonly Row[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => [...(row[column]?.text ?? '')].length)));
  return rows
    .map((row) =>
      row
        .map(({ text, paint = (plain) => plain, right = false }, column) => {
          const space = ' '.repeat((widths[column] ?? 0) - [...text].length);
          return right ? space + paint(text) : paint(text) + (column === row.length - 1 ? '' : space);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

/** Why there is no verdict, or why the value is not exact. */
const remark = (judged: ScorecardKpi | ScorecardSegment): string => {
  if (judged.status === 'unknown' || judged.status === 'inconclusive') return printable(judged.reason);
  return 'approximate' in judged && judged.approximate !== undefined ? `approximate: ${printable(judged.approximate)}` : '';
};

const line = (label: string, judged: ScorecardKpi | ScorecardSegment, unit: string, colour: Colours): Row => [
  { text: judged.status + (judged.sure === false ? ' (not sure)' : ''), paint: paints[judged.status](colour) },
  { text: label },
  { text: formatValue(judged.value, unit, judged.target), right: true },
  { text: judged.interval === null ? '' : formatInterval(judged.interval, unit, judged.target), paint: colour.dim },
  { text: String(judged.n), right: true },
  { text: formatTarget(judged.target, unit, judged.value) },
  { text: judged.period ?? '-' },
  { text: remark(judged), paint: colour.dim },
];

/** What a data set did not allow, one line each: a value may rest on fewer rows than the files hold. */
const dataLines = (data: Scorecard['data'], { yellow }: Colours): string =>
  Object.entries(data)
    .flatMap(([name, { issues }]) => issues.filter(({ severity }) => severity !== 'info').map(({ message }) => `${name}: ${message}`))
    .map((text) => `${yellow('data')} ${printable(text)}\n`)
    .join('');

/** The scorecard for a terminal: one line a KPI, worst first, with why where there is no verdict. */
export const scorecardTable = (
  { project, as_of, data, kpis }: Scorecard,
  { colour, segments }: { readonly colour: Colours; readonly segments: boolean },
): string => {
  const order: readonly Status[] = ['missed', 'near', 'inconclusive', 'unknown', 'met'];
  const header: Row = ['status', 'kpi', 'value', '95 % interval', 'n', 'target', 'period', ''].map((text, column) => ({
    text,
    paint: colour.bold,
    right: column === 2 || column === 4,
  }));
  const rows = kpis
    .toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
    .flatMap((kpi) => [
      line(kpi.kpi, kpi, kpi.unit, colour),
      ...(segments
        ? kpi.segments.map((segment) =>
            line(
              `  ${Object.entries(segment.by)
                .map(([field, value]) => `${field}=${printable(String(value ?? '(none)'))}`)
                .join(' ')}`,
              segment,
              kpi.unit,
              colour,
            ),
          )
        : []),
    ]);
  const counts = order.flatMap((status) => {
    const count = kpis.filter((kpi) => kpi.status === status).length;
    return count === 0 ? [] : [`${count} ${status}`];
  });
  return `${colour.bold(printable(project))} as of ${as_of}\n\n${aligned([header, ...rows])}\n\n${counts.join(', ')}\n${dataLines(data, colour)}`;
};
