import { OperationalError } from '../diagnostic/index.ts';
import type { MetricSnapshot, Source } from '../model/index.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isNumberOrNull = (value: unknown): boolean => value === null || (typeof value === 'number' && Number.isFinite(value));

const isInterval = (value: unknown): boolean =>
  value === null || (Array.isArray(value) && value.length === 2 && value.every((end) => typeof end === 'number'));

/** What every member must be; a line that is otherwise was not written by goodhart, or not whole. */
const members: Readonly<Record<keyof MetricSnapshot, (value: unknown) => boolean>> = {
  schema: (value) => value === 'goodhart/snapshot/1',
  kpi: (value) => typeof value === 'string',
  metric: (value) => typeof value === 'string',
  version: Number.isSafeInteger,
  definition: (value) => typeof value === 'string',
  clock: (value) => value === null || typeof value === 'string',
  inputs: isRecord,
  by: isRecord,
  period: (value) => typeof value === 'string',
  as_of: (value) => typeof value === 'string',
  value: isNumberOrNull,
  n: isNumberOrNull,
  interval: isInterval,
  provisional: (value) => typeof value === 'boolean',
};

const isSnapshot = (value: unknown): value is MetricSnapshot =>
  isRecord(value) && Object.entries(members).every(([name, fits]) => Object.hasOwn(value, name) && fits(value[name]));

const parse = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

/**
 * Reads recorded snapshots, one JSON object a line.
 * @throws OperationalError naming the first line that is none: what was said before is evidence, and is never guessed at
 */
export const readSnapshots = ({ path, text }: Source): readonly MetricSnapshot[] =>
  text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const value = parse(line);
    if (isSnapshot(value)) return [value];
    throw new OperationalError(`${path}:${index + 1}: this line is no snapshot of goodhart`, {
      help: 'Restore the file from version control, or take the line out; the other lines do not depend on it.',
    });
  });

/** Snapshots as lines to be added to the file; the order of members is fixed, so that equal snapshots are equal bytes. */
export const writeSnapshots = (snapshots: readonly MetricSnapshot[]): string =>
  snapshots
    .map((snapshot) => {
      const names = Object.keys(members) as readonly (keyof MetricSnapshot)[];
      return `${JSON.stringify(Object.fromEntries(names.map((name) => [name, snapshot[name]])))}\n`;
    })
    .join('');
