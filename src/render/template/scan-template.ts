/** A template with more characters is refused unread. */
export const largestTemplate = 64 * 1024;

/** Deepest nesting of blocks, and of parentheses, that reaches the parser: its time grows with the cube of the nesting. */
export const deepestBlocks = 16;
export const deepestParentheses = 8;

function parenthesesDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of text) {
    if (character === '(') depth += 1;
    else if (character === ')') depth = Math.max(depth - 1, 0);
    else if (character === '}') depth = 0;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** Depth of blocks; each `{{else x}}` of a chain is one level deeper, as it is in the parser. */
function blockDepth(text: string): number {
  const levels: number[] = [];
  let depth = 0;
  let deepest = 0;
  for (const [, kind = ''] of text.matchAll(/\{\{~?\s*(#|\^(?=\s*[^}~\s])|else\s+(?=[^}~\s])|\/)/g)) {
    if (kind === '/') depth -= levels.pop() ?? 0;
    else {
      depth += 1;
      if (kind.startsWith('else')) levels.push((levels.pop() ?? 0) + 1);
      else levels.push(1);
    }
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/**
 * What must not even reach the Handlebars parser: a template of 260 KB with nested parentheses keeps it busy for minutes.
 * Returns the reasons; none when the text may be parsed.
 */
export function scanTemplate(text: unknown): readonly string[] {
  if (typeof text !== 'string') return ['is not a text'];
  if (text.length > largestTemplate) return [`is larger than ${largestTemplate} characters`];
  return [
    ...(blockDepth(text) > deepestBlocks ? [`nests blocks more than ${deepestBlocks} deep`] : []),
    ...(parenthesesDepth(text) > deepestParentheses ? [`nests parentheses more than ${deepestParentheses} deep`] : []),
    ...(text.includes('{{{') ? ['uses `{{{`; values are escaped already and print with `{{`'] : []),
  ];
}
