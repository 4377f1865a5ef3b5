import type { MetricSnapshot } from '../model/index.ts';

/** What a snapshot is about: equal for two snapshots of one value, whatever the order in which its fields were written. */
export const keyOf = ({ kpi, by, period }: Pick<MetricSnapshot, 'kpi' | 'by' | 'period'>): string =>
  JSON.stringify([kpi, period, Object.entries(by).toSorted(([one], [other]) => (one < other ? -1 : 1))]);
