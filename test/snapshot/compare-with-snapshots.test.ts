import { describe, expect, test } from 'vitest';
import type { MetricSnapshot, Scorecard } from '../../src/model/index.ts';
import { compareWithSnapshots, readSnapshots, refuseOlder, writeSnapshots } from '../../src/snapshot/index.ts';
import { segment } from '../render/example-scorecard.ts';
import { brief, month, scorecard } from './desk.ts';

const record = (...cards: readonly Scorecard[]): readonly MetricSnapshot[] =>
  cards.reduce<readonly MetricSnapshot[]>((recorded, card) => [...recorded, ...compareWithSnapshots(card, recorded).news], []);

const restated = (card: Scorecard, recorded: readonly MetricSnapshot[]): readonly unknown[] =>
  (compareWithSnapshots(card, recorded).scorecard.kpis[0]?.restatements ?? []).map(({ period, said, known, causes }) => [
    period,
    said.value,
    known.value,
    causes.join(),
  ]);

const april = scorecard([month(2, 90), month(3, 91)]);

describe('what is recorded', () => {
  test('is every value whose period is over, of the whole and of its segments', () => {
    const open = month(4, 99, { complete: false });
    const team = segment({ team: 'L1' }, { n: 40, value: 80, series: [month(3, 80, { n: 40 })] });
    expect(record(scorecard([month(3, 91), open], { kpi: { segments: [team] } })).map(brief)).toEqual([
      ['2026-03', '', 91, 100],
      ['2026-03', 'L1', 80, 40],
    ]);
  });

  test('is nothing when the last snapshot says the same, even from other files', () => {
    expect(compareWithSnapshots(scorecard([month(2, 90), month(3, 91)], { files: 'bb' }), record(april)).news).toEqual([]);
  });

  test.each<readonly [string, Scorecard]>([
    ['value', scorecard([month(2, 90), month(3, 92)])],
    ['n', scorecard([month(2, 90), month(3, 91, { n: 101 })])],
    ['interval', scorecard([month(2, 90), month(3, 91, { interval: [80, 95] })])],
    ['version', scorecard([month(3, 91)], { kpi: { version: 2 } })],
    ['clock', scorecard([month(3, 91)], { kpi: { clock: `sha256:${'1'.repeat(64)}` } })],
    ['finality', scorecard([month(2, 90), month(3, 91, { provisional: 'maturing' })])],
  ])('is a value whose %s is another one', (_, later) => {
    expect(compareWithSnapshots(later, record(april)).news.map(({ period }) => period)).toEqual(['2026-03']);
  });

  test('comes back from the file as it was', () => {
    const snapshots = record(scorecard([month(3, null), month(2, 0.1 + 0.2, { interval: [0.25, 0.35] })]));
    expect(readSnapshots({ path: 's', text: writeSnapshots(snapshots) })).toEqual(snapshots);
  });
});

describe('a restatement', () => {
  test('is a final value that became another one, because the data changed', () => {
    const may = scorecard([month(2, 90), month(3, 88)], { asOf: '2026-05-01T00:00:00Z', files: 'bb' });
    expect(restated(may, record(april))).toEqual([['2026-03', 91, 88, 'data']]);
  });

  test('is the same before and after it is recorded', () => {
    const may = scorecard([month(2, 90), month(3, 88)], { asOf: '2026-05-01T00:00:00Z', files: 'bb' });
    const before = compareWithSnapshots(may, record(april)).scorecard;
    expect(compareWithSnapshots(may, record(april, may)).scorecard).toEqual(before);
    expect(compareWithSnapshots(may, record(april, may)).news).toEqual([]);
  });

  test('names all that changed', () => {
    const hash = `sha256:${'2'.repeat(64)}`;
    const later = (fields: object, files = 'aa'): Scorecard => scorecard([month(3, 88)], { files, kpi: fields });
    expect(restated(later({ definition: hash, version: 2 }), record(april))).toEqual([['2026-03', 91, 88, 'definition']]);
    expect(restated(later({ definition: hash, clock: hash }), record(april))).toEqual([['2026-03', 91, 88, 'clock']]);
    expect(restated(later({ definition: hash, clock: hash, version: 2 }, 'bb'), record(april))).toEqual([
      ['2026-03', 91, 88, 'data,definition,clock'],
    ]);
    expect(restated(later({}), record(april))).toEqual([['2026-03', 91, 88, 'unexplained']]);
  });

  test('is none when the value was provisional', () => {
    const early = scorecard([month(3, 95, { provisional: 'maturing' })]);
    expect(restated(scorecard([month(3, 91)], { files: 'bb' }), record(early))).toEqual([]);
  });

  test('is told of a provisional value by the final one before it', () => {
    const unsure = scorecard([month(3, 70, { provisional: 'after-data' })], { files: 'bb' });
    expect(restated(scorecard([month(3, 90)], { files: 'cc' }), record(april, unsure))).toEqual([['2026-03', 91, 90, 'data']]);
  });

  test('also counts a value that is gone', () => {
    expect(restated(scorecard([month(3, null, { n: 0 })], { files: 'bb' }), record(april))).toEqual([['2026-03', 91, null, 'data']]);
  });

  test('of every step is kept, the newest first', () => {
    const may = scorecard([month(3, 88)], { asOf: '2026-05-01T00:00:00Z', files: 'bb' });
    const june = scorecard([month(3, 89)], { asOf: '2026-06-01T00:00:00Z', files: 'cc' });
    expect(restated(june, record(april, may))).toEqual([
      ['2026-03', 88, 89, 'data'],
      ['2026-03', 91, 88, 'data'],
    ]);
  });

  test('is not known to a run about an earlier time', () => {
    const may = scorecard([month(3, 88)], { asOf: '2026-05-01T00:00:00Z', files: 'bb' });
    expect(restated(april, record(april, may))).toEqual([]);
  });

  test('is a finding, a warning where nothing explains it', () => {
    const findings = (card: Scorecard) => compareWithSnapshots(card, record(april)).scorecard.findings;
    expect(findings(scorecard([month(3, 88)], { files: 'bb' }))).toMatchObject([
      {
        rule: 'restated',
        severity: 'notice',
        message: 'Quick: a value that was final is no longer what was reported: the data has changed.',
      },
    ]);
    expect(findings(scorecard([month(3, 88)]))).toMatchObject([{ severity: 'warning' }]);
  });
});

describe('the file', () => {
  test.each(['{', '[]', '{"schema":"goodhart/snapshot/2"}', 'null', '{"schema":"goodhart/snapshot/1","__proto__":{}}'])(
    'with the line %s is refused with its number',
    (line) => {
      const text = `${writeSnapshots(record(april))}${line}\n`;
      expect(() => readSnapshots({ path: '.goodhart/snapshots.ndjson', text })).toThrow(
        '.goodhart/snapshots.ndjson:3: this line is no snapshot',
      );
    },
  );

  test('takes nothing older than what it holds', () => {
    const may = scorecard([month(3, 88)], { asOf: '2026-05-01T00:00:00Z' });
    expect(() => refuseOlder(april, record(may))).toThrow('there are snapshots as of 2026-05-01');
    expect(() => refuseOlder(may, record(april))).not.toThrow();
  });
});
