import type { Json } from '../../model/index.ts';
import { namesIn } from '../syntax/put-parameters.ts';
import { readSyntax } from '../syntax/read-syntax.ts';

/** The names that a formula as written uses, in either form: views, fields and parameters; none when it cannot be read. */
export function formulaNames(input: Json): ReadonlySet<string> {
  const { syntax } = readSyntax(input);
  return syntax === null ? new Set() : namesIn(syntax);
}
