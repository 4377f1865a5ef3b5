import { type CatalogueMetric, catalogueReference, type Definition, type Json, type ShippedMetrics } from '../model/index.ts';
import { listShipped, readShipped } from './shipped-definitions.ts';

const folder = 'kpis/metrics';

/** The id after `catalogue/`, of a definition, which is a mapping; a reference of any other form is left to the schema. */
const extendedId = ({ value }: Definition): string | undefined => {
  const { extends: reference = null } = value as { readonly extends?: Json };
  return typeof reference === 'string' && reference.startsWith(catalogueReference) ? reference.slice(catalogueReference.length) : undefined;
};

/** Reads the shipped metrics that some of the KPIs extend; none is even looked for when none does. */
export const loadShippedMetrics = async (kpis: readonly Definition[]): Promise<ShippedMetrics> => {
  const wanted = new Set(kpis.flatMap((kpi) => extendedId(kpi) ?? []));
  if (wanted.size === 0) return { ids: [], read: {} };
  const all = await listShipped(folder);
  const read = [...wanted].flatMap((id) => {
    const path = all.get(id);
    return path === undefined ? [] : [[id, readShipped<CatalogueMetric>(path)] as const];
  });
  return { ids: [...all.keys()], read: Object.fromEntries(read) };
};
