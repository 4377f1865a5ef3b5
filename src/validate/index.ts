export type { Unvalidated, Validated } from './validate.ts';
export { validate } from './validate.ts';
export type { Catalogue } from './catalogue/check-catalogue.ts';
export { checkCatalogue } from './catalogue/check-catalogue.ts';
