import type { Diagnostic } from '../../diagnostic/index.ts';
import { checkRow, dataSetFields, resolveViews } from '../../expression/index.ts';
import type { DataSet, Definition, FieldMapping, Path, Project, ValueType } from '../../model/index.ts';
import { type DeclaredSource, declaredSources } from '../declared-sources.ts';
import type { Draft } from '../draft.ts';
import type { KnownViews } from './check-kpi-formula.ts';
import { problemDiagnostic } from './problem-diagnostic.ts';

interface PlacedText {
  readonly path: Path;
  readonly text: string | undefined;
  readonly type?: ValueType;
}

type DraftMappings = Readonly<Record<string, Draft<FieldMapping> | undefined>> | undefined;

function mappingsAt(path: Path, mappings: DraftMappings): readonly PlacedText[] {
  return Object.entries(mappings ?? {}).map(([name, mapping]) =>
    typeof mapping === 'string' ? { path: [...path, name], text: mapping } : { path: [...path, name, 'from'], text: mapping?.from },
  );
}

/** The row expressions of one source over the columns of its files. */
function columnExpressions({ path, source: { fields, fold, changes, where, refuse } }: DeclaredSource): readonly PlacedText[] {
  return [
    ...mappingsAt([...path, 'fields'], fields),
    { path: [...path, 'where'], text: where, type: 'boolean' },
    { path: [...path, 'fold', 'by'], text: fold?.by },
    { path: [...path, 'fold', 'order'], text: fold?.order },
    { path: [...path, 'fold', 'with'], text: fold?.with, type: 'boolean' },
    ...(refuse ?? []).map((one, at) => ({ path: [...path, 'refuse', at, 'rows'], text: one?.rows, type: 'boolean' as const })),
    { path: [...path, 'changes', 'by'], text: changes?.by },
    { path: [...path, 'changes', 'order'], text: changes?.order },
    { path: [...path, 'changes', 'at'], text: changes?.at },
    { path: [...path, 'changes', 'actor'], text: changes?.actor },
    ...mappingsAt([...path, 'changes', 'track'], changes?.track),
  ];
}

/** Which columns there are is known only when a file is read, so any name will do; each is text. */
function checkColumns(project: Definition<Draft<Project>>): readonly Diagnostic[] {
  return declaredSources(project.value)
    .flatMap(columnExpressions)
    .flatMap(({ path, text, type }) =>
      text === undefined ? [] : checkRow(text, () => 'text', type).problems.map((problem) => problemDiagnostic(project, path, problem)),
    );
}

/** The conditions of agreements, over the fields of the ticket. */
function checkAgreements(project: Definition<Draft<Project>>): readonly Diagnostic[] {
  const { agreements = {}, data = {} } = project.value;
  const fields = dataSetFields('tickets', data['tickets'] as DataSet | undefined);
  return Object.entries(agreements).flatMap(([name, agreement]) =>
    agreement?.where === undefined
      ? []
      : checkRow(agreement.where, fields, 'boolean').problems.map((problem) =>
          problemDiagnostic(project, ['agreements', name, 'where'], problem),
        ),
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
  return {
    known: { views, broken, complete: project.value.data !== undefined },
    diagnostics: [...inViews, ...checkColumns(project), ...checkAgreements(project)],
  };
}
