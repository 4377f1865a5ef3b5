/**
 * Prints how long `goodhart check` on 50 KPI files takes, as a ratio to an empty Node process. Ratios travel between
 * machines, seconds do not; nothing is asserted.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const runs = 15;

const kpi = (number) => `kpi: kpi-${number}
version: 1
title: Resolved within ${number} hours
objective: reliable-support
owner: service-desk-lead
metric: { id: share_within, unit: percent, direction: higher }
formula: share(resolved[priority == ${(number % 4) + 1} and type != "request"], hours(created_at, resolved_at) <= ${number + 1})
segment: [service, team, [service, priority]]
audience: [it-director]
cadence: monthly
baseline: { value: 80, period: 2025-01 }
target: { at_least: 90, near: 87, by: 2026-06-30 }
`;

/** The median of several runs, in milliseconds: a single slow run says nothing. */
const median = (words) => {
  const times = Array.from({ length: runs }, () => {
    const start = process.hrtime.bigint();
    execFileSync(process.execPath, words, { stdio: 'ignore' });
    return Number(process.hrtime.bigint() - start) / 1e6;
  });
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)];
};

const folder = mkdtempSync(join(tmpdir(), 'goodhart-bench-'));
try {
  mkdirSync(join(folder, 'kpis'));
  writeFileSync(
    join(folder, 'goodhart.yaml'),
    'project: bench\ntimezone: Europe/Amsterdam\nobjectives: { reliable-support: Users can rely on agreed times }\ndata:\n  tickets: { files: tickets.csv }\n',
  );
  for (let number = 0; number < 50; number++) writeFileSync(join(folder, 'kpis', `kpi-${number}.yaml`), kpi(number));
  const empty = median(['-e', '0']);
  const check = median([main, 'check', '--project', folder]);
  const help = median([main, '--help']);
  console.log(`node -e 0                      1.0`);
  console.log(`goodhart --help                ${(help / empty).toFixed(1)}`);
  console.log(`goodhart check, 50 KPI files   ${(check / empty).toFixed(1)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
