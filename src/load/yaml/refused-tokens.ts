import type { CST } from 'yaml';
import { type Diagnostic, rangeOf } from '../../diagnostic/index.ts';
import type { Source } from '../../model/index.ts';
import { loadCatalogue } from '../catalogue.ts';
import { allTokens } from './read-tokens.ts';

type Refuse = (source: Source, token: { readonly offset: number; readonly source: string }) => Diagnostic;

const place = (source: Source, token: { readonly offset: number; readonly source: string }) => ({
  source,
  range: rangeOf(source, token.offset, token.offset + token.source.trimEnd().length),
});

const refuseAlias: Refuse = (source, token) => loadCatalogue.diagnose('yaml-alias', place(source, token), { token: token.source });

/** Parts of YAML that a definition does without: they hide values, cost memory (billion laughs) or change what words mean. */
const refusals: Readonly<Record<string, Refuse>> = {
  anchor: refuseAlias,
  alias: refuseAlias,
  tag: (source, token) => loadCatalogue.diagnose('yaml-tag', place(source, token), { tag: token.source }),
  directive: (source, token) => loadCatalogue.diagnose('yaml-directive', place(source, token), { directive: token.source.trim() }),
};

/** A diagnostic for each anchor, alias, tag and directive, and for the start of a second document. */
export function refusedTokens(source: Source, tokens: readonly CST.Token[]): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const token of allTokens(tokens)) {
    const refuse = refusals[token.type];
    // A lone `*` or `&` is not an alias but forgotten quotes, and is reported as such.
    if (refuse !== undefined && 'source' in token && !/^[*&]$/.test(token.source)) found.push(refuse(source, token));
  }
  const second = tokens.filter((token) => token.type === 'document')[1];
  if (second !== undefined) {
    const range = rangeOf(source, second.offset, second.offset + (source.text.startsWith('---', second.offset) ? 3 : 0));
    found.push(loadCatalogue.diagnose('several-documents', { source, range }, {}));
  }
  return found;
}
