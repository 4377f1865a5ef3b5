import { instantText } from './calendar/index.ts';
import type { Compiled } from './compiled-project.ts';
import type { Evaluation } from './model/index.ts';
import { inRun, projectTables, type Run } from './project-tables.ts';
import { chosenKpis, type RunOptions } from './run-options.ts';

/** Reads the data and measures the chosen KPIs. */
const measureIn = async (run: Run): Promise<Evaluation> => {
  const { planMeasures } = await import('./compile/index.ts');
  const { clockGaps, measure } = await import('./evaluate/index.ts');
  const { duckdb: dialect } = await import('./expression/index.ts');
  const { engine, compiled, options } = run;
  const { project, views, kpis } = compiled;
  const { available, derivation, calendars, asOfMicros, fromMicros, reports } = await projectTables(run);
  const zone = project.timezone;
  const plan = planMeasures({
    available,
    zone,
    asOfMicros,
    ...(fromMicros === undefined ? {} : { fromMicros }),
    dialect,
    kpis: chosenKpis(kpis, options.kpis),
    views,
    lacking: derivation.lacking,
    calendars,
    weekStart: project.week_starts ?? 'monday',
  });
  return {
    asOf: instantText(asOfMicros, zone),
    data: reports,
    measurements: await measure(engine, plan),
    clockGaps: await clockGaps(engine, plan),
  };
};

/**
 * Reads the data sets that the KPIs of a compiled project use and measures the chosen ones, in an engine that lives as long as this call.
 * @throws OperationalError when data cannot be read, or an option names what is not there
 */
export const measureProject = async (folder: string, compiled: Compiled, options: RunOptions): Promise<Evaluation> => {
  chosenKpis(compiled.kpis, options.kpis);
  return inRun({ folder, compiled, options }, measureIn);
};
