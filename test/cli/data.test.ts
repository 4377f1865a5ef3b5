import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goodhart, smallProject, write } from './built-command-line.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'goodhart-data-'));
  write(folder, {
    ...smallProject,
    'tickets.csv': 'ticket_id,created_at,team\n1,2026-01-05T09:00,desk\n2,yesterday,desk\n3,2026-01-06T09:00,"net\n',
    'new/export[1].csv':
      'Ticket ID,Status,Priority,Created time,Due by Time,Resolved time,Closed time,Resolution status,Product\n1,Open,Low,2026-01-05 09:00:00,,,,,\n',
    'new/own.csv': 'id,opened,state\n1,2026-01-05,Open\n',
    'new/odd.csv': 'a,b\n1,2\n',
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('goodhart data', () => {
  it('says what was read, rejected and not understood', () => {
    const { status, stdout } = goodhart(['data'], { folder });
    expect(status).toBe(0);
    expect(stdout).toContain('tickets: 3 rows read, 2 used, 1 rejected\n  tickets.csv ');
    expect(stdout).toContain('[rejected-row]');
    expect(stdout).toContain('      tickets.csv:3  yesterday\n');
  });
  it('gives the same to programs', () => {
    const { stdout } = goodhart(['data', '--format', 'json'], { folder });
    expect(JSON.parse(stdout)).toMatchObject({ data: { tickets: { rows_read: 3, rejected: 1 } } });
  });
});

describe('goodhart data --guess', () => {
  it('proposes a preset, with what the file has of its columns and what it cannot say', () => {
    const { status, stdout } = goodhart(['data', '--guess', 'new/export[1].csv'], { folder });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^new\/export\[\[\]1\]\.csv: 1 rows, 9 columns\n\nfreshdesk\/ticket-csv {2}/);
    expect(stdout).toContain('  data:\n    tickets:\n      files: "new/export[[]1].csv"\n      preset: freshdesk/ticket-csv\n');
    expect(stdout).toMatch(/has 9 of the \d+ columns by which such a file is known; lacks Source, /);
    expect(stdout).toContain('note Times are in the time zone of the account');
  });
  it('proposes a mapping for a file of its own kind', () => {
    const { status, stdout } = goodhart(['data', '--guess', 'own.csv'], { folder: join(folder, 'new') });
    expect(status).toBe(0);
    expect(stdout).toContain('files: new/own.csv\n');
    expect(stdout).toContain('not found ');
  });
  it('gives the same to programs', () => {
    const { stdout } = goodhart(['data', '--guess', 'new/own.csv', '--format', 'json'], { folder });
    expect(JSON.parse(stdout)).toMatchObject({
      file: 'new/own.csv',
      rows: 1,
      complete: true,
      presets: [],
      mapping: { data_set: 'tickets' },
    });
  });
  it('fails when the columns say nothing', () => {
    const { status, stdout } = goodhart(['data', '--guess', 'new/odd.csv'], { folder });
    expect({ status, says: stdout.includes('Write the mapping by hand') }).toEqual({ status: 1, says: true });
  });
  it('could not run on a file that is not there', () => expect(goodhart(['data', '--guess', 'none.csv'], { folder }).status).toBe(2));
});
