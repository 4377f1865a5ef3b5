import type { DataIssue, QualityProbe } from '../../model/index.ts';
import type { Engine } from '../engine/engine.ts';
import type { LocateRows } from '../read/report/sample-places.ts';

/** Carries out one check; `null` when nothing fails it. */
const runProbe = async (engine: Engine, probe: QualityProbe, locate: LocateRows): Promise<DataIssue | null> => {
  const [found = {}] = await engine.rows(probe.count);
  const count = Number(found['count'] ?? 0);
  if (count === 0) return null;
  const of = Number(found['of'] ?? 0);
  const samples = await engine.rows(probe.samples);
  const rows = samples.flatMap(({ row }) => (row === null || row === undefined ? [] : [Number(row)]));
  const places = await locate(probe.dataSet, rows);
  return {
    code: probe.code,
    check: probe.check,
    // The project's settings decide.
    severity: 'info',
    message: probe.message(count, of),
    ...(probe.field === undefined ? {} : { field: probe.field }),
    count,
    of,
    samples: samples.map(({ row, text }) => ({ ...(row === null ? {} : places.get(Number(row))), text: String(text ?? '') })),
  };
};

/** Carries out the checks of tables and gives the issues of each data set, in the order of the checks. */
export const runQuality = async (
  engine: Engine,
  probes: readonly QualityProbe[],
  locate: LocateRows,
): Promise<Readonly<Record<string, readonly DataIssue[]>>> => {
  const issues = new Map<string, readonly DataIssue[]>();
  for (const probe of probes) {
    const issue = await runProbe(engine, probe, locate);
    if (issue !== null) issues.set(probe.dataSet, [...(issues.get(probe.dataSet) ?? []), issue]);
  }
  return Object.fromEntries(issues);
};
