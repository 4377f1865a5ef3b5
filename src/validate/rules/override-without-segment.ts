import { didYouMean, quoted } from '../../diagnostic/index.ts';
import { defineRule, type Rule } from '../rule.ts';

/** A requirement for a segment that is never computed is never checked. */
export const overrideWithoutSegment: Rule = defineRule({
  code: 'override-without-segment',
  law: 'A target for segments names a field that `segment` lists.',
  severity: 'error',
  message: (p: { field: string; listed: readonly string[] }) =>
    `the KPI is not segmented by ${quoted(p.field)}, so this requirement is never checked`,
  help: (p: { field: string; listed: readonly string[] }) =>
    p.listed.length === 0
      ? `Add \`segment: [${p.field}]\`.`
      : `\`segment\` lists ${p.listed.map((field) => quoted(field)).join(', ')}; add ${quoted(p.field)} to it.`,
  *check({ kpis }) {
    for (const { definition } of kpis) {
      const { segment = [], target } = definition.value;
      const listed = [...new Set(segment.flatMap((entry) => entry ?? []).flatMap((field) => field ?? []))];
      for (const field of Object.keys(target?.segments ?? {})) {
        if (listed.includes(field)) continue;
        yield {
          definition,
          path: ['target', 'segments', field],
          part: 'key',
          params: { field, listed },
          suggestion: didYouMean(field, listed),
        };
      }
    }
  },
});
