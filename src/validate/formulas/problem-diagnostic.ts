import type { Diagnostic } from '../../diagnostic/index.ts';
import type { FormulaProblem } from '../../expression/index.ts';
import type { Definition, Path, Range } from '../../model/index.ts';

/** Of an operator in JSON Logic the key is marked, not all its arguments. */
function rangeOfProblem(definition: Definition<unknown>, path: Path, { code, origin }: FormulaProblem): Range {
  return origin.kind === 'text'
    ? definition.locateWithin(path, origin.start, origin.end)
    : definition.locate([...path, ...origin.path], code === 'formula-unknown-function' ? 'key' : 'value');
}

/** Diagnostics begin with a small letter, unless the first word is written in capitals. */
function sentence(text: string): string {
  return /^[A-Z](?:[a-z\s]|$)/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** Ties a mistake inside the formula at `path` to its token in the file. */
export function problemDiagnostic(definition: Definition<unknown>, path: Path, problem: FormulaProblem): Diagnostic {
  const { code, severity = 'error', message, help, suggestion } = problem;
  const repeats = suggestion !== undefined && help !== undefined && /^Did you mean [^.]*\?$/.test(help);
  return {
    code,
    severity,
    message: sentence(message),
    ...(help === undefined || repeats ? {} : { help }),
    ...(suggestion === undefined ? {} : { suggestion }),
    source: definition.sourceAt?.(path) ?? definition.source,
    range: rangeOfProblem(definition, path, problem),
  };
}
