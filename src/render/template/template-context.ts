import { escapeMarkdown } from '../text/escape-markdown.ts';

/** What templates see: plain data that does not inherit from Object, in which every text is Markdown already. */
export type TemplateContext = string | boolean | readonly TemplateContext[] | { readonly [key: string]: TemplateContext };

/** What every object of a context inherits: nothing but what Handlebars calls it in "not defined in the report". */
const nameOnly: object = Object.freeze(Object.assign(Object.create(null) as object, { toString: () => 'the report' }));

/**
 * The view as templates see it. Every string is escaped here, once, for all templates, so that no template can print
 * foreign text as markup; `{ markdown }` is printed as it is. The copy holds no function and does not inherit from Object.
 * @throws Error for what a view cannot hold, such as a number: a template must not be the one to format it
 */
export function templateContext(view: unknown): TemplateContext {
  if (typeof view === 'string') return escapeMarkdown(view);
  if (typeof view === 'boolean') return view;
  if (Array.isArray(view)) return view.map(templateContext);
  if (typeof view !== 'object' || view === null) throw new Error(`goodhart bug: a report view holds ${String(view)}`);
  if ('markdown' in view && typeof view.markdown === 'string') return view.markdown;
  return Object.assign(
    Object.create(nameOnly) as Record<string, TemplateContext>,
    Object.fromEntries(Object.entries(view).map(([key, value]) => [key, templateContext(value)])),
  );
}
