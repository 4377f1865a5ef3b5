import { didYouMean, quoted } from '../../diagnostic/index.ts';
import type { Definition, Path } from '../../model/index.ts';
import { defineRule, type Rule } from '../rule.ts';

/** Whether the file has the parameter at all: its value may have been refused already, and then it is not missing too. */
const isWritten = ({ locate }: Definition<unknown>, name: string): boolean =>
  locate(['with', name], 'key').start.offset !== locate(['with'], 'key').start.offset;

/** Whether another name under `with` was probably meant to be this one. */
const isMisspelt = (given: readonly string[], name: string, known: readonly string[]): boolean =>
  given.some((other) => !known.includes(other) && didYouMean(other, known) === name);

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
    for (const { definition, written, metric, names } of kpis) {
      const known = Object.keys(metric?.parameters ?? {});
      for (const [name, { description, example }] of Object.entries(metric?.parameters ?? {})) {
        const given =
          Object.hasOwn(definition.value.with ?? {}, name) ||
          isWritten(written, name) ||
          isMisspelt(Object.keys(written.value.with ?? {}), name, known);
        if (metric === null || given || (names !== null && !names.has(name))) continue;
        const path: Path = written.value.with === undefined ? ['extends'] : ['with'];
        yield { definition: written, path, part: 'value', params: { name, id: metric.catalogue, description, example } };
      }
    }
  },
});
