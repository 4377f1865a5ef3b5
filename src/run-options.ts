import { parseInstant } from './calendar/index.ts';
import { OperationalError } from './diagnostic/index.ts';
import type { CompiledKpi, Project } from './model/index.ts';

/** What a run may be asked for beside what the project says. */
export interface RunOptions {
  /** Only these KPIs; all when empty. */
  readonly kpis?: readonly string[];
  /** A local date or an ISO 8601 date-time; the project's `as_of`, else the newest timestamp in the data, when absent. */
  readonly asOf?: string | undefined;
  /** Files to read instead of the project's, by data set; absolute paths or globs. */
  readonly data?: Readonly<Record<string, string>>;
  /** Whether the values of this run are to be recorded, so that later runs can tell what was said now. */
  readonly record?: boolean;
  /** Aborting it stops the engine and removes its temporary files; the run then fails. */
  readonly signal?: AbortSignal;
}

/**
 * The KPIs that a run is about, in the order of the project.
 * @throws OperationalError for an id that no KPI has
 */
export const chosenKpis = (kpis: readonly CompiledKpi[], ids: readonly string[] = []): readonly CompiledKpi[] => {
  const known = new Set(kpis.map(({ document }) => document.kpi));
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length > 0)
    throw new OperationalError(`there is no KPI ${unknown.join(', ')}`, { help: `The project has: ${[...known].join(', ')}.` });
  return ids.length === 0 ? kpis : kpis.filter(({ document }) => ids.includes(document.kpi));
};

/**
 * The instant of judgement in microseconds since 1970-01-01T00:00:00Z: the caller's, else the project's, else undefined.
 * @throws OperationalError for a text that names no instant
 */
export const asOfMicrosOf = (project: Project, { asOf = project.as_of }: RunOptions): bigint | undefined => {
  if (asOf === undefined) return undefined;
  const micros = parseInstant(asOf, project.timezone);
  if (micros === null)
    throw new OperationalError(`as_of "${asOf}" is no instant`, {
      help: 'Write a date such as 2026-03-01, or a date-time such as 2026-03-01T09:00.',
    });
  return micros;
};

/**
 * Puts the caller's files in the place of the project's.
 * @throws OperationalError for a data set that the project does not have
 */
export const withFiles = (project: Project, data: Readonly<Record<string, string>> = {}): Project => {
  const unknown = Object.keys(data).filter((name) => !Object.hasOwn(project.data, name));
  if (unknown.length > 0)
    throw new OperationalError(`there is no data set ${unknown.join(', ')}`, {
      help: `The project has: ${Object.keys(project.data).join(', ')}.`,
    });
  return {
    ...project,
    data: Object.fromEntries(
      Object.entries(project.data).map(([name, dataSet]) => [
        name,
        Object.hasOwn(data, name) ? { ...dataSet, files: data[name] ?? dataSet.files } : dataSet,
      ]),
    ),
  };
};

/** The folder above a path or glob: whoever names a file on the command line allows its folder. */
export const folderAbove = (glob: string): string => {
  const fixed = glob.replaceAll('\\', '/').replace(/[*?[{].*$/s, '');
  return fixed.slice(0, fixed.lastIndexOf('/') + 1) || '/';
};
