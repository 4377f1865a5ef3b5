import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { OperationalError } from '../../../src/diagnostic/index.ts';
import type { Engine } from '../../../src/evaluate/engine/engine.ts';
import { type EngineOptions, openEngine } from '../../../src/evaluate/engine/open-engine.ts';

const opened: Engine[] = [];
const open = async (options?: EngineOptions): Promise<Engine> => {
  const engine = await openEngine(options);
  opened.push(engine);
  return engine;
};
afterEach(async () => {
  await Promise.all(opened.splice(0).map((engine) => engine.close()));
});

describe('values', () => {
  test('have one type per column type, whatever the value', async () => {
    const engine = await open();
    const [row] = await engine.rows(`
      SELECT true AS b, 7::INTEGER AS i, 7::BIGINT AS l, 7::HUGEINT AS h, 1.5::DOUBLE AS d, 1.25::DECIMAL(9,2) AS m, 'x' AS t, NULL AS n,
        TIMESTAMP '2026-03-01 00:00:00.000001' AS at, [1::BIGINT, NULL] AS a, DATE '2026-03-01' AS day`);
    expect(row).toEqual({
      b: true,
      i: 7,
      l: 7n,
      h: 7n,
      d: 1.5,
      m: 1.25,
      t: 'x',
      n: null,
      at: 1_772_323_200_000_001n,
      a: [1n, null],
      day: '2026-03-01',
    });
  });

  test('are in UTC, whatever the zone of the machine', async () => {
    const engine = await open();
    expect(
      await engine.rows(`SELECT CAST(TIMESTAMPTZ '2026-03-01 02:00:00+02' AS TIMESTAMP) AS at, current_setting('TimeZone') AS zone`),
    ).toEqual([{ at: 1_772_323_200_000_000n, zone: 'UTC' }]);
  });
});

describe('an engine', () => {
  test('keeps every statement in order', async () => {
    const engine = await open();
    await engine.run('CREATE TABLE t (a INTEGER)');
    await engine.rows('SELECT * FROM t');
    expect(engine.statements).toEqual(['CREATE TABLE t (a INTEGER)', 'SELECT * FROM t']);
  });

  test('turns an error of the database into an operational error with the cause', async () => {
    const engine = await open();
    const error = await engine.rows('SELECT * FROM nothing').catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(OperationalError);
    expect(String(error)).toContain('Table with name nothing does not exist');
    expect((error as OperationalError).cause).toBeInstanceOf(Error);
  });

  test('says so when a setting is not accepted, and leaves no folder', async () => {
    const parent = mkdtempSync(join(tmpdir(), 'engine-test-'));
    await expect(openEngine({ memoryLimit: 'a lot', temporaryDirectory: parent })).rejects.toThrow(OperationalError);
    expect(readdirSync(parent)).toEqual([]);
    rmSync(parent, { recursive: true });
  });

  test('says so when no temporary folder can be made', async () => {
    await expect(openEngine({ temporaryDirectory: join(tmpdir(), 'is-not-there') })).rejects.toThrow('no folder for temporary files');
  });

  test('removes its folder when closed, also after an error, and can be closed twice', async () => {
    const engine = await open();
    await engine.rows('SELECT broken').catch(() => null);
    expect(existsSync(engine.temporaryDirectory)).toBe(true);
    await engine.close();
    await engine.close();
    expect(existsSync(engine.temporaryDirectory)).toBe(false);
    await expect(engine.run('SELECT 1')).rejects.toThrow('the engine is closed');
  });

  test('stops a running statement when closed', async () => {
    const engine = await open({ threads: 1 });
    const endless = engine
      .rows('SELECT count(*) FROM range(3000000) a, range(3000000) b WHERE a.range * b.range = 7')
      .catch((cause: unknown) => cause);
    const before = performance.now();
    await engine.close();
    expect(String(await endless)).toContain('INTERRUPT');
    expect(performance.now() - before).toBeLessThan(5000);
  });
});

describe('a locked engine', () => {
  const forbidden = [
    "SELECT * FROM read_text('/etc/passwd')",
    "SELECT * FROM glob('/etc/*')",
    "SELECT * FROM sniff_csv('/etc/passwd')",
    "SELECT * FROM read_csv('/proc/self/environ')",
    "COPY (SELECT 1) TO '/tmp/goodhart-leak.csv'",
    "ATTACH '/tmp/goodhart-leak.db'",
    "EXPORT DATABASE '/tmp/goodhart-leak'",
    'INSTALL httpfs',
    'LOAD httpfs',
    "SELECT * FROM read_csv('http://127.0.0.1:1/x.csv')",
    "SET memory_limit = '100GB'",
    'SET enable_external_access = true',
    'SET threads = 64',
  ];
  test.each(forbidden)('refuses %s', async (sql) => {
    const engine = await open();
    await engine.lock();
    await expect(engine.rows(sql)).rejects.toThrow(OperationalError);
  });

  test('still computes, and still moves to disk what does not fit into memory', async () => {
    const engine = await open({ memoryLimit: '64MB', threads: 1 });
    await engine.run("CREATE TABLE t AS SELECT i, repeat('x', 40) || i AS s FROM range(1500000) r(i)");
    await engine.lock();
    expect(await engine.rows('SELECT count(*) AS n FROM (SELECT * FROM t ORDER BY s DESC LIMIT 1400000)')).toEqual([{ n: 1_400_000n }]);
    await engine.run('CREATE TABLE u AS SELECT * FROM t ORDER BY s');
  });
});

test('a long list after IN is no join, which would mix up the order of the rows that are read', async () => {
  const engine = await open();
  await engine.run('CREATE TABLE x AS SELECT i::VARCHAR AS t FROM range(10) r(i)');
  const list = Array.from({ length: 30 }, (_, index) => `'${index}'`).join(', ');
  const plan = await engine.rows(`EXPLAIN SELECT t IN (${list}) FROM x`);
  expect(JSON.stringify(plan)).not.toContain('JOIN');
});
