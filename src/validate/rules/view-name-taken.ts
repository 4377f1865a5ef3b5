import { quoted } from '../../diagnostic/index.ts';
import { defineRule, type Rule } from '../rule.ts';

/** One name for a data set and a view would leave open which of them a formula or an `of` means. */
export const viewNameTaken: Rule = defineRule({
  code: 'view-name-taken',
  law: 'A view has a name that no data set has.',
  severity: 'error',
  message: (p: { name: string; line: number }) => `${quoted(p.name)} is already the name of a data set (line ${p.line})`,
  help: () => 'Choose another name for the view.',
  *check({ project }) {
    if (project === null) return;
    const { data = {}, views = {} } = project.value;
    for (const name of Object.keys(views)) {
      if (!Object.hasOwn(data, name)) continue;
      const { line } = project.locate(['data', name], 'key').start;
      yield { definition: project, path: ['views', name], part: 'key', params: { name, line } };
    }
  },
});
