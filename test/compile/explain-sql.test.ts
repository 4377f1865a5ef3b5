import { describe, expect, it } from 'vitest';
import { compileKpi, explainSql } from '../../src/compile/index.ts';
import { duckdb, resolveViews } from '../../src/expression/index.ts';
import type { Kpi, Project } from '../../src/model/index.ts';

const project: Pick<Project, 'timezone' | 'data'> = {
  timezone: 'Europe/Amsterdam',
  data: { tickets: { files: 'tickets.csv' }, costs: { files: 'costs.csv' } },
};
const { views } = resolveViews(project);

const explained = (formula: string, rest: Partial<Kpi> = {}): readonly string[] => {
  const document: Kpi = {
    kpi: 'kpi',
    version: 1,
    title: '',
    objective: '',
    owner: '',
    metric: { id: 'm', unit: 'count', direction: 'demand' },
    formula,
    audience: [],
    cadence: 'monthly',
    ...rest,
  };
  return explainSql(compileKpi(document, views, project), {
    views,
    available: {
      tickets: ['created_at', 'resolved_at', 'ended_at', 'priority', 'service'],
      costs: ['incurred_at', 'amount'],
    },
    zone: project.timezone,
    weekStart: 'monday',
    asOfMicros: BigInt(Date.parse('2026-03-01T00:00:00Z')) * 1000n,
    dialect: duckdb,
  });
};

/** Clock changes are tested by what they do; here they would only be noise. */
const short = (sql: string | undefined): string =>
  sql?.replaceAll(/make_timestamp\(epoch_us\((\w+)\) \+ CASE .*? END\)(?= AS)/g, 'local($1)') ?? '';

describe('explainSql', () => {
  it('is the statement of one KPI: rows once, then the period, then the cells', () => {
    expect(short(explained('percent(count(resolved[priority == 1]), count(resolved))', { segment: ['service'] })[0]))
      .toMatchInlineSnapshot(`
      "WITH source AS (
        SELECT
          "resolved_at" AS moment,
          "service" AS s0,
          ("resolved_at" IS NOT NULL) AS r0,
          ("priority" = 1) AS r1
        FROM "tickets"
      ), located AS (
        SELECT *,
          CAST(date_trunc('month', CAST(local(moment) AS DATE)) AS DATE) AS day
        FROM source
        WHERE moment <= make_timestamp(1772323200000000)
      )
      SELECT
        day - DATE '1970-01-01' AS period,
        epoch_us(min(moment)) AS first,
        grouping(s0) AS cell,
        s0,
        count(CASE WHEN r0 AND r1 THEN 1 END) AS a0,
        count(CASE WHEN r0 THEN 1 END) AS a1
      FROM located
      GROUP BY GROUPING SETS ((day), (day, s0))"
    `);
  });

  it('spreads a stock over the periods in which a row is there', () => {
    expect(short(explained('count(open)', { cadence: 'to_date' })[0])).toMatchInlineSnapshot(`
      "WITH source AS (
        SELECT
          "created_at" AS moment,
          "ended_at" AS until
        FROM "tickets"
      ), ended AS (
        SELECT *, make_timestamp(1772323200000000) AS instant
        FROM source
        WHERE moment <= make_timestamp(1772323200000000) AND (until IS NULL OR until > make_timestamp(1772323200000000))
      ), located AS (
        SELECT *
        FROM ended
      )
      SELECT
        NULL AS period,
        epoch_us(min(moment)) AS first,
        0 AS cell,
        count(*) AS a0
      FROM located
      GROUP BY GROUPING SETS (())"
    `);
  });

  it('is a statement for each data set and time', () => {
    expect(explained('sum(costs, amount) / count(resolved) + count(created) * 0')).toHaveLength(3);
  });

  it('is empty when an input is missing', () => {
    expect(explained('share(sla, met)')).toEqual([]);
  });
});
