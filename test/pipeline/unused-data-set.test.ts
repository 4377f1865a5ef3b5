import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { evaluateProject } from '../../src/pipeline.ts';

/** Runs `use` over a project of one KPI and the file `data/t.csv`. */
const inProject = async (data: string, use: (folder: string) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'goodhart-pipeline-'));
  try {
    for (const name of ['kpis', 'data']) mkdirSync(join(folder, name));
    writeFileSync(join(folder, 'data/t.csv'), 'ticket_id,created_at\n1,2026-01-02\n2,2026-02-02\n');
    writeFileSync(join(folder, 'goodhart.yaml'), `project: p\ntimezone: UTC\nobjectives: { x: X }\ndata: ${data}\n`);
    writeFileSync(
      join(folder, 'kpis/a.yaml'),
      'kpi: constructor\nversion: 1\ntitle: T\nobjective: x\nowner: o\nmetric: { id: m, unit: tickets, direction: demand }\nformula: count(created)\naudience: [x]\ncadence: monthly\n',
    );
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

test('a data set that no KPI uses is not read, also when it is named as what every object has', async () => {
  await inProject('{ tickets: { files: data/t.csv }, constructor: { files: data/none.csv } }', async (folder) => {
    const { scorecard } = await evaluateProject(folder);
    expect(Object.keys(scorecard?.data ?? {})).toEqual(['tickets']);
    expect(scorecard?.kpis).toMatchObject([{ kpi: 'constructor', value: 1, period: '2026-01' }]);
  });
});
