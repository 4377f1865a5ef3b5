import type { Kpi } from '../../model/index.ts';
import type { Draft } from '../draft.ts';
import type { ExtendedKpi } from './extend-kpi.ts';

const joined: ReadonlySet<keyof Kpi> = new Set(['metric', 'with'] as const);

const keysWithout = (whole: object, part: object | undefined): readonly string[] =>
  Object.keys(whole).filter((key) => part === undefined || !Object.hasOwn(part, key));

/** The keys of a KPI that its file does not say: `formula`, and `metric.unit` where keys are put together one by one. */
export const inheritedPaths = ({ definition, written }: ExtendedKpi): readonly string[] => {
  const whole: Draft<Kpi> = definition.value;
  return Object.entries(whole).flatMap(([key, value]) => {
    const name = key as keyof Kpi;
    if (!joined.has(name) || typeof value !== 'object') return Object.hasOwn(written.value, name) ? [] : [key];
    const own = written.value[name];
    return keysWithout(value, typeof own === 'object' ? own : undefined).map((inner) => `${key}.${inner}`);
  });
};
