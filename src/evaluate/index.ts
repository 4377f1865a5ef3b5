export { openEngine } from './engine/open-engine.ts';
export { describeData } from './read/describe-data.ts';
export { readData } from './read/read-data.ts';
export { measure } from './measure/measure.ts';
