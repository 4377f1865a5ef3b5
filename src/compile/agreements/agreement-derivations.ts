import type { Dialect } from '../../expression/index.ts';
import type { Derivation, Project } from '../../model/index.ts';
import { planAgreement } from './plan-agreement.ts';
import { slaOutcomesDerivation } from './sla-outcomes-derivation.ts';
import { slaInstancesDerivation } from './sla-instances-derivation.ts';

/** What is derived from the agreements of a project that has passed validation, and from the instances of a file where it has none. */
export const agreementDerivations = (
  project: Pick<Project, 'agreements' | 'calendars' | 'data'>,
  dialect: Dialect,
): readonly Derivation[] => {
  const plans = Object.entries(project.agreements ?? {}).map(([name, agreement]) => planAgreement(name, agreement, project));
  return [...(plans.length === 0 ? [] : [slaInstancesDerivation(plans, dialect)]), slaOutcomesDerivation(dialect)];
};
