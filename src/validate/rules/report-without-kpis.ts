import { didYouMean, quoted } from '../../diagnostic/index.ts';
import { defineRule, type Rule } from '../rule.ts';

/** A report for an audience that no KPI names would be empty. */
export const reportWithoutKpis: Rule = defineRule({
  code: 'report-without-kpis',
  law: 'The audience of a report is named by at least one KPI.',
  severity: 'warning',
  message: (p: { audience: string; known: readonly string[] }) =>
    `no KPI names the audience ${quoted(p.audience)}, so this report would be empty`,
  help: (p: { known: readonly string[] }) =>
    p.known.length === 0 ? undefined : `KPIs name ${p.known.map((role) => quoted(role)).join(', ')}.`,
  *check({ project, kpis }) {
    if (project === null || kpis.length === 0) return;
    const known = [...new Set(kpis.flatMap(({ definition }) => definition.value.audience ?? []).flatMap((role) => role ?? []))].toSorted();
    for (const [index, report] of (project.value.reports ?? []).entries()) {
      const audience = report?.audience;
      if (audience === undefined || known.includes(audience)) continue;
      const suggestion = didYouMean(audience, known);
      yield { definition: project, path: ['reports', index, 'audience'], part: 'value', params: { audience, known }, suggestion };
    }
  },
});
