import { type CatalogueEntry, type Diagnostic, diagnose, placeOf, type Severity } from '../diagnostic/index.ts';
import type { Definition, Part, Path } from '../model/index.ts';
import type { RuleContext } from './rule-context.ts';

/** One breach of a rule: where, and what the rule's words need to know. */
export interface Report<Params> {
  readonly definition: Definition<unknown>;
  readonly path: Path;
  readonly part: Part;
  readonly params: Params;
  readonly suggestion?: string | undefined;
}

/** A law over definitions that a schema cannot state: its words, and how to find what breaks it. */
export interface RuleDefinition<Params> extends CatalogueEntry<Params> {
  readonly code: string;
  /** The law in one sentence. */
  readonly law: string;
  check(context: RuleContext): Iterable<Report<Params>>;
}

/** A rule that is ready to run. */
export interface Rule {
  readonly code: string;
  readonly law: string;
  readonly severity: Severity;
  run(context: RuleContext): readonly Diagnostic[];
}

/** Ties the words of a rule to its check; adds severity and range, so that a check only says what is wrong. */
export function defineRule<Params>(rule: RuleDefinition<Params>): Rule {
  return {
    code: rule.code,
    law: rule.law,
    severity: rule.severity,
    run: (context) =>
      Array.from(rule.check(context), ({ definition, path, part, params, suggestion }) =>
        diagnose(rule.code, rule, placeOf(definition, path, part), params, suggestion),
      ),
  };
}
