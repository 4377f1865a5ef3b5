import { type MarkdownNode, nodesOf, textOf } from './parse-markdown.ts';

/** github.com: lower case, letters, marks, digits, connectors, hyphens; a space becomes a hyphen; repeats are numbered. */
const githubSlug = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{Nd}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');

/** gitlab.com: the same, then runs of hyphens are squeezed and a fragment of digits gets a prefix. */
const gitlabSlug = (heading: string): string =>
  githubSlug(heading.trim())
    .replaceAll(/-+/g, '-')
    .replace(/^(\d+)$/, 'anchor-$1');

const numbered = (slugs: readonly string[]): readonly string[] =>
  slugs.map((slug, index) => {
    const before = slugs.slice(0, index).filter((other) => other === slug).length;
    return before === 0 ? slug : `${slug}-${before}`;
  });

/** The fragments by which the headings of a page are reached, on each platform. */
export function headingFragments(tree: MarkdownNode): { readonly github: readonly string[]; readonly gitlab: readonly string[] } {
  const headings = nodesOf(tree, 'heading').map(textOf);
  return { github: numbered(headings.map(githubSlug)), gitlab: numbered(headings.map(gitlabSlug)) };
}
