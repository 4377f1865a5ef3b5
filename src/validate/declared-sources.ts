import type { DataSource, Path, Project } from '../model/index.ts';
import type { Draft } from './draft.ts';

/** A source of a data set, with its path in the project. */
export interface DeclaredSource {
  /** The name of the data set. */
  readonly set: string;
  readonly path: Path;
  readonly source: Draft<DataSource>;
}

/** Every source of every data set: the data sets themselves, each followed by those of its `also`. */
export const declaredSources = ({ data = {} }: Draft<Project>): readonly DeclaredSource[] =>
  Object.entries(data).flatMap(([set, dataSet]) => {
    if (dataSet === undefined) return [];
    const further = (dataSet.also ?? []).flatMap((source, at) =>
      source === undefined ? [] : [{ set, path: ['data', set, 'also', at], source }],
    );
    return [{ set, path: ['data', set], source: dataSet }, ...further];
  });
