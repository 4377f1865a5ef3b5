import type { CatalogueMetric, Definition, ObjectiveBundle } from '../model/index.ts';
import { listShipped, readShipped } from './shipped-definitions.ts';

/** Everything that the package ships for people to start from, each kind in the order of its ids. */
export interface LoadedCatalogue {
  readonly metrics: readonly Definition<CatalogueMetric>[];
  readonly objectives: readonly Definition<ObjectiveBundle>[];
}

const readAll = async <T>(folder: string): Promise<readonly Definition<T>[]> =>
  [...(await listShipped(folder)).values()].map((path) => readShipped<T>(path));

/** Reads the whole catalogue. */
export const loadCatalogue = async (): Promise<LoadedCatalogue> => ({
  metrics: await readAll('kpis/metrics'),
  objectives: await readAll('kpis/objectives'),
});
