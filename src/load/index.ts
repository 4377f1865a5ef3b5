export type { LoadedProject } from './load-project.ts';
export { loadProject } from './load-project.ts';
export type { Kind } from './kinds.ts';
