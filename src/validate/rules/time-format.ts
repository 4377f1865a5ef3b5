import { quoted } from '../../diagnostic/index.ts';
import type { Path, Project } from '../../model/index.ts';
import { declaredSources } from '../declared-sources.ts';
import type { Draft } from '../draft.ts';
import { defineRule, type Rule } from '../rule.ts';
import { timeFormatProblem } from '../time-format/time-format-problem.ts';
import { toStrptime } from '../time-format/to-strptime.ts';

interface Placed {
  readonly path: Path;
  readonly pattern: string;
}

function* patternsAt(path: Path, written: string | readonly (string | undefined)[] | undefined): Generator<Placed> {
  if (typeof written === 'string') yield { path, pattern: written };
  else {
    for (const [index, pattern] of (written ?? []).entries()) {
      if (pattern !== undefined) yield { path: [...path, index], pattern };
    }
  }
}

/** Every pattern of a project: of the sources of its data sets and of their fields. */
function* patternsOf(project: Draft<Project>): Generator<Placed> {
  for (const { path, source } of declaredSources(project)) {
    yield* patternsAt([...path, 'time_format'], source.time_format);
    for (const [field, mapping] of Object.entries(source.fields ?? {})) {
      if (typeof mapping === 'object') yield* patternsAt([...path, 'fields', field, 'time_format'], mapping.time_format);
    }
  }
}

/** The engine refuses some of these only when data is read, and takes the others for texts that nothing matches. */
export const timeFormat: Rule = defineRule({
  code: 'time-format',
  law: 'A time format is a strptime pattern that can read an instant.',
  severity: 'error',
  message: (p: { pattern: string; words: string; help: string }) => `the time format ${quoted(p.pattern)} ${p.words}`,
  help: (p: { help: string }) => p.help,
  *check({ project }) {
    if (project === null) return;
    for (const { path, pattern } of patternsOf(project.value)) {
      const problem = timeFormatProblem(pattern);
      if (problem === null) continue;
      const meant = toStrptime(pattern);
      // A `%` begins no plain text in YAML.
      const suggestion = meant === undefined ? undefined : `"${meant}"`;
      yield { definition: project, path, part: 'value', params: { pattern, words: problem.words, help: problem.help }, suggestion };
    }
  },
});
