export { judge } from './judge.ts';
export { minimumSample } from './minimum-sample.ts';
