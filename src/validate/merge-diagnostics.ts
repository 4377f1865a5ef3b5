import type { Diagnostic } from '../diagnostic/index.ts';

function samePlace(left: Diagnostic, right: Diagnostic): boolean {
  return left.source === right.source && left.range.start.offset === right.range.start.offset;
}

/** Codes of loading that explain why a value is not what it was meant to be. */
const explaining: ReadonlySet<string> = new Set(['value-is-comment', 'not-finite', 'unsafe-integer']);

/**
 * One finding a mistake: a value that was lost to a comment is not also of the wrong type; where the schema refuses a value
 * that YAML reads in a surprising way, the schema says so and the surprise becomes its help.
 */
export function mergeDiagnostics(loaded: readonly Diagnostic[], schema: readonly Diagnostic[]): readonly Diagnostic[] {
  const surprises = loaded.filter(({ code }) => code === 'ambiguous-scalar');
  const refused = schema
    .filter((found) => !loaded.some((other) => explaining.has(other.code) && samePlace(other, found)))
    .map((found) => {
      const surprise = surprises.find((other) => samePlace(other, found));
      return surprise?.help === undefined || found.code !== 'wrong-type' ? found : { ...found, help: surprise.help };
    });
  return [...loaded.filter((found) => !surprises.includes(found) || !schema.some((other) => samePlace(other, found))), ...refused];
}
