export { measure } from './measure/measure.ts';
export type { Engine, EngineRow, EngineValue } from './engine/engine.ts';
export { type EngineOptions, openEngine } from './engine/open-engine.ts';
export { describeData } from './read/describe-data.ts';
export type { DataFile, DescribedData } from './read/described-data.ts';
export type { DataFolders } from './read/find-files.ts';
export { readData, type ReadResult, type TimeRange } from './read/read-data.ts';
export type { DataToRead } from './read/stage-data.ts';
