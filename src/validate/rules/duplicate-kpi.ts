import { quoted } from '../../diagnostic/index.ts';
import { defineRule, type Rule } from '../rule.ts';

/** Two definitions of one id would overwrite each other in reports and history. */
export const duplicateKpi: Rule = defineRule({
  code: 'duplicate-kpi',
  law: 'A KPI id stands in one file only.',
  severity: 'error',
  message: (p: { id: string; file: string; line: number }) => `the KPI ${quoted(p.id)} is already defined in ${p.file}:${p.line}`,
  help: () => 'Give one of the two another id, or delete it.',
  *check({ kpis }) {
    const first = new Map<string, { readonly file: string; readonly line: number }>();
    for (const { definition } of kpis) {
      const id = definition.value.kpi;
      if (id === undefined) continue;
      const before = first.get(id);
      if (before !== undefined) yield { definition, path: ['kpi'], part: 'value', params: { id, ...before } };
      else first.set(id, { file: definition.source.path, line: definition.locate(['kpi']).start.line });
    }
  },
});
