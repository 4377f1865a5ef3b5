import type { FormulaProblem } from '../problem.ts';

/** The key of a declared view that a problem is about. */
export type ViewKey = 'of' | 'where' | 'at' | 'from' | 'until';

/** A problem in a declared view; its origin counts characters of the text at `key`. `key` is null when the name of the view is wrong. */
export interface ViewProblem {
  readonly view: string;
  readonly key: ViewKey | null;
  readonly problem: FormulaProblem;
}
