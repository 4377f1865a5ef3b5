import type { Definition, Part, Path } from '../model/index.ts';
import type { Place } from './catalogue.ts';

/** Where an entry of a definition was written: its file, and the range in it. */
export const placeOf = (definition: Definition<unknown>, path: Path, part?: Part): Place => ({
  source: definition.sourceAt?.(path) ?? definition.source,
  range: definition.locate(path, part),
});
