import { type DataIssue, type DataReport, qualityChecks, type QualitySettings } from '../../model/index.ts';

/** Up to what the project tolerates, a failure is only worth knowing. Checks that tolerate something else than a share have applied it already. */
const gradeOf = (issue: DataIssue, settings: QualitySettings): readonly DataIssue[] => {
  const { check, count, of } = issue;
  if (check === undefined) return [issue];
  const law = qualityChecks[check];
  const { severity = law.severity, tolerate = law.tolerate } = settings[check] ?? {};
  if (severity === 'off') return [];
  const tolerated = law.unit === 'share' && of !== undefined && of > 0 && (100 * count) / of <= tolerate;
  return [{ ...issue, severity: tolerated ? 'info' : severity }];
};

/** The reports with the issues that were found later, each as severe as the project takes its check. */
export const gradeIssues = (
  reports: Readonly<Record<string, DataReport>>,
  further: Readonly<Record<string, readonly DataIssue[]>>,
  settings: QualitySettings,
): Readonly<Record<string, DataReport>> =>
  Object.fromEntries(
    Object.entries(reports).map(([name, report]) => {
      const own = Object.hasOwn(further, name) ? (further[name] ?? []) : [];
      return [name, { ...report, issues: [...report.issues, ...own].flatMap((issue) => gradeOf(issue, settings)) }];
    }),
  );
