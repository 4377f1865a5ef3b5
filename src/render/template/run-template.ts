import Handlebars from 'handlebars';
import { checkTemplates } from './check-templates.ts';
import { blockHelpers } from './inspect-template.ts';
import type { TemplateContext } from './template-context.ts';
import type { TemplateProblem, TemplateTexts } from './template-texts.ts';

const described = ({ template, message, line, column }: TemplateProblem): string =>
  `${template}${line === undefined ? '' : `:${line}:${column}`}: ${message}`;

/** A Handlebars of our own, so that nobody's helpers are ours and ours are nobody's; without `log`, which writes to the console, and `lookup`. */
function privateHandlebars(): typeof Handlebars {
  const own = Handlebars.create();
  for (const name of Object.keys(own.helpers)) if (!blockHelpers.includes(name)) own.unregisterHelper(name);
  return own;
}

const compileOptions: CompileOptions = {
  strict: true,
  noEscape: true,
  knownHelpersOnly: true,
  knownHelpers: { log: false, lookup: false, helperMissing: false, blockHelperMissing: false } as KnownHelpers,
  preventIndent: true,
};

/**
 * Runs one of the templates over a context in which every text is already Markdown; that is why Handlebars, which would escape for
 * HTML, escapes nothing.
 * @throws Error when a template breaks the rules of `checkTemplates` or uses a value that does not exist
 */
export function runTemplate(name: string, texts: TemplateTexts, context: TemplateContext): string {
  const problems = checkTemplates(texts);
  if (problems.length > 0) throw new Error(`Unusable template: ${problems.map(described).join('; ')}`);
  const main = Object.hasOwn(texts.reports, name) ? texts.reports[name] : undefined;
  if (main === undefined) throw new Error(`There is no report template "${name}".`);
  const handlebars = privateHandlebars();
  const partials = Object.fromEntries(
    Object.entries(texts.partials).map(([partial, text]) => [partial, handlebars.compile(text, compileOptions)]),
  );
  return handlebars.compile(main, compileOptions)(context, {
    partials,
    allowProtoPropertiesByDefault: false,
    allowProtoMethodsByDefault: false,
  });
}
