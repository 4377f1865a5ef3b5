import { quoted } from '../../diagnostic/index.ts';
import { defineRule, type Rule } from '../rule.ts';

/** Names that Windows keeps for devices, with any ending (learn.microsoft.com, "Naming Files, Paths, and Namespaces"). */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Why a part of a path cannot be the name of a file everywhere, or `undefined`. */
function fault(part: string): string | undefined {
  if (part === '') return 'has an empty part';
  if (device.test(part)) return `has the part ${quoted(part)}, which Windows keeps for a device`;
  return part.endsWith('.') ? `has the part ${quoted(part)}, which ends in a dot` : undefined;
}

/** Reports are committed, so everybody who checks the repository out has to be able to hold them. */
export const reportFileName: Rule = defineRule({
  code: 'report-file-name',
  law: 'The file of a report can be written on every system.',
  severity: 'error',
  message: (p: { file: string; fault: string }) => `the path ${quoted(p.file)} ${p.fault}`,
  help: () => 'Choose a path such as `reports/it-director.md`.',
  *check({ project }) {
    if (project === null) return;
    for (const [index, report] of (project.value.reports ?? []).entries()) {
      const found = report?.file
        ?.split('/')
        .map(fault)
        .find((one) => one !== undefined);
      if (report?.file === undefined || found === undefined) continue;
      yield { definition: project, path: ['reports', index, 'file'], part: 'value', params: { file: report.file, fault: found } };
    }
  },
});
