import { fingerprint } from '../fingerprint/index.ts';
import type { DataReport, MetricSnapshot, Scorecard, ScorecardKpi } from '../model/index.ts';

const ofFiles = (report: DataReport | undefined): string => fingerprint(report?.sha256 ?? []);

/** Of each data set that the KPI reads what its files hold. What is made from other data is as those: all data of the run. */
const inputsOf = ({ reads }: ScorecardKpi, data: Scorecard['data']): Readonly<Record<string, string>> => {
  const made = reads.some((name) => !Object.hasOwn(data, name));
  const names = made ? Object.keys(data).toSorted() : reads;
  return Object.fromEntries(names.map((name) => [name, ofFiles(data[name])]));
};

const ofKpi = (kpi: ScorecardKpi, { data, as_of }: Scorecard): readonly MetricSnapshot[] => {
  const inputs = inputsOf(kpi, data);
  return [{ by: {}, series: kpi.series }, ...kpi.segments].flatMap(({ by, series }) =>
    series
      .filter(({ complete }) => complete)
      .map(({ period, value, n, interval, provisional }): MetricSnapshot => ({
        schema: 'goodhart/snapshot/1',
        kpi: kpi.kpi,
        metric: kpi.metric,
        version: kpi.version,
        definition: kpi.definition,
        clock: kpi.clock,
        inputs,
        by,
        period,
        as_of,
        value,
        n,
        interval,
        provisional: provisional !== undefined,
      })),
  );
};

/** Every value of a scorecard whose period is over, as it would be recorded: of the whole and of the segments that are shown. */
export const takeSnapshots = (scorecard: Scorecard): readonly MetricSnapshot[] => scorecard.kpis.flatMap((kpi) => ofKpi(kpi, scorecard));
