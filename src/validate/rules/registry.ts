import type { Rule } from '../rule.ts';
import { agreementClock } from './agreement-clock.ts';
import { agreementField } from './agreement-field.ts';
import { agreementsBesideFile } from './agreements-beside-file.ts';
import { daysOfBusinessClock } from './days-of-business-clock.ts';
import { calendarDays } from './calendar-days.ts';
import { calendarHolidays } from './calendar-holidays.ts';
import { calendarWindows } from './calendar-windows.ts';
import { clockRows } from './clock-rows.ts';
import { duplicateKpi } from './duplicate-kpi.ts';
import { emptyBand } from './empty-band.ts';
import { holidaysRunOut } from './holidays-run-out.ts';
import { idleClock } from './idle-clock.ts';
import { impossibleDate } from './impossible-date.ts';
import { impossibleTarget } from './impossible-target.ts';
import { improveWithoutBaseline } from './improve-without-baseline.ts';
import { metricIdOfCatalogue } from './metric-id-of-catalogue.ts';
import { milestoneOrder } from './milestone-order.ts';
import { milestoneProgress } from './milestone-progress.ts';
import { missingParameter } from './missing-parameter.ts';
import { nearBand } from './near-band.ts';
import { noKpis } from './no-kpis.ts';
import { overrideWithoutSegment } from './override-without-segment.ts';
import { parameterType } from './parameter-type.ts';
import { presetEntity } from './preset-entity.ts';
import { reportFileName } from './report-file-name.ts';
import { reportWithoutKpis } from './report-without-kpis.ts';
import { reportWrittenTwice } from './report-written-twice.ts';
import { scheduleVersions } from './schedule-versions.ts';
import { targetAgainstDirection } from './target-against-direction.ts';
import { targetOnDemand } from './target-on-demand.ts';
import { timeFormat } from './time-format.ts';
import { undeclaredObjective } from './undeclared-objective.ts';
import { unknownCalendar } from './unknown-calendar.ts';
import { unknownCatalogueMetric } from './unknown-catalogue-metric.ts';
import { unknownParameter } from './unknown-parameter.ts';
import { unknownSegmentField } from './unknown-segment-field.ts';
import { unknownTimezone } from './unknown-timezone.ts';
import { unmissableTarget } from './unmissable-target.ts';
import { viewNameTaken } from './view-name-taken.ts';

/** Every rule over definitions; a test sees to it that each file of this folder is here. */
export const rules: readonly Rule[] = [
  agreementClock,
  agreementField,
  agreementsBesideFile,
  daysOfBusinessClock,
  calendarDays,
  calendarHolidays,
  calendarWindows,
  clockRows,
  duplicateKpi,
  emptyBand,
  holidaysRunOut,
  idleClock,
  impossibleDate,
  impossibleTarget,
  improveWithoutBaseline,
  metricIdOfCatalogue,
  milestoneOrder,
  milestoneProgress,
  missingParameter,
  nearBand,
  noKpis,
  overrideWithoutSegment,
  parameterType,
  presetEntity,
  reportFileName,
  reportWithoutKpis,
  reportWrittenTwice,
  scheduleVersions,
  targetAgainstDirection,
  targetOnDemand,
  timeFormat,
  undeclaredObjective,
  unknownCalendar,
  unknownCatalogueMetric,
  unknownParameter,
  unknownSegmentField,
  unknownTimezone,
  unmissableTarget,
  viewNameTaken,
];
