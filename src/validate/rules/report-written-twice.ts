import { quoted } from '../../diagnostic/index.ts';
import { defineRule, type Rule } from '../rule.ts';

/** Capitals and doubled slashes do not make another file on every system. */
function sameFile(file: string): string {
  return file.toLowerCase().replaceAll(/\/+/g, '/');
}

/** The second report would overwrite the first. */
export const reportWrittenTwice: Rule = defineRule({
  code: 'report-written-twice',
  law: 'Each report has a file of its own.',
  severity: 'error',
  message: (p: { file: string; line: number }) => `the report in line ${p.line} already writes ${quoted(p.file)}`,
  help: () => 'Give one of the two another file; names that differ only in capitals are the same on some systems.',
  *check({ project }) {
    if (project === null) return;
    const first = new Map<string, number>();
    for (const [index, report] of (project.value.reports ?? []).entries()) {
      const file = report?.file;
      if (file === undefined) continue;
      const path = ['reports', index, 'file'];
      const line = first.get(sameFile(file));
      if (line !== undefined) yield { definition: project, path, part: 'value', params: { file, line } };
      else first.set(sameFile(file), project.locate(path).start.line);
    }
  },
});
