/**
 * What planning KPIs together is worth: prints ratios of times over generated tickets and asserts nothing, because times
 * belong to a machine. Run after `npm run build`: `node bench/fused.mjs [rows]`.
 */
import { performance } from 'node:perf_hooks';
import { measure, openEngine } from '../dist/evaluate/index.js';
import { compileKpi, planMeasures } from '../dist/compile/index.js';
import { duckdb, resolveViews } from '../dist/expression/index.js';

const ROWS = Number(process.argv[2] ?? 1_000_000);
const KPIS = 50;
const ROUNDS = 5;

const fields = ['ticket_id', 'created_at', 'resolved_at', 'closed_at', 'service', 'team', 'priority', 'reopen_count'];
const project = { timezone: 'Europe/Amsterdam', data: { tickets: { files: 'tickets.csv' } } };
const { views } = resolveViews(project);

/** Six KPIs of one kind each: counts and shares in general, now and then an average or a percentile. */
const formula = (index, ordered) => {
  const priority = `priority == ${1 + (index % 4)}`;
  const time = 'hours(created_at, resolved_at)';
  if (ordered && index % 10 === 9) return `percentile(resolved[${priority}], ${time}, 0.9)`;
  if (index % 10 === 4) return `avg(resolved[${priority} and reopen_count == ${index % 5}], ${time})`;
  return index % 2 === 0
    ? `count(resolved[${priority} and ${time} <= ${index}])`
    : `percent(count(resolved[${priority} and reopen_count <= ${index % 5} and ${time} <= ${index}]), count(resolved[${priority}]))`;
};

const compiled = (index, ordered) =>
  compileKpi(
    {
      kpi: `kpi-${index}`,
      version: 1,
      title: '',
      objective: '',
      owner: '',
      metric: { id: 'm', unit: 'count', direction: 'demand' },
      formula: formula(index, ordered),
      segment: ['service', 'team', ['service', 'priority']],
      audience: [],
      cadence: 'monthly',
    },
    views,
    project,
  );

const planOf = (kpis) =>
  planMeasures({
    kpis,
    views,
    available: { tickets: fields },
    zone: project.timezone,
    weekStart: 'monday',
    asOfMicros: BigInt(Date.parse('2026-01-01T00:00:00Z')) * 1000n,
    fromMicros: BigInt(Date.parse('2024-01-01T00:00:00Z')) * 1000n,
    dialect: duckdb,
  });

const engine = await openEngine({ threads: 2 });
await engine.run(`CREATE TABLE tickets AS
  SELECT i AS _row, CAST(i AS VARCHAR) AS ticket_id, created_at,
    created_at + INTERVAL 1 MINUTE * (hash(i + 5) % 20000)::BIGINT AS resolved_at, NULL::TIMESTAMP AS closed_at,
    'service ' || (hash(i) % 10) AS service, 'team ' || (hash(i + 1) % 20) AS team,
    (hash(i + 2) % 4)::BIGINT + 1 AS priority, (hash(i + 6) % 5)::BIGINT AS reopen_count
  FROM (SELECT i, TIMESTAMP '2024-01-01' + INTERVAL 1 MINUTE * (hash(i + 4) % 1000000)::BIGINT AS created_at FROM range(${ROWS}) AS numbers(i))`);

/** The best of some rounds, in milliseconds: the least disturbed one. */
const best = async (work) => {
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
};

const run = (kpis) => measure(engine, planOf(kpis));

const report = async (name, ordered) => {
  const all = Array.from({ length: KPIS + 1 }, (_, index) => compiled(index, ordered));
  const fused = await best(() => run(all.slice(0, KPIS)));
  const oneMore = await best(() => run(all));
  const single = await best(async () => {
    for (const kpi of all.slice(0, KPIS)) await run([kpi]);
  });
  process.stdout.write(
    [
      `${name}, ${ROWS} rows`,
      `  ${KPIS} KPIs one by one / ${KPIS} KPIs together: ${(single / fused).toFixed(1)}`,
      `  ${KPIS + 1} KPIs together / ${KPIS} KPIs together: ${(oneMore / fused).toFixed(2)}`,
      `  (together: ${fused.toFixed(0)} ms on this machine)`,
      '',
    ].join('\n'),
  );
};

await report('counts, shares and averages', false);
await report('with percentiles', true);
await engine.close();
