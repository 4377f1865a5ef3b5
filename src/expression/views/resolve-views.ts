import { didYouMean } from '../../diagnostic/index.ts';
import { type DeclaredView, entityOf, type Project, type View } from '../../model/index.ts';
import type { FormulaProblem, ProblemCode } from '../problem.ts';
import { buildView } from './build-view.ts';
import { dataSetFields } from './data-set-fields.ts';
import { dataSetView } from './data-set-view.ts';
import type { ViewProblem } from './view-problem.ts';
import { tellsStates } from './tells-states.ts';
import type { StandardView } from './standard/standard-view.ts';
import { slaViews } from './standard/sla-views.ts';
import { viewsOnHistory } from './standard/views-on-history.ts';
import { standardViews } from './standard-views.ts';

/** Every view that formulas may use. A view with problems is left out. */
export interface ResolvedViews {
  readonly views: Readonly<Record<string, View>>;
  readonly problems: readonly ViewProblem[];
}

type Declaration = DeclaredView & Pick<StandardView, 'derived' | 'lends' | 'approximate'>;

/** A problem with a whole value rather than a part of it. */
const wholeValue = (
  code: ProblemCode,
  message: string,
  text: string,
  rest: { help?: string; suggestion?: string } = {},
): FormulaProblem => ({
  code,
  message,
  ...rest,
  origin: { kind: 'text', start: 0, end: text.length },
});

const declarationsOf = (project: ViewedProject): ReadonlyMap<string, Declaration> => {
  const { data, views = {} } = project;
  const standard = Object.entries({
    ...standardViews,
    ...(isGiven('sla_instances', project) ? slaViews.agreements : slaViews.due_times),
    ...(tellsStates({ data }) ? viewsOnHistory : {}),
  });
  const own = Object.entries(views).filter(([name]) => !Object.hasOwn(standardViews, name));
  return new Map<string, Declaration>([...standard, ...own]);
};

const redeclared = (views: Pick<Project, 'views'>['views'] = {}): readonly ViewProblem[] =>
  Object.keys(views)
    .filter((name) => Object.hasOwn(standardViews, name))
    .map((view) => ({
      view,
      key: null,
      problem: wholeValue('view-name', `"${view}" is a standard view and keeps its meaning`, view, {
        help: 'Choose another name for this view.',
      }),
    }));

/** What of a project views are made from. */
type ViewedProject = Pick<Project, 'data' | 'views' | 'agreements'>;

/** Whether there are rows of the data set: from files, or made from what the project has. */
const isGiven = (name: string, { data, agreements = {} }: ViewedProject): boolean => {
  if (Object.hasOwn(data, name)) return true;
  const source = entityOf(name)?.madeFrom;
  return source === 'agreements' ? Object.keys(agreements).length > 0 : source !== undefined && Object.hasOwn(data, source);
};

/** A stay has the fields of its ticket too, the project's own ones included. */
const stayView = (project: ViewedProject): View => {
  const view = dataSetView('ticket_stays', undefined, isGiven('ticket_stays', project));
  return { ...view, fields: { ...dataSetFields('tickets', project.data['tickets']), ...view.fields } };
};

/**
 * Builds the standard views, of undeclared data sets too, and the views that the project declares, with everything that a view stands on put in:
 * conditions, time and derived fields are expressions over the fields of the data set.
 */
export function resolveViews(project: ViewedProject): ResolvedViews {
  const declarations = declarationsOf(project);
  const done = new Map<string, View | null>();
  const problems: ViewProblem[] = [...redeclared(project.views)];
  const names = [...declarations.keys(), ...Object.keys(project.data)];

  const baseOf = (name: string, of: string, trail: readonly string[]): View | null => {
    // The view `surveys` has only the answered ones; a view of its own must be able to reach all rows of the data set.
    if (Object.hasOwn(project.data, of)) return dataSetView(of, project.data[of]);
    if (entityOf(of) !== undefined) return of === 'ticket_stays' ? stayView(project) : dataSetView(of, undefined, isGiven(of, project));
    const again = trail.includes(of);
    if (declarations.has(of) && of !== name && !again) return resolve(of, [...trail, name]);
    problems.push({ view: name, key: 'of', problem: again || of === name ? cycle(of, [...trail, name]) : unknownBase(of, names) });
    return null;
  };

  const resolve = (name: string, trail: readonly string[]): View | null => {
    const known = done.get(name);
    const declaration = declarations.get(name);
    if (known !== undefined || declaration === undefined) return known ?? null;
    const base = baseOf(name, declaration.of, trail);
    const built = base === null ? null : buildView(name, declaration, base, (key, problem) => problems.push({ view: name, key, problem }));
    done.set(name, built);
    return built;
  };

  for (const name of declarations.keys()) resolve(name, []);
  const views = [...done].flatMap(([name, view]): [string, View][] => (view === null ? [] : [[name, view]]));
  return { views: Object.fromEntries(views), problems };
}

const cycle = (of: string, trail: readonly string[]): FormulaProblem =>
  wholeValue('view-cycle', `This view stands on itself: ${[...trail, of].join(' -> ')}`, of, {
    help: 'Let one of them stand on a data set.',
  });

const unknownBase = (of: string, names: readonly string[]): FormulaProblem => {
  const near = didYouMean(of, names);
  return near === undefined
    ? wholeValue('view-base', `There is no data set or view ${JSON.stringify(of)}`, of, {
        help: `There are ${[...new Set(names)].join(', ')}.`,
      })
    : wholeValue('view-base', `There is no data set or view ${JSON.stringify(of)}`, of, {
        help: `Did you mean ${near}?`,
        suggestion: near,
      });
};
