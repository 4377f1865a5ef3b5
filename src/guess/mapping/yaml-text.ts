const PLAIN = /^[A-Za-z_][A-Za-z0-9_./-]*(?: [A-Za-z0-9_./-]+)*$/;

/** Words that YAML 1.1 or 1.2 reads as something else than text. */
const WORDS: ReadonlySet<string> = new Set(['true', 'false', 'null', 'yes', 'no', 'on', 'off', 'y', 'n', '~']);

/** Characters that a YAML document may not hold, or that no editor shows. */
const HIDDEN = /[\u007f-\u009f\u00a0\u00ad\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\ud800-\udfff\ufeff\ufffe\uffff]/gu;

const spelled = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A text as a YAML scalar on one line: plain where nothing can be mistaken, else in double quotes, whose escapes are those of JSON. */
export const yamlText = (text: string): string =>
  PLAIN.test(text) && !WORDS.has(text.toLowerCase()) && text.length <= 80 ? text : JSON.stringify(text).replaceAll(HIDDEN, spelled);
