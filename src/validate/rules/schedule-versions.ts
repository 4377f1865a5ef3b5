import { dayText, readDay } from '../../calendar/index.ts';
import { calendarsOf } from '../calendar-parts.ts';
import { defineRule, type Rule } from '../rule.ts';

interface Version {
  readonly index: number;
  readonly from: number;
  readonly until: number;
}

const problemOf = ({ from, until }: Version, before: Version | undefined): string | null => {
  if (until < from) return 'ends before it begins';
  if (before === undefined) return null;
  if (from <= before.until) return 'begins before the one before it has ended';
  return from === before.until + 1 ? null : `leaves the days from ${dayText(before.until + 1)} to ${dayText(from - 1)} without hours`;
};

/** A day with two versions has no hours that anyone could name, and a day between two versions would silently have none. */
export const scheduleVersions: Rule = defineRule({
  code: 'schedule-versions',
  law: 'The versions of a schedule follow each other day by day.',
  severity: 'error',
  message: (p: { problem: string }) => `this version of the schedule ${p.problem}`,
  help: () => 'Both `from` and `until` belong to the version: let the next one begin on the day after `until`.',
  *check({ project }) {
    if (project === null) return;
    for (const { path, calendar } of calendarsOf(project.value)) {
      const versions = (calendar.schedule ?? []).map((version, index): Version | null => {
        const from = version?.from === undefined ? -Infinity : readDay(version.from);
        const until = version?.until === undefined ? Infinity : readDay(version.until);
        return from === null || until === null ? null : { index, from, until };
      });
      const read = versions
        .filter((version) => version !== null)
        .toSorted((one, other) => one.from - other.from || one.index - other.index);
      // A date that is none has its own diagnostic, and what follows from it would mislead.
      if (read.length < versions.length) continue;
      for (const [at, version] of read.entries()) {
        const problem = problemOf(version, read[at - 1]);
        if (problem !== null) yield { definition: project, path: [...path, 'schedule', version.index], part: 'value', params: { problem } };
      }
    }
  },
});
