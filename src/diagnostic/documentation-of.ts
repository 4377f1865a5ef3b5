/** The page that explains a code, relative to the package and to the repository of goodhart. */
export function documentationOf(code: string): string {
  return `docs/rules/${code}.md`;
}
