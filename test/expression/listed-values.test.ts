import { expect, test } from 'vitest';
import { checkFormula, resolveViews } from '../../src/expression/index.ts';

const { views } = resolveViews({
  data: { tickets: { files: 't.csv', fields: { colour: 'colour' } }, surveys: { files: 's.csv' } },
  views: { ours: { of: 'tickets' } },
});

/** What is said of a formula; it can be computed all the same. */
const saidOf = (text: string): readonly string[] => {
  const { formula, problems } = checkFormula(text, views);
  expect(formula).not.toBeNull();
  return problems.map(({ severity, message, help, origin }) =>
    [severity, origin.kind === 'text' ? text.slice(origin.start, origin.end) : '?', message, help].join(' | '),
  );
};

test.each([
  ['count(created[status == "Closed"])', '"Closed"', 'The field "status" is never "Closed"', 'Did you mean "closed"?'],
  ['count(created["done" != status])', '"done"', 'The field "status" is never "done"', 'It is one of "new", "open", "pending_customer"'],
  ['count(ours[type in ["incident", "reqest"]])', '"reqest"', 'The field "type" is never "reqest"', 'Did you mean "request"?'],
  ['share(surveys, channel == "e-mail")', '"e-mail"', 'The field "channel" is never "e-mail"', 'Did you mean "email"?'],
])('%s is possible and useless', (text, place, message, help) => {
  const [said = '', ...more] = saidOf(text);
  expect(more).toEqual([]);
  expect(said.startsWith(`warning | ${place} | ${message} | ${help}`)).toBe(true);
});

test.each([
  'count(created[status == "closed"])',
  'count(created[status in ["resolved", "closed"]])',
  'count(created[team == "closed"])',
  'count(created[colour == "Closed"])',
  'count(created[lower(status) == "Closed"])',
  'count(created[status == type])',
])('%s is as it should be', (text) => {
  expect(saidOf(text)).toEqual([]);
});

test('a condition of a declared view is looked at too', () => {
  const { problems, views: resolved } = resolveViews({
    data: { tickets: { files: 't.csv' } },
    views: { done: { of: 'resolved', where: 'status == "Done"' } },
  });
  expect(problems).toMatchObject([{ view: 'done', key: 'where', problem: { code: 'formula-impossible-value', severity: 'warning' } }]);
  expect(resolved['done']).toBeDefined();
});
