import { defineRule, type Rule } from '../rule.ts';

/** Rows of a file and rows of an agreement would count one promise twice, or one of them would silently go. */
export const agreementsBesideFile: Rule = defineRule({
  code: 'agreements-beside-file',
  law: 'A project either reads sla_instances or computes them from its agreements.',
  severity: 'error',
  message: (p: { line: number }) => `these agreements would make "sla_instances", which line ${p.line} reads from files`,
  help: () => 'Leave out one of the two; give the file another data set name, such as `source_sla`, to look at it beside the agreements.',
  *check({ project }) {
    if (project === null) return;
    const { data = {}, agreements = {} } = project.value;
    if (!Object.hasOwn(data, 'sla_instances') || Object.keys(agreements).length === 0) return;
    const { line } = project.locate(['data', 'sla_instances'], 'key').start;
    yield { definition: project, path: ['agreements'], part: 'key', params: { line } };
  },
});
