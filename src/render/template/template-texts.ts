/** Template sources by name, as files are named before `.md.hbs`. Somebody else reads the files. */
export interface TemplateTexts {
  /** What a report names: `scorecard`. */
  readonly reports: Readonly<Record<string, string>>;
  /** What templates include with `{{> name}}`. */
  readonly partials: Readonly<Record<string, string>>;
}

/** One reason why a template is refused; line and column count from one, where the parser gave them. */
export interface TemplateProblem {
  readonly template: string;
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}
