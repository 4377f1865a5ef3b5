import type { Range, Source } from '../model/index.ts';
import type { Diagnostic, Severity } from './diagnostic.ts';

/** The words of one code: how grave it is and what it says about its parameters. */
export interface CatalogueEntry<Params> {
  readonly severity: Severity;
  /** What is wrong, one sentence, no full stop at the end. */
  message(params: Params): string;
  /** What was expected or what to do, one sentence. */
  help?(params: Params): string | undefined;
}

/** The stretch of a file that a diagnostic points at. */
export interface Place {
  readonly source: Source;
  readonly range: Range;
}

type Entries = Readonly<Record<string, CatalogueEntry<never>>>;

/** The parameters that an entry's words need. */
export type ParamsOf<Entry> = Entry extends { message(params: infer Params): string } ? Params : never;

/** All codes of one stage, with the one way to make a diagnostic of them. */
export interface Catalogue<T extends Entries> {
  readonly codes: readonly (keyof T & string)[];
  diagnose<Code extends keyof T & string>(code: Code, place: Place, params: ParamsOf<T[Code]>, suggestion?: string): Diagnostic;
}

/** The words of `entry` about `params`, at `place`. */
export function diagnose<Params>(
  code: string,
  entry: CatalogueEntry<Params>,
  place: Place,
  params: Params,
  suggestion?: string,
): Diagnostic {
  const help = entry.help?.(params);
  return {
    code,
    severity: entry.severity,
    message: entry.message(params),
    ...(help === undefined ? {} : { help }),
    ...(suggestion === undefined ? {} : { suggestion }),
    source: place.source,
    range: place.range,
  };
}

/** Gathers the codes of one stage, so that their texts stand together and no code is used without its parameters. */
export function defineCatalogue<const T extends Entries>(entries: T): Catalogue<T> {
  return {
    codes: Object.keys(entries),
    diagnose: (code, place, params, suggestion) =>
      diagnose(code, entries[code] as unknown as CatalogueEntry<typeof params>, place, params, suggestion),
  };
}
