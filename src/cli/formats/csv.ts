import { printable } from '../../index.ts';
import type { Scorecard } from '../../index.ts';

/** A cell that a spreadsheet would run as a formula is shown as text instead (OWASP, CSV injection). */
const cell = (value: string | number | boolean | null): string => {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const row = (cells: readonly (string | number | boolean | null)[]): string => `${cells.map(cell).join(',')}\n`;

/** One line per KPI, segment and period, for spreadsheets: every point of every series. */
export const scorecardCsv = ({ kpis }: Scorecard): string => {
  const lines = [
    row([
      'kpi',
      'version',
      'definition',
      'segment',
      'period',
      'start',
      'end',
      'complete',
      'provisional',
      'value',
      'n',
      'interval_low',
      'interval_high',
      'unit',
    ]),
  ];
  for (const { kpi, version, definition, unit, series, segments } of kpis) {
    for (const part of [{ by: {}, series }, ...segments]) {
      const segment = Object.entries(part.by)
        .map(([field, value]) => `${field}=${printable(String(value ?? ''))}`)
        .join('; ');
      for (const point of part.series) {
        lines.push(
          row([
            kpi,
            version,
            definition,
            segment,
            point.period,
            point.start,
            point.end,
            point.complete,
            point.provisional ?? null,
            point.value,
            point.n,
            point.interval?.[0] ?? null,
            point.interval?.[1] ?? null,
            unit,
          ]),
        );
      }
    }
  }
  return lines.join('');
};
