const zeroWidthSpace = '\u200B';

/**
 * Puts a zero-width space into what GitHub and GitLab would turn into a link or a notification: `@name`, `#123`,
 * `scheme://`, `www.` and mail addresses. Both search the decoded text, so that character references alone do not stop them;
 * the zero-width space after `@` and `#` is the convention of bots that quote foreign text.
 */
export function breakReferences(text: string): string {
  return text.replaceAll(/[@#](?=[\p{L}\p{N}_])|:(?=\/\/)|www(?=\.)/giu, `$&${zeroWidthSpace}`);
}
