import { Composer, type Document, isMap, isSeq } from 'yaml';
import { type Diagnostic, invariant, rangeOf } from '../../diagnostic/index.ts';
import type { Definition, Json, Source } from '../../model/index.ts';
import { loadCatalogue } from '../catalogue.ts';
import { yamlDefinition } from '../yaml-definition.ts';
import { invisibleCharacters } from './invisible-characters.ts';
import { keyProblems } from './key-problems.ts';
import { deepest, readTokens } from './read-tokens.ts';
import { refusedTokens } from './refused-tokens.ts';
import { syntaxProblems } from './syntax-problems.ts';
import { valueProblems } from './value-problems.ts';

/** A parsed text: the definition when its structure can be trusted, and all that was found. */
export interface Parsed {
  readonly definition: Definition | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * YAML 1.2 core, nothing else: no merge keys, no tags, keys are text. `uniqueKeys` is off because `keyProblems` finds
 * duplicates in linear time.
 */
const options: ConstructorParameters<typeof Composer>[0] = {
  version: '1.2',
  schema: 'core',
  merge: false,
  uniqueKeys: false,
  strict: true,
  stringKeys: true,
  customTags: [],
  resolveKnownTags: false,
  keepSourceTokens: true,
};

function refused(...diagnostics: readonly Diagnostic[]): Parsed {
  return { definition: null, diagnostics };
}

function found(document: Document.Parsed): string {
  const { contents } = document;
  return isSeq(contents) ? 'a list' : 'a single value';
}

/**
 * Reads one definition. `expected` says what its first line may be, for the message about a file that defines nothing.
 * Mistakes that leave the structure in doubt give no definition, so that later stages do not report what follows from them.
 */
export function parseYaml(source: Source, expected: string): Parsed {
  const invisible = invisibleCharacters(source);
  if (invisible.length > 0) return refused(...invisible);

  const read = readTokens(source.text);
  if (read.kind === 'too-deep') {
    const range = rangeOf(source, read.offset, read.offset + 1);
    return refused(loadCatalogue.diagnose('too-deep', { source, range }, { most: deepest }));
  }
  const refusals = refusedTokens(source, read.tokens);
  if (refusals.length > 0) return refused(...refusals);

  const [document] = new Composer(options).compose(read.tokens, true, source.text.length);
  invariant(document !== undefined, 'the YAML library always gives a document');
  const problems = syntaxProblems(source, read.tokens, [...document.errors, ...document.warnings]);
  if (problems.length > 0) return refused(...problems);
  if (document.contents === null || document.contents.range?.[0] === document.contents.range?.[1]) {
    return refused(loadCatalogue.diagnose('empty-file', { source, range: rangeOf(source, 0, 0) }, { expected }));
  }
  if (!isMap(document.contents)) {
    const [start, end] = document.contents.range;
    const range = rangeOf(source, start, start + source.text.slice(start, end).trimEnd().length);
    return refused(loadCatalogue.diagnose('not-a-mapping', { source, range }, { found: found(document), expected }));
  }
  const keys = keyProblems(source, document.contents);
  if (keys.some(({ code }) => code === 'merge-key')) return refused(...keys);
  const value: Json = document.toJS({ maxAliasCount: 0 });
  return {
    definition: yamlDefinition(source, document, value),
    diagnostics: [...keys, ...valueProblems(source, document.contents)],
  };
}
