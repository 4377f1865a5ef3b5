import { describe, expect, it } from 'vitest';
import { generateSample, sampleFiles, sampleHistory } from '../../../src/sample/index.ts';
import { records } from '../read-csv.ts';
import { sampleOf, seeds } from '../rows.ts';

const files = new Map(sampleFiles(1).map(({ path, text }) => [path, text]));

describe('the files of a sample', () => {
  it('are the four that a project reads', () => {
    expect([...files.keys()]).toEqual(['data/tickets.csv', 'data/surveys.csv', 'data/costs.csv', 'data/changes.csv']);
  });

  it('hold every row, however awkward its text', () => {
    const [header, ...rows] = records(files.get('data/tickets.csv') ?? '');
    const summaries = rows.map((row) => row[header?.indexOf('Short description') ?? -1]);
    expect(summaries).toEqual(sampleOf(1).tickets.map(({ summary }) => summary));
    for (const sign of [',', '"', '|', 'ü', '🔥', '\n', '<b>', "'"]) expect(summaries.some((text) => text?.includes(sign))).toBe(true);
  });

  it('look like the export of a ticket system', () => {
    expect(files.get('data/tickets.csv')?.split('\n').slice(0, 3).join('\n')).toMatchInlineSnapshot(`
      "Number,Type,Caller,Contact type,Service,Assignment group,Assigned to,Priority,State,Opened,First reply,First resolved,Resolved,Closed,Due,Reopen count,Reassignment count,Contact count,Resolution code,Short description
      INC0010001,incident,user-0220,E-mail,e-mail,identity,identity-02,3 - Moderate,Closed,2024-09-01T08:06:12Z,2024-09-01T08:29:24Z,2024-09-02T09:33:05Z,2024-09-02T09:33:05Z,2024-09-07T09:33:05Z,2024-09-02T08:06:12Z,0,0,1,user_error,Cannot send mail
      INC0010002,incident,user-0007,Chat,network,network,network-03,4 - Low,Closed,2024-09-01T08:21:31Z,2024-09-01T08:22:42Z,2024-09-01T12:27:46Z,2024-09-01T12:27:46Z,2024-09-06T12:27:46Z,2024-09-04T08:21:31Z,0,0,1,fixed,Wi-Fi is slow"
    `);
    expect(files.get('data/surveys.csv')?.split('\n').slice(0, 3).join('\n')).toMatchInlineSnapshot(`
      "survey_id,ticket,sent,answered,stars,team,service,priority
      S10001,INC0010001,2024-09-02T10:33:05Z,2024-09-03T01:05:26Z,4,identity,e-mail,3
      S10002,INC0010002,2024-09-01T13:27:46Z,2024-09-03T01:41:30Z,4,network,network,4"
    `);
  });

  it('are the same bytes each time', () => {
    expect(sampleFiles(1)).toEqual([...files].map(([path, text]) => ({ path, text })));
  });

  it.each(seeds)('stay below 4 MB, seed %i', (seed) => {
    const bytes = sampleFiles(seed).reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
    expect(bytes).toBeLessThan(4_000_000);
  });

  it('come with the history of every ticket, one line a change, for whoever asks', () => {
    const size = { months: 2, scale: 0.1 };
    const { path, text } = sampleHistory(1, size);
    expect(path).toBe('data/ticket_events.csv');
    expect(text.trimEnd().split('\n')).toHaveLength(generateSample({ ...size, seed: 1 }).ticket_events.length + 1);
  });
});
