import type { Diagnostic } from '../../diagnostic/index.ts';
import { checkRow, resolveViews } from '../../expression/index.ts';
import type { DataSet, Definition, Path, Project } from '../../model/index.ts';
import type { Draft } from '../draft.ts';
import type { KnownViews } from './check-kpi-formula.ts';
import { problemDiagnostic } from './problem-diagnostic.ts';

interface PlacedText {
  readonly path: Path;
  readonly text: string | undefined;
}

/** The row expressions of one data set over the columns of its files: field mappings and `fold`. */
function columnExpressions(set: string, dataSet: Draft<DataSet> | undefined): readonly PlacedText[] {
  const path = ['data', set];
  return [
    ...Object.entries(dataSet?.fields ?? {}).map(([field, mapping]) =>
      typeof mapping === 'string'
        ? { path: [...path, 'fields', field], text: mapping }
        : { path: [...path, 'fields', field, 'from'], text: mapping?.from },
    ),
    { path: [...path, 'fold', 'by'], text: dataSet?.fold?.by },
    { path: [...path, 'fold', 'order'], text: dataSet?.fold?.order },
  ];
}

/** Which columns there are is known only when a file is read, so any name will do; each is text. */
function checkColumns(project: Definition<Draft<Project>>): readonly Diagnostic[] {
  return Object.entries(project.value.data ?? {})
    .flatMap(([set, dataSet]) => columnExpressions(set, dataSet))
    .flatMap(({ path, text }) =>
      text === undefined ? [] : checkRow(text, () => 'text').problems.map((problem) => problemDiagnostic(project, path, problem)),
    );
}

function present<T>(entries: Readonly<Record<string, T | undefined>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(entries).flatMap(([name, entry]) => (entry === undefined ? [] : [[name, entry]])));
}

/** The data sets and views of a draft that have what resolving them reads; any other part of them may be missing. */
function resolvable({ data = {}, views = {}, agreements = {} }: Draft<Project>): Pick<Project, 'data' | 'views' | 'agreements'> {
  const based = Object.entries(present(views)).filter(([, view]) => view.of !== undefined);
  return { data: present(data), views: Object.fromEntries(based), agreements: present(agreements) } as Pick<
    Project,
    'data' | 'views' | 'agreements'
  >;
}

/** The views of a project, and the mistakes in its views, field mappings and folds. */
export function checkProjectExpressions(project: Definition<Draft<Project>>): {
  readonly known: KnownViews;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { views, problems } = resolveViews(resolvable(project.value));
  const inViews = problems.map(({ view, key, problem }) =>
    key === null
      ? { ...problemDiagnostic(project, ['views', view], problem), range: project.locate(['views', view], 'key') }
      : problemDiagnostic(project, ['views', view, key], problem),
  );
  const broken = Object.keys(project.value.views ?? {}).filter((name) => !Object.hasOwn(views, name));
  return { known: { views, broken, complete: project.value.data !== undefined }, diagnostics: [...inViews, ...checkColumns(project)] };
}
