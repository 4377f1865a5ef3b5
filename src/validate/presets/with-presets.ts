import type { DataSet, DataSource, Definition, Json, Part, Path, Project } from '../../model/index.ts';
import type { Draft } from '../draft.ts';
import { valueAt } from '../schema/describe-value.ts';
import { mergeSource } from './merge-source.ts';
import { presetChain, type Presets } from './preset-chain.ts';

/** Where an entry of a merged project was written. */
interface Written {
  readonly definition: Definition<unknown>;
  readonly path: Path;
}

/** A path into a project as the source that it leads into and the way on from there; `null` elsewhere. */
const intoSource = (path: Path): { readonly source: Path; readonly rest: Path } | null => {
  if (path[0] !== 'data' || path.length < 3) return null;
  const length = path[2] === 'also' && path.length > 4 ? 4 : 2;
  return { source: path.slice(0, length), rest: path.slice(length) };
};

/** A preset gives a whole key, or a whole field of `fields`. */
const unitOf = (rest: Path): Path => rest.slice(0, rest[0] === 'fields' ? 2 : 1);

const has = ({ value }: Definition<unknown>, path: Path): boolean => valueAt(value as Json, path) !== undefined;

const writtenAt = (project: Definition<Draft<Project>>, presets: Presets, path: Path): Written => {
  const into = intoSource(path);
  if (into === null || has(project, [...into.source, ...unitOf(into.rest)])) return { definition: project, path };
  const name = valueAt(project.value as Json, [...into.source, 'preset']);
  const chain = presetChain(typeof name === 'string' ? name : undefined, presets);
  const definition = chain.find((preset) => has(preset, unitOf(into.rest)));
  return definition === undefined ? { definition: project, path } : { definition, path: into.rest };
};

const mergeAll = (dataSet: Draft<DataSet>, presets: Presets): Draft<DataSet> => {
  const merge = <Source extends Draft<DataSource>>(source: Source): Source =>
    mergeSource(
      source,
      presetChain(source.preset, presets).map(({ value }) => value),
    );
  const merged = merge(dataSet);
  return dataSet.also === undefined ? merged : { ...merged, also: dataSet.also.map((one) => (one === undefined ? one : merge(one))) };
};

/**
 * A project with its presets put in. What is found in it points to where it was written: into `goodhart.yaml`, or into the
 * file of the preset.
 */
export const withPresets = (project: Definition<Draft<Project>>, presets: Presets): Definition<Draft<Project>> => {
  if (Object.keys(presets).length === 0) return project;
  const data = Object.fromEntries(
    Object.entries(project.value.data ?? {}).map(([name, set]) => [name, set === undefined ? set : mergeAll(set, presets)]),
  );
  const written = (path: Path): Written => writtenAt(project, presets, path);
  return {
    source: project.source,
    value: { ...project.value, ...(project.value.data === undefined ? {} : { data }) },
    sourceAt: (path) => written(path).definition.source,
    locate: (path, part?: Part) => {
      const { definition, path: there } = written(path);
      return definition.locate(there, part);
    },
    locateWithin: (path, start, end) => {
      const { definition, path: there } = written(path);
      return definition.locateWithin(there, start, end);
    },
  };
};
