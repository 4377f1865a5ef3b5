import { afterAll, beforeAll, expect, test } from 'vitest';
import { zoneTransitions } from '../../../../src/calendar/index.ts';
import { zoneOffsetSql } from '../../../../src/compile/read/values/zone-offset-sql.ts';
import { type Engine, openEngine } from '../../../../src/evaluate/index.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.close());

/**
 * Every quarter of an hour within a day of each change of the clock, and every six hours from 1970 to 2049: as an instant,
 * its local time by the engine's own zone functions, and the instant that we make of that local time. Where the clock was
 * set back, two instants share a local time, and ours is the first.
 */
const disagreements = (zone: string): Promise<readonly unknown[]> => {
  const changes = zoneTransitions(zone, 0n, 2_492_985_600_000_000n).map(({ atMicros }) => atMicros);
  return engine.rows(`
    WITH u AS (
      SELECT make_timestamp(c + i * 900000000) AS utc FROM (SELECT unnest([${changes.join(', ')}]) AS c), range(-96, 97) r(i)
      UNION SELECT make_timestamp(i * 21600000000) FROM range(0, 115000) r(i)),
    l AS (SELECT utc, timezone('${zone}', timezone('UTC', utc)) AS local, epoch_us(timezone('${zone}', timezone('UTC', utc))) AS m FROM u),
    o AS (SELECT utc, local, make_timestamp(m - ${zoneOffsetSql(zone, 'm')}) AS ours, min(utc) OVER (PARTITION BY local) AS first FROM l)
    SELECT * FROM o WHERE ours <> first LIMIT 3`);
};

test.each(['Europe/Amsterdam', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'America/Sao_Paulo', 'Asia/Kathmandu'])(
  '%s: local time becomes the instant that the engine says, and the first of two',
  async (zone) => {
    expect(await disagreements(zone)).toEqual([]);
  },
);

test('UTC needs no comparison', () => {
  expect(zoneOffsetSql('UTC', 'm')).toBe('0');
});
