import { evaluateProject, type ScorecardKpi } from '../../src/index.ts';
import { type Desk, inProject } from '../worked-examples-desk.ts';

/** What a test says of a KPI that extends a metric, beside whose it is. */
export type Extension = Readonly<Record<string, unknown>> & { readonly extends: string };

/** The files of KPIs that extend metrics, with what no catalogue can give. */
export const extensionFiles = (extensions: Readonly<Record<string, Extension>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(extensions).map(([kpi, extension]) => [
      `kpis/${kpi}.yaml`,
      JSON.stringify({ kpi, version: 1, objective: 'test', owner: 'tester', audience: ['tester'], ...extension }),
    ]),
  );

/** The scorecard of KPIs that extend metrics of the catalogue, by their ids. */
export const extendedScores = (
  desk: Omit<Desk, 'kpis'>,
  extensions: Readonly<Record<string, Extension>>,
): Promise<Readonly<Record<string, ScorecardKpi>>> =>
  inProject({ ...desk, kpis: {}, files: { ...desk.files, ...extensionFiles(extensions) } }, async (folder) => {
    const { scorecard, diagnostics } = await evaluateProject(folder);
    if (scorecard === null) throw new Error(JSON.stringify(diagnostics.map(({ code, message }) => [code, message])));
    return Object.fromEntries(scorecard.kpis.map((kpi) => [kpi.kpi, kpi]));
  });

/** One KPI that extends `catalogue/<metric>` over monthly periods. */
export const extended = async (
  desk: Omit<Desk, 'kpis'>,
  metric: string,
  values: Readonly<Record<string, number>> = {},
): Promise<ScorecardKpi> => {
  const given = Object.keys(values).length === 0 ? {} : { with: values };
  const { kpi } = await extendedScores(desk, { kpi: { extends: `catalogue/${metric}`, cadence: 'monthly', segment: [], ...given } });
  if (kpi === undefined) throw new Error('the scorecard has no KPI');
  return kpi;
};
