export type { Engine, EngineRow } from './engine/engine.ts';
export { type EngineOptions, openEngine } from './engine/open-engine.ts';
export { profileData } from './profile/profile-data.ts';
export { describeData, describeSource } from './read/describe-data.ts';
export { gradeIssues } from './quality/grade-issues.ts';
export { runQuality } from './quality/run-quality.ts';
export { readData, type ReadResult } from './read/read-data.ts';
export { measure } from './measure/measure.ts';
export { readBacklog } from './derive/read-backlog.ts';
