import type { ErrorObject } from 'ajv';
import type { Diagnostic } from '../../diagnostic/index.ts';
import type { Definition } from '../../model/index.ts';
import type { Draft } from '../draft.ts';
import { explainError, type Explained } from './explain-error.ts';
import { relevantErrors } from './relevant-errors.ts';
import { usablePart } from './usable-part.ts';

/** A precompiled validator with the schema that it was made from. */
export interface CompiledSchema {
  readonly schema: unknown;
  readonly validator: { (value: unknown): boolean; errors?: readonly ErrorObject[] | null };
}

/** What is left of a definition after its schema, and what the schema found. */
export interface Checked<T> {
  readonly draft: Definition<Draft<T>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** The graver of two findings about the same place comes first. */
const gravity = ['unknown-key', 'wrong-type', 'unknown-value', 'malformed-value', 'out-of-range'];

/** One finding a place: a value of the wrong type is not also out of range. */
function oneEachPlace(explained: readonly Explained[]): readonly Explained[] {
  const seen = new Set<string>();
  return explained
    .toSorted((left, right) => gravity.indexOf(left.diagnostic.code) - gravity.indexOf(right.diagnostic.code))
    .filter(({ diagnostic, unusable }) => {
      const at = unusable === null ? `${diagnostic.code} ${diagnostic.range.start.offset} ${diagnostic.message}` : JSON.stringify(unusable);
      return !seen.has(at) && seen.add(at);
    });
}

/** A missing key is not reported where a misspelt one suggests it, nor of a value that should have been the mapping. */
function withoutFollowing(explained: readonly Explained[]): readonly Explained[] {
  const misspelt = explained.flatMap(({ diagnostic, unusable }) =>
    diagnostic.code === 'unknown-key' && diagnostic.suggestion !== undefined && unusable !== null
      ? [{ parent: JSON.stringify(unusable.slice(0, -1)), meant: diagnostic.suggestion }]
      : [],
  );
  const unusable = new Set(explained.map((one) => JSON.stringify(one.unusable)));
  return explained.filter(
    ({ missing }) =>
      missing === undefined ||
      (!unusable.has(JSON.stringify(missing.owner)) &&
        !misspelt.some(({ parent, meant }) => parent === JSON.stringify(missing.owner) && missing.keys.includes(meant))),
  );
}

/** Checks a definition against its schema; every diagnostic points at the key or value that is wrong. */
export function checkSchema<T>(definition: Definition, { schema, validator }: CompiledSchema): Checked<T> {
  const errors = validator(definition.value) ? [] : (validator.errors ?? []);
  const explained = withoutFollowing(oneEachPlace(relevantErrors(schema, errors).map((error) => explainError(definition, schema, error))));
  const unusable = explained.flatMap((one) => (one.unusable === null ? [] : [one.unusable]));
  const value = usablePart(definition.value, unusable) as Draft<T>;
  return { draft: { ...definition, value }, diagnostics: explained.map((one) => one.diagnostic) };
}
