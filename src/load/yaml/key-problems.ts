import { isScalar, type Node } from 'yaml';
import { type Diagnostic, positionAt, rangeOf } from '../../diagnostic/index.ts';
import type { Source } from '../../model/index.ts';
import { loadCatalogue } from '../catalogue.ts';
import { walkMappings } from './walk-entries.ts';

/**
 * Keys that stand twice in one mapping, and merge keys. The library's own check compares every key with every other one
 * (5 s for 30,000 keys) and does not say where the first one is.
 */
export function keyProblems(source: Source, contents: Node | null): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const mapping of walkMappings(contents)) {
    const seen = new Map<string, number>();
    for (const { key } of mapping.items) {
      if (!isScalar(key) || typeof key.value !== 'string' || !key.range) continue;
      const [start, end] = key.range;
      const place = { source, range: rangeOf(source, start, end) };
      const before = seen.get(key.value);
      if (before !== undefined) {
        found.push(loadCatalogue.diagnose('duplicate-key', place, { key: key.value, line: positionAt(source, before).line }));
      } else seen.set(key.value, start);
      if (key.value === '<<' && key.type === 'PLAIN') found.push(loadCatalogue.diagnose('merge-key', place, {}));
    }
  }
  return found;
}
