import { didYouMean, quoted } from '../../diagnostic/index.ts';
import { aggregatesOf } from '../../expression/index.ts';
import type { Kpi, Path } from '../../model/index.ts';
import type { Draft } from '../draft.ts';
import { defineRule, type Rule } from '../rule.ts';

/** Each field of `segment` with its place. */
function* segmentFields(kpi: Draft<Kpi>): Generator<{ readonly path: Path; readonly field: string }> {
  for (const [index, entry] of (kpi.segment ?? []).entries()) {
    if (typeof entry === 'string') yield { path: ['segment', index], field: entry };
    else {
      for (const [inner, field] of (entry ?? []).entries()) {
        if (typeof field === 'string') yield { path: ['segment', index, inner], field };
      }
    }
  }
}

/** A value can only be broken down by what every row behind it has. */
export const unknownSegmentField: Rule = defineRule({
  code: 'unknown-segment-field',
  law: 'A segment is a field of every view that the formula uses.',
  severity: 'error',
  message: (p: { field: string; view: string; fields: readonly string[] }) =>
    `${quoted(p.field)} is not a field of the view ${quoted(p.view)}`,
  help: (p: { field: string; view: string; fields: readonly string[] }) =>
    `Fields of every view in the formula are ${p.fields.slice(0, 30).join(', ')}${p.fields.length > 30 ? ', ...' : ''}.`,
  *check({ kpis, views }) {
    for (const { definition, formula } of kpis) {
      if (formula === null) continue;
      const used = [...new Set(aggregatesOf(formula).map(({ selection }) => selection.view))].flatMap((name) => views[name] ?? []);
      const [first, ...others] = used.map((view) => Object.keys(view.fields));
      const shared = (first ?? []).filter((field) => others.every((fields) => fields.includes(field)));
      for (const { path, field } of segmentFields(definition.value)) {
        const without = used.find((view) => !Object.hasOwn(view.fields, field));
        if (without === undefined) continue;
        const params = { field, view: without.name, fields: shared };
        yield { definition, path, part: 'value', params, suggestion: didYouMean(field, shared) };
      }
    }
  },
});
