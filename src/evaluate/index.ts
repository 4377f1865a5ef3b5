export type { Engine } from './engine/engine.ts';
export { measure } from './measure/measure.ts';
