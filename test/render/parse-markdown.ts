import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** A node of a Markdown tree, as far as tests look into it. */
export interface MarkdownNode {
  readonly type: string;
  readonly value?: string;
  /** The language of a fenced block. */
  readonly lang?: string | null | undefined;
  readonly url?: string;
  readonly depth?: number;
  readonly children?: readonly MarkdownNode[];
}

/** The tree that GitHub-flavoured Markdown means. */
export function parseMarkdown(text: string): MarkdownNode {
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** What a reader sees of a node. */
export function textOf(node: MarkdownNode): string {
  return node.value ?? (node.children ?? []).map(textOf).join('');
}

/** The nodes of a type, in the order of the page. */
export function nodesOf(node: MarkdownNode, type: string): readonly MarkdownNode[] {
  return [...(node.type === type ? [node] : []), ...(node.children ?? []).flatMap((child) => nodesOf(child, type))];
}

/** The tree without its words: what hostile text must not change. */
export function skeletonOf(node: MarkdownNode): string {
  const inside = (node.children ?? []).map(skeletonOf).join(' ');
  return `${node.type}${node.depth ?? ''}${inside === '' ? '' : `(${inside})`}`;
}
