import { cleanText } from './clean-text.ts';
import { type Markdown, markdown } from './markdown.ts';

/**
 * Text as a code span. The fence is longer than the longest run of backticks inside, as CommonMark 6.1 asks.
 * Not for table cells: GitHub splits cells at a `|` before it looks for code.
 */
export function codeSpan(text: string): Markdown {
  const line = cleanText(text);
  const longest = Math.max(0, ...Array.from(line.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const padding = line === '' || /^`|`$/.test(line) ? ' ' : '';
  return markdown(`${fence}${padding}${line}${padding}${fence}`);
}
