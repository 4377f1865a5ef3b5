import { describe, expect, it } from 'vitest';
import { openEngine } from '../../../src/evaluate/index.ts';
import { duckdb } from '../../../src/expression/index.ts';
import { directives } from '../../../src/validate/time-format/directives.ts';
import { timeFormatProblem } from '../../../src/validate/time-format/time-format-problem.ts';
import { toStrptime } from '../../../src/validate/time-format/to-strptime.ts';
import { validateWith } from '../harness.ts';

describe('a time format', () => {
  it.each([
    '%d/%m/%Y %H:%M',
    '%m/%d/%Y %I:%M:%S %p',
    '%Y-%m-%dT%H:%M:%S.%f%z',
    '%-d.%-m.%y',
    '%Y-%j',
    '%G-W%V-%u',
    '%x %X',
    '%c',
    '%Y-%m',
    '%Y',
    '100%% %Y',
  ])('may be %s', (pattern) => {
    expect(timeFormatProblem(pattern)).toBeNull();
  });

  it.each([
    ['%Y-%m-%Q', 'has the unknown directive `%Q`'],
    ['%Y-%m-%-Q', 'has the unknown directive `%-Q`'],
    ['%Y-%m-%d %', 'ends in a lone `%`'],
    ['yyyy-MM-dd', 'has no directive'],
    ['100%%', 'has no directive'],
    ['%d/%m', 'has no year'],
    ['%H:%M', 'has no year'],
    ['%d/%M/%Y', 'has no month'],
    ['%Y-%m %H:%M', 'has no day'],
    ['%Y-%m-%d %M', 'has no hour'],
    ['%Y-%m-%d %I:%M', 'has no AM or PM'],
    ['%Y-%m-%d %H:%m', 'has `%m` twice'],
  ])('is refused: %s %s', (pattern, words) => {
    expect(timeFormatProblem(pattern)?.words).toBe(words);
  });

  it('knows the directives that the engine knows, and no others', async () => {
    const engine = await openEngine();
    try {
      const signs = Array.from({ length: 94 }, (_, index) => String.fromCharCode(index + 33));
      const known = [];
      for (const directive of [...signs, ...signs.map((sign) => `-${sign}`)]) {
        const sql = `SELECT try_strptime('x', ${duckdb.text(`%${directive}`)})`;
        const taken = await engine.rows(sql).then(
          () => true,
          () => false,
        );
        if (taken) known.push(directive);
      }
      expect(known.toSorted()).toEqual(Object.keys(directives).toSorted());
    } finally {
      await engine.close();
    }
  });
});

describe('the letters of Java, Excel and SQL', () => {
  it.each([
    ['yyyy-MM-dd', '%Y-%m-%d'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", '%Y-%m-%dT%H:%M:%S.%g%z'],
    ['YYYY-MM-DDTHH:mm:ss', '%Y-%m-%dT%H:%M:%S'],
    ['DD.MM.YYYY HH:MM', '%d.%m.%Y %H:%M'],
    ['d/m/yy h:mm AM/PM', '%-d/%-m/%y %-I:%M %p'],
    ['dd-MMM-yyyy hh:mm a', '%d-%b-%Y %I:%M %p'],
    ['dd/mm/yyyy hh:mm', '%d/%m/%Y %H:%M'],
    ['HH:mm', undefined],
    ['iso', undefined],
    ['%Q', undefined],
  ])('are read as a suggestion: %s is %s', (pattern, suggestion) => {
    expect(toStrptime(pattern)).toBe(suggestion);
  });
});

it('is found in every place of goodhart.yaml, at its token', async () => {
  const project = `data:
  tickets:
    files: data/tickets.csv
    time_format: ["%Y-%m-%d", dd/MM/yyyy]
    fields:
      created_at: { from: opened, time_format: "%d/%M/%Y" }
`;
  const { diagnostics } = await validateWith({ project });
  const found = diagnostics.map(({ code, message, help, suggestion, source, range }) => ({
    at: `${code} ${source.text.slice(range.start.offset, range.end.offset)}`,
    message,
    help,
    suggestion,
  }));
  expect(found).toMatchInlineSnapshot(`
    [
      {
        "at": "time-format dd/MM/yyyy",
        "help": "The usual ones: \`%Y\` year, \`%m\` month, \`%d\` day, \`%H\` hour, \`%M\` minute, \`%S\` second, \`%p\` AM or PM, \`%z\` offset.",
        "message": "the time format \`dd/MM/yyyy\` has no directive",
        "suggestion": ""%d/%m/%Y"",
      },
      {
        "at": "time-format "%d/%M/%Y"",
        "help": "\`%m\` is the month (\`%M\` is the minute), \`%b\` its short name.",
        "message": "the time format \`%d/%M/%Y\` has no month",
        "suggestion": undefined,
      },
    ]
  `);
});
