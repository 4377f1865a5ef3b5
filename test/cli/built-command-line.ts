import { type ChildProcess, spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The built program: what users run. */
export const main = resolve(import.meta.dirname, '../../dist/cli/main.js');
if (!existsSync(main)) throw new Error('dist/cli/main.js is missing: run `npm run build` first');

/** What a run may differ in. */
interface Run {
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Flags for Node itself, before the program. */
  readonly node?: readonly string[];
}

const optionsOf = ({ folder, env = {} }: Run): { readonly cwd: string; readonly env: Record<string, string | undefined> } => ({
  cwd: folder,
  env: { PATH: process.env['PATH'], ...env },
});

/** Runs a command line to its end. */
export const goodhart = (words: readonly string[], run: Run): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [...(run.node ?? []), main, ...words], { ...optionsOf(run), encoding: 'utf8' });

/** Starts a command line. */
export const start = (words: readonly string[], run: Run): ChildProcess =>
  spawn(process.execPath, [main, ...words], { ...optionsOf(run), stdio: ['ignore', 'pipe', 'pipe'] });

/** Writes files below a folder. */
export const write = (folder: string, files: Readonly<Record<string, string>>): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
};

/** A small project with one KPI over tickets.csv. */
export const smallProject = {
  'goodhart.yaml': `project: desk
timezone: Europe/Amsterdam
objectives: { reliable-support: Users can rely on the agreed times }
data:
  tickets: { files: tickets.csv }
`,
  'kpis/opened.yaml': `kpi: opened
version: 1
title: Tickets opened
objective: reliable-support
owner: service-desk-lead
metric: { id: opened, unit: count, direction: lower }
formula: count(created)
segment: [team]
audience: [it-director]
cadence: monthly
target: { at_most: 10 }
`,
} as const;

/** A file of tickets with as many rows as asked for. */
export const tickets = (rows: number): string =>
  `ticket_id,team,created_at\n${Array.from(
    { length: rows },
    (_, row) => `T${row},team-${row % 7},2026-0${(row % 2) + 1}-1${row % 10}T09:00:00Z\n`,
  ).join('')}`;
