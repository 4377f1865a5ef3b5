/**
 * Characters that act on a terminal or reorder what is seen instead of being seen: C0 and C1 controls, zero-width
 * and bidirectional controls (Trojan Source, CVE-2021-42574), line and paragraph separators.
 * U+200C and U+200D stay: scripts and emoji are spelled with them.
 */
// oxlint-disable-next-line no-control-regex -- control characters are the subject
const acting = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

function escaped(character: string): string {
  const code = character.charCodeAt(0);
  if (character === '\n') return '\\n';
  if (character === '\t') return '\\t';
  if (character === '\r') return '\\r';
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
}

/** The text with every acting character spelled out, safe to print anywhere on one line. */
export function printable(text: string): string {
  return text.replace(acting, escaped);
}

/** User text inside a message: spelled out, in backticks (in double quotes when it has one itself), cut when it is long. */
export function quoted(text: string, longest = 60): string {
  const characters = [...printable(text)];
  const shown = characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : characters.join('');
  return shown.includes('`') ? `"${shown}"` : `\`${shown}\``;
}
