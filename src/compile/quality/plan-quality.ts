import { zoneTransitions } from '../../calendar/index.ts';
import type { Dialect } from '../../expression/index.ts';
import { entityOf, type FieldsByDataSet, qualityChecks, type QualityProbe, type QualitySettings } from '../../model/index.ts';
import { backlogMonths } from '../derive/checks/backlog-sql.ts';
import type { QualityRule } from './quality-rule.ts';
import { qualityRules } from './quality-rules.ts';

/** What decides which checks of tables are carried out. */
export interface QualityRequest {
  /** What the tables have. */
  readonly available: FieldsByDataSet;
  readonly settings: QualitySettings;
  readonly zone: string;
  readonly asOfMicros: bigint;
  /** The oldest instant of the data; `as_of` when absent. */
  readonly fromMicros?: bigint;
  /** Whether `as_of` is the newest timestamp of the data. */
  readonly asOfFromData: boolean;
  /** Local dates on which fewer people work. */
  readonly holidays: readonly string[];
  readonly dialect: Dialect;
}

const hasField = (available: FieldsByDataSet, dataSet: string, field: string): boolean =>
  Object.hasOwn(available, dataSet) && (available[dataSet] ?? []).includes(field);

const isOff = ({ check }: QualityRule, settings: QualitySettings): boolean => settings[check]?.severity === 'off';

/**
 * Fields that checks look at, of the data sets that are read anyway: a check never makes a run read another file.
 * @param read names of the data sets that are read
 */
export const qualityNeeds = (read: readonly string[], settings: QualitySettings): FieldsByDataSet => {
  const needed = new Map<string, Set<string>>();
  for (const rule of qualityRules) {
    if (isOff(rule, settings) || !Object.keys(rule.needs).every((dataSet) => read.includes(dataSet))) continue;
    const used = Object.entries(rule.uses ?? {}).filter(([dataSet]) => read.includes(dataSet));
    for (const [dataSet, fields] of [...Object.entries(rule.needs), ...used]) {
      const known = needed.get(dataSet) ?? new Set();
      for (const field of fields) known.add(field);
      needed.set(dataSet, known);
    }
  }
  return Object.fromEntries([...needed].map(([dataSet, fields]) => [dataSet, [...fields]]));
};

/** The checks that can be carried out on these tables and that the project has not turned off, in a fixed order. */
export const planQuality = ({
  available,
  settings,
  zone,
  asOfMicros,
  fromMicros = asOfMicros,
  ...rest
}: QualityRequest): readonly QualityProbe[] => {
  const has = (dataSet: string, field: string): boolean => hasField(available, dataSet, field);
  const months = backlogMonths({ zone, asOfMicros, fromMicros });
  const transitions = zoneTransitions(zone, fromMicros, asOfMicros);
  const past = (dataSet: string): readonly string[] => {
    const fields = entityOf(dataSet)?.fields ?? {};
    const names = Object.hasOwn(available, dataSet) ? (available[dataSet] ?? []) : [];
    return names.filter((name) => fields[name]?.type === 'timestamp' && fields[name].scheduled !== true && fields[name].derived !== true);
  };
  return qualityRules.flatMap((rule): readonly QualityProbe[] => {
    const { check, code, dataSet, field, needs } = rule;
    const possible = Object.entries(needs).every(([set, fields]) => fields.every((name) => has(set, name)));
    if (isOff(rule, settings) || !possible) return [];
    const tolerate = settings[check]?.tolerate ?? qualityChecks[check].tolerate;
    const sql = rule.sql({ ...rest, has, past, months, transitions, asOf: rest.dialect.instant(asOfMicros), tolerate });
    return sql === null ? [] : [{ check, code, dataSet, ...(field === undefined ? {} : { field }), ...sql, message: rule.message }];
  });
};
