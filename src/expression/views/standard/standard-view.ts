import type { DeclaredView, EntityName } from '../../../model/index.ts';

/** A view that every project has. */
export interface StandardView extends DeclaredView {
  readonly of: EntityName;
  /** What its rows are, one sentence. */
  readonly description: string;
  /** Fields that the view computes; those of a stock view may use `instant`, the end of the period. */
  readonly derived?: Readonly<Record<string, string>>;
  /** A data set whose fields a formula over the view may name too; they are missing inputs, since the view does without that data set. */
  readonly lends?: EntityName;
  /** Why what the view says of the past is not exact, in words that end a sentence; absent where it is. */
  readonly approximate?: string;
}
