import { standardViews } from './standard-views.ts';

/** The names of the views that every project has. */
export const standardViewNames: readonly string[] = Object.keys(standardViews);
