export { boundedStart } from './bounded-start.ts';
export { endOfLocalDate } from './end-of-local-date.ts';
export type { Grain } from './grains.ts';
export { instantText } from './instant-text.ts';
export { isTimeZone } from './is-time-zone.ts';
export { parseInstant } from './parse-instant.ts';
export { type DatedPeriod, type PeriodRequest, periods } from './periods.ts';
export { type ZoneTransition, zoneTransitions } from './zone-transitions.ts';
