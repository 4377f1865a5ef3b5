export type { Unvalidated, Validated } from './validate.ts';
export { validate } from './validate.ts';
