export { judge } from './judge.ts';
export { minimumSample } from './evidence/minimum-sample.ts';
