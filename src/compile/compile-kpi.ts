import { aggregatesOf, applyClock, checkFormula, printFormula, toJsonLogic } from '../expression/index.ts';
import { invariant } from '../diagnostic/index.ts';
import type { Cadence, CompiledKpi, Formula, Kpi, Project, View } from '../model/index.ts';
import { clockHash } from './clock-hash.ts';
import { definitionHash } from './definition-hash.ts';
import { intern } from './plan/intern.ts';

const reviewCadence = ({ cadence }: Kpi): Cadence => (typeof cadence === 'string' ? cadence : cadence.review);

/** Each set once, as it is first written: `[team, service]` breaks down as `[service, team]` does. */
const segmentSets = ({ segment = [] }: Kpi): readonly (readonly string[])[] => {
  const sets = intern<readonly string[]>((set) => set.toSorted().join());
  for (const entry of segment) sets.add(typeof entry === 'string' ? [entry] : [...new Set(entry)]);
  return sets.items;
};

/** The data sets behind the views of a formula. */
const dataSetsOf = (formula: Formula, views: Readonly<Record<string, View>>): readonly string[] =>
  [...new Set(aggregatesOf(formula).flatMap(({ selection }) => views[selection.view]?.dataSet ?? []))].toSorted();

/**
 * Compiles a KPI that has passed validation: its formula parsed and typed, in both published forms, with the fingerprint of its meaning.
 * @throws Error when the formula has problems, which validation must have found before
 */
export const compileKpi = (
  document: Kpi,
  views: Readonly<Record<string, View>>,
  project: Pick<Project, 'timezone' | 'week_starts' | 'data' | 'agreements' | 'calendars'>,
): CompiledKpi => {
  const { formula, problems } = checkFormula(document.formula, views, document.with);
  invariant(formula, `the formula of ${document.kpi} was not validated: ${problems.map(({ message }) => message).join('; ')}`);
  const cadence = reviewCadence(document);
  return {
    document,
    formula: applyClock(formula, document.clock, { calendars: Object.keys(project.calendars ?? {}), views }),
    text: printFormula(formula),
    jsonLogic: toJsonLogic(formula),
    definition: definitionHash(document, formula, cadence, views, project),
    cadence,
    clock: clockHash(document, project),
    dataSets: dataSetsOf(formula, views),
    segmentSets: segmentSets(document),
  };
};
