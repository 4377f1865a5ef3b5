import { describe, expect, it } from 'vitest';
import { compileKpi } from '../../src/compile/index.ts';
import { resolveViews } from '../../src/expression/index.ts';
import type { CompiledKpi, Kpi, Project } from '../../src/model/index.ts';

const project: Pick<Project, 'timezone' | 'week_starts' | 'data' | 'views'> = {
  timezone: 'Europe/Amsterdam',
  data: {
    tickets: { files: 'tickets.csv', fields: { priority: 'number(substr(priority, 0, 1))', created_at: 'opened' } },
    surveys: { files: 'surveys.csv' },
  },
  views: { incidents: { of: 'resolved', where: 'type == "incident"' } },
};

const kpi: Kpi = {
  kpi: 'fast',
  version: 1,
  title: 'Fast',
  objective: 'support',
  owner: 'lead',
  metric: { id: 'share_within', unit: 'percent', direction: 'higher' },
  formula: 'share(incidents[priority == 2], hours(created_at, resolved_at) <= 8)',
  audience: ['manager'],
  cadence: 'monthly',
};

const compiled = (change: Partial<Kpi> = {}, settings: Partial<typeof project> = {}): CompiledKpi => {
  const given = { ...project, ...settings };
  return compileKpi({ ...kpi, ...change }, resolveViews(given).views, given);
};

const hash = (change: Partial<Kpi> = {}, settings: Partial<typeof project> = {}): string => compiled(change, settings).definition;

describe('compileKpi', () => {
  it('takes a segment set once, however often and in whatever order it is written', () => {
    const { segmentSets } = compiled({ segment: ['team', 'team', ['team', 'team'], ['service', 'team'], ['team', 'service']] });
    expect(segmentSets).toEqual([['team'], ['service', 'team']]);
  });

  it('gives the formula in both forms, the cadence of the review and the segment sets', () => {
    const { text, jsonLogic, cadence, segmentSets } = compiled({
      cadence: { review: 'weekly', policy_review: 'yearly' },
      segment: ['service', ['service', 'priority']],
    });
    expect(text).toBe('share(incidents[priority == 2], hours(created_at, resolved_at) <= 8)');
    expect(compiled({ formula: jsonLogic as Exclude<Kpi['formula'], string> }).text).toBe(text);
    expect(cadence).toBe('weekly');
    expect(segmentSets).toEqual([['service'], ['service', 'priority']]);
  });

  it('refuses a formula that validation should have stopped', () => {
    expect(() => compiled({ formula: 'count(nothing)' })).toThrow(/not validated/);
  });
});

describe('the fingerprint of a definition', () => {
  it('is a SHA-256', () => {
    expect(hash()).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it.each<[string, Partial<Kpi>]>([
    ['spacing and brackets', { formula: '  share( incidents[ (priority == 2) ],(hours(created_at,resolved_at) <= 8) )' }],
    ['the JSON Logic of the same formula', { formula: compiled().jsonLogic as Exclude<Kpi['formula'], string> }],
    ['title, description and owner', { title: 'Other', description: 'Text', owner: 'other' }],
    ['target, baseline and min_n', { target: { at_least: 90 }, baseline: { periods: 6 }, min_n: 10 }],
    ['audience, objective, version and name', { audience: [], objective: 'x', version: 2, kpi: 'other' }],
    ['segments', { segment: ['service'] }],
    ['the other form of the same cadence', { cadence: { review: 'monthly' } }],
  ])('is not changed by %s', (_, change) => {
    expect(hash(change)).toBe(hash());
  });

  it.each<[string, Partial<typeof project>]>([
    ['the files', { data: { ...project.data, tickets: { ...project.data['tickets'], files: ['a.csv', 'b.csv'], delimiter: ';' } } }],
    ['another data set', { data: { ...project.data, surveys: { files: 'x.csv', missing: ['?'] } } }],
    [
      'the long form of a mapping',
      {
        data: {
          ...project.data,
          tickets: { files: '', fields: { created_at: { from: 'opened' }, priority: { from: 'number(substr(priority, 0, 1))' } } },
        },
      },
    ],
    ['the first day of weeks that it does not use', { week_starts: 'sunday' }],
    ['a view that it does not use', { views: { ...project.views, other: { of: 'created' } } }],
  ])('is not changed by %s of the project', (_, settings) => {
    expect(hash({}, settings)).toBe(hash());
  });

  it.each<[string, Partial<Kpi>, Partial<typeof project>]>([
    ['a limit', { formula: 'share(incidents[priority == 2], hours(created_at, resolved_at) <= 9)' }, {}],
    ['the unit', { metric: { ...kpi.metric, unit: 'ratio' } }, {}],
    ['the direction', { metric: { ...kpi.metric, direction: 'lower' } }, {}],
    ['the cadence', { cadence: 'weekly' }, {}],
    ['the time zone', {}, { timezone: 'UTC' }],
    ['the condition of its view', {}, { views: { incidents: { of: 'resolved', where: 'type == "request"' } } }],
    ['the time of its view', {}, { views: { incidents: { of: 'first_resolved', where: 'type == "incident"' } } }],
    [
      'a mapping',
      {},
      { data: { ...project.data, tickets: { files: 'tickets.csv', fields: { priority: 'number(prio)', created_at: 'opened' } } } },
    ],
    ['a word for missing', {}, { data: { ...project.data, tickets: { ...project.data['tickets'], files: '', missing: ['?'] } } }],
  ])('is changed by %s', (_, change, settings) => {
    expect(hash(change, settings)).not.toBe(hash());
  });

  it('is changed by the first day of the week where weeks count', () => {
    expect(hash({ cadence: 'weekly' }, { week_starts: 'sunday' })).not.toBe(hash({ cadence: 'weekly' }));
    expect(hash({ cadence: 'weekly' }, { week_starts: 'monday' })).toBe(hash({ cadence: 'weekly' }));
  });
});
