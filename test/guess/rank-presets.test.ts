import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rankPresets, type RecognisablePreset } from '../../src/guess/index.ts';
import { guessData } from '../../src/index.ts';

const preset = (name: string, recognise: readonly string[], more: Partial<RecognisablePreset> = {}): RecognisablePreset => ({
  preset: name,
  title: name,
  entity: 'tickets',
  recognise,
  ...more,
});

const ranked = (presets: readonly RecognisablePreset[], columns: readonly string[]): readonly string[] =>
  rankPresets(presets, () => columns).map(
    ({ preset: { preset: name }, matched, lacking }) => `${name} ${matched.length} lacks ${lacking.join(' ') || '-'}`,
  );

describe('presets are ranked by the columns that are particular to them', () => {
  const desk = preset('a/desk', ['id', 'status', 'priority', 'fr_due_by', 'is_escalated']);
  const other = preset('b/desk', ['id', 'status', 'priority', 'state_id', 'owner_id']);

  test('a file with all columns of one is of that one', () =>
    expect(ranked([desk, other], ['id', 'status', 'priority', 'fr_due_by', 'is_escalated'])).toEqual([
      'a/desk 5 lacks -',
      'b/desk 3 lacks state_id owner_id',
    ]));
  test('what it lacks is told', () =>
    expect(ranked([desk], ['id', 'status', 'priority', 'fr_due_by'])).toEqual(['a/desk 4 lacks is_escalated']));
  test('columns that every system has say nothing', () =>
    expect(ranked([desk, other, preset('c/desk', ['id', 'status', 'priority', 'x'])], ['id', 'status', 'priority'])).toEqual([
      'c/desk 3 lacks x',
    ]));
  test('less than three columns are chance', () => expect(ranked([preset('a/desk', ['id', 'subject'])], ['id', 'subject'])).toEqual([]));
  test('names are compared as the preset compares them', () => {
    const columns = ['Ticket ID', 'CREATED TIME', 'status'];
    const names = ['Ticket Id', 'Created Time', 'Status'];
    expect(ranked([preset('a/exact', names)], columns)).toEqual([]);
    expect(ranked([preset('a/any', names, { headers: 'ignore_case' })], columns)).toEqual(['a/any 3 lacks -']);
  });
});

const folder = join(process.cwd(), 'test/fixtures/presets');

/** Which preset each of our fixtures is for, where its name does not say so. */
const expected: Readonly<Record<string, string>> = {
  'freshdesk/conversations.json': 'freshdesk/conversation',
  'freshdesk/satisfaction_ratings.json': 'freshdesk/satisfaction-rating',
  'freshdesk/tickets.csv': 'freshdesk/ticket-csv',
  'freshdesk/tickets.json': 'freshdesk/ticket',
  'freshdesk/time_entries.json': 'freshdesk/time-entry',
  'freshservice/changes.json': 'freshservice/change',
  'freshservice/survey_responses.ndjson': 'freshservice/survey-response',
  'freshservice/tickets.csv': 'freshservice/ticket-csv',
  'freshservice/tickets.json': 'freshservice/ticket',
  'github/comments.json': 'github/issue-comment',
  'github/events.json': 'github/issue-event',
  'github/issues.json': 'github/issue',
  'github/timelines.ndjson': 'github/timeline',
  'gitlab/issues.json': 'gitlab/issue',
  'gitlab/label_events.json': 'gitlab/label-event',
  'gitlab/notes.json': 'gitlab/note',
  'gitlab/state_events.json': 'gitlab/state-event',
  'glpi/glpi_itilfollowups.csv': 'glpi/followup',
  'glpi/glpi_logs.csv': 'glpi/log',
  'glpi/glpi_tickets.csv': 'glpi/ticket',
  'glpi/glpi_ticketsatisfactions.csv': 'glpi/ticket-satisfaction',
  'glpi/glpi_tickettasks.csv': 'glpi/ticket-task',
  'osticket/ost_ticket.csv': 'osticket/ticket',
  'osticket/thread_entries.csv': 'osticket/thread-entry',
  'osticket/thread_events.csv': 'osticket/thread-event',
  'osticket/tickets.csv': 'osticket/ticket-csv',
  'zammad/articles.json': 'zammad/article',
  'zammad/history.json': 'zammad/history',
  'zammad/tickets.csv': 'zammad/ticket',
  'zammad/tickets.json': 'zammad/ticket',
  'zammad/time_accountings.json': 'zammad/time-accounting',
};

const systems = [...new Set(Object.keys(expected).map((file) => file.split('/')[0] ?? ''))];

test('every fixture has its preset here', () => {
  const files = systems.flatMap((system) => readdirSync(join(folder, system)).map((file) => `${system}/${file}`));
  expect(files.toSorted()).toEqual(Object.keys(expected).toSorted());
});

test.each(Object.entries(expected))('%s is recognised as %s first', async (file, name) => {
  const { presets } = await guessData({ file: join(folder, file), files: file });
  expect(presets.map((one) => one.preset)[0]).toBe(name);
});
