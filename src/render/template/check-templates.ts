import Handlebars from 'handlebars';
import { type Inspection, inspectTemplate } from './inspect-template.ts';
import { scanTemplate } from './scan-template.ts';
import type { TemplateProblem, TemplateTexts } from './template-texts.ts';

function inspect(template: string, text: unknown): Inspection {
  const refused = scanTemplate(text);
  if (refused.length > 0) return { partials: [], problems: refused.map((message) => ({ template, message })) };
  try {
    return inspectTemplate(template, Handlebars.parse(String(text)));
  } catch (error) {
    return { partials: [], problems: [{ template, message: error instanceof Error ? error.message : String(error) }] };
  }
}

/** Includes that one report may expand to; partials that each include the next twice double with every step. */
export const mostIncludes = 1_000;

/**
 * How many includes a template expands to, those inside included partials counted each time; infinite for a partial
 * that includes itself. Missing partials count as one and are reported apart.
 */
function expansions(template: string, inspections: ReadonlyMap<string, Inspection>, known: Map<string, number>): number {
  const done = known.get(template);
  if (done !== undefined) return done;
  known.set(template, Infinity);
  const includes = inspections.get(template)?.partials ?? [];
  const count = includes.reduce((sum, name) => sum + 1 + expansions(`partials/${name}`, inspections, known), 0);
  known.set(template, count);
  return count;
}

function partialProblems(inspections: ReadonlyMap<string, Inspection>): readonly TemplateProblem[] {
  const known = new Map<string, number>();
  return [...inspections].flatMap(([template, { partials }]) => {
    const missing = [...new Set(partials)].filter((name) => !inspections.has(`partials/${name}`));
    const count = expansions(template, inspections, known);
    return [
      ...missing.map((name) => ({ template, message: `there is no partial "${name}"` })),
      ...(count === Infinity ? [{ template, message: 'includes itself, directly or through a partial' }] : []),
      ...(count > mostIncludes && count < Infinity ? [{ template, message: `expands to more than ${mostIncludes} partials` }] : []),
    ];
  });
}

/**
 * Everything that is wrong with a set of templates; none means that they can be rendered. A template is a program, and
 * these are its limits: size, nesting, the blocks `each if unless with`, partials by name and without recursion, nothing unescaped.
 */
export function checkTemplates({ reports, partials }: TemplateTexts): readonly TemplateProblem[] {
  const inspections = new Map([
    ...Object.entries(reports).map(([name, text]) => [name, inspect(name, text)] as const),
    ...Object.entries(partials).map(([name, text]) => [`partials/${name}`, inspect(`partials/${name}`, text)] as const),
  ]);
  return [...[...inspections.values()].flatMap(({ problems }) => problems), ...partialProblems(inspections)];
}
