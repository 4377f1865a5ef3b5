import { describe, expect, it } from 'vitest';
import { endOfLocalDate, instantText, isTimeZone, parseInstant, zoneTransitions } from '../../src/calendar/index.ts';

const utc = (text: string): bigint => BigInt(Date.parse(text)) * 1000n;
const hoursBetween = (from: string, to: string, zone: string): number =>
  Number((parseInstant(to, zone) ?? 0n) - (parseInstant(from, zone) ?? 0n)) / 3_600_000_000;

describe('isTimeZone', () => {
  it.each(['Europe/Amsterdam', 'UTC', 'Asia/Kathmandu', 'Etc/GMT+5', 'America/Argentina/Buenos_Aires'])('takes %s', (name) => {
    expect(isTimeZone(name)).toBe(true);
  });

  it.each(['Europe/Amsterdm', '', ' ', '+01:00', 'Europe/Amsterdam ', '2024-01-01[Europe/Berlin]', '../../etc/passwd', 'CEST'])(
    'refuses "%s"',
    (name) => {
      expect(isTimeZone(name)).toBe(false);
    },
  );
});

describe('parseInstant', () => {
  it('reads a date as its first instant in the zone', () => {
    expect(parseInstant('2026-03-01', 'Europe/Amsterdam')).toBe(utc('2026-02-28T23:00:00Z'));
    expect(parseInstant('2018-11-04', 'America/Sao_Paulo')).toBe(utc('2018-11-04T03:00:00Z'));
  });

  it('reads a time with an offset as that instant, in any zone', () => {
    expect(parseInstant('2026-03-01T12:00:00+05:45', 'Europe/Amsterdam')).toBe(utc('2026-03-01T06:15:00Z'));
    expect(parseInstant('2026-03-01T12:00:00.000001Z', 'UTC')).toBe(utc('2026-03-01T12:00:00Z') + 1n);
  });

  it('reads a time without offset on the clocks of the zone: the first of two, the next where there is none', () => {
    expect(parseInstant('2026-03-01T12:00', 'Asia/Kathmandu')).toBe(utc('2026-03-01T06:15:00Z'));
    expect(parseInstant('2024-10-27T02:30', 'Europe/Berlin')).toBe(utc('2024-10-27T00:30:00Z'));
    expect(parseInstant('2024-03-31T02:30', 'Europe/Berlin')).toBe(utc('2024-03-31T01:30:00Z'));
  });

  it.each([
    '',
    'today',
    '2026-02-30',
    '2026-13-01',
    '2026-03-01T25:00',
    '2026-3-1',
    '2026-03-01T12:00[Europe/Berlin]',
    '2026-03-01T12:00:60',
  ])('is null for "%s"', (text) => {
    expect(parseInstant(text, 'UTC')).toBeNull();
  });

  it('counts a day of 23 hours in spring and of 25 in autumn (B04, B05)', () => {
    expect(hoursBetween('2024-03-30T20:00', '2024-03-31T20:00', 'Europe/Berlin')).toBe(23);
    expect(hoursBetween('2024-10-26T20:00', '2024-10-27T20:00', 'Europe/Berlin')).toBe(25);
  });
});

describe('instantText', () => {
  it('writes the local time with its offset', () => {
    expect(instantText(utc('2026-02-28T23:00:00Z'), 'Europe/Amsterdam')).toBe('2026-03-01T00:00:00+01:00');
    expect(instantText(utc('2026-06-30T22:00:00Z'), 'UTC')).toBe('2026-06-30T22:00:00+00:00');
    expect(instantText(1n, 'UTC')).toBe('1970-01-01T00:00:00.000001+00:00');
  });
});

describe('endOfLocalDate', () => {
  it('is the first instant of the next date', () => {
    expect(endOfLocalDate('2024-03-31', 'Europe/Berlin')).toBe(utc('2024-03-31T22:00:00Z'));
    expect(endOfLocalDate('2026-12-31', 'UTC')).toBe(utc('2027-01-01T00:00:00Z'));
  });

  it('is null for a date that does not exist', () => {
    expect(endOfLocalDate('2026-02-29', 'UTC')).toBeNull();
    expect(endOfLocalDate('2026-02', 'UTC')).toBeNull();
  });
});

describe('zoneTransitions', () => {
  it('starts with the offset in force and lists each change', () => {
    expect(zoneTransitions('Australia/Lord_Howe', utc('2024-01-01T00:00:00Z'), utc('2024-12-31T00:00:00Z'))).toEqual([
      { atMicros: utc('2024-01-01T00:00:00Z'), offsetSeconds: 39_600 },
      { atMicros: utc('2024-04-06T15:00:00Z'), offsetSeconds: 37_800 },
      { atMicros: utc('2024-10-05T15:30:00Z'), offsetSeconds: 39_600 },
    ]);
  });

  it('has one entry where the clocks are never changed', () => {
    expect(zoneTransitions('Asia/Kathmandu', utc('2020-01-01T00:00:00Z'), utc('2030-01-01T00:00:00Z'))).toEqual([
      { atMicros: utc('2020-01-01T00:00:00Z'), offsetSeconds: 20_700 },
    ]);
  });
});
