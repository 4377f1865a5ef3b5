import { didYouMean, quoted } from '../../diagnostic/index.ts';
import type { CatalogueMetric, Path } from '../../model/index.ts';
import type { KpiDraft } from '../rule-context.ts';
import { defineRule, type Rule } from '../rule.ts';

/** Whether the file has the parameter at all: its value may have been refused already, and then it is not missing too. */
const isWritten = ({ written: { locate } }: KpiDraft, name: string): boolean =>
  locate(['with', name], 'key').start.offset !== locate(['with'], 'key').start.offset;

/** Whether another name under `with` was probably meant to be this one. */
const isMisspelt = ({ written }: KpiDraft, name: string, known: readonly string[]): boolean =>
  Object.keys(written.value.with ?? {}).some((other) => !known.includes(other) && didYouMean(other, known) === name);

/** The parameters of the formula that have no value, not even one that was refused. */
const missingOf = (kpi: KpiDraft, { parameters = {} }: CatalogueMetric): readonly string[] => {
  const known = Object.keys(parameters);
  const values = kpi.definition.value.with ?? {};
  const used = known.filter((name) => kpi.names === null || kpi.names.has(name));
  return used.filter((name) => !Object.hasOwn(values, name) && !isWritten(kpi, name) && !isMisspelt(kpi, name, known));
};

/** Without it the formula means nothing, and no value is right for everybody. */
export const missingParameter: Rule = defineRule({
  code: 'missing-parameter',
  law: 'Every parameter of the formula has a value.',
  severity: 'error',
  message: (p: { name: string; id: string; description: string; example: number }) =>
    `${quoted(p.id)} needs a value for its parameter ${quoted(p.name)}`,
  help: (p: { name: string; id: string; description: string; example: number }) =>
    `${p.description} For example ${quoted(`with: { ${p.name}: ${p.example} }`)}.`,
  *check({ kpis }) {
    for (const kpi of kpis) {
      const { written, metric } = kpi;
      if (metric === null) continue;
      const path: Path = written.value.with === undefined ? ['extends'] : ['with'];
      for (const name of missingOf(kpi, metric)) {
        const { description = '', example = 0 } = metric.parameters?.[name] ?? {};
        yield { definition: written, path, part: 'value', params: { name, id: metric.catalogue, description, example } };
      }
    }
  },
});
