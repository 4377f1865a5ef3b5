import { isTimeZone } from '../../calendar/index.ts';
import { didYouMean, quoted } from '../../diagnostic/index.ts';
import type { Path } from '../../model/index.ts';
import { calendarsOf } from '../calendar-parts.ts';
import { declaredSources } from '../declared-sources.ts';
import { defineRule, type Rule } from '../rule.ts';

/** A zone that nobody knows would silently move every period. */
export const unknownTimezone: Rule = defineRule({
  code: 'unknown-timezone',
  law: 'A time zone is one of the IANA database.',
  severity: 'error',
  message: (p: { zone: string }) => `there is no time zone ${quoted(p.zone)}`,
  help: () => 'Write an IANA name such as `Europe/Amsterdam` or `UTC`.',
  *check({ project }) {
    if (project === null) return;
    const zones: readonly (readonly [Path, string | undefined])[] = [
      [['timezone'], project.value.timezone],
      ...calendarsOf(project.value).map(({ path, calendar }) => [[...path, 'timezone'], calendar.timezone] as const),
      ...declaredSources(project.value).map(({ path, source }) => [[...path, 'timezone'], source.timezone] as const),
    ];
    for (const [path, zone] of zones) {
      if (zone === undefined || isTimeZone(zone)) continue;
      yield {
        definition: project,
        path,
        part: 'value',
        params: { zone },
        suggestion: didYouMean(zone, Intl.supportedValuesOf('timeZone')),
      };
    }
  },
});
