/** A spelling that other languages have and this one does not. */
export interface Mistake {
  /** Sticky: matches at one offset only. */
  readonly pattern: RegExp;
  message(found: string): string;
  readonly help: string;
  readonly suggestion?: string;
}

const instead = (pattern: RegExp, suggestion: string, help = `Write ${suggestion} instead.`): Mistake => ({
  pattern,
  message: (found) => `"${found}" is not an operator`,
  help,
  suggestion,
});

const notHere = (pattern: RegExp, help: string): Mistake => ({
  pattern,
  message: (found) => `${JSON.stringify(found)} has no meaning in a formula`,
  help,
});

/** Tried in order at each place outside quotes, before the tokens of the language. */
export const mistakes: readonly Mistake[] = [
  instead(/===/y, '=='),
  instead(/!==/y, '!='),
  instead(/<>/y, '!='),
  instead(/=</y, '<='),
  instead(/=>/y, '>='),
  instead(/=(?!=)/y, '==', 'Write == to compare; a formula assigns nothing.'),
  instead(/&&?/y, 'and'),
  instead(/\|\|?/y, 'or'),
  instead(/!(?!=)/y, 'not'),
  notHere(/%/y, 'For a percentage write percent(part, whole) or share(view, condition).'),
  notHere(/\*\*|\^/y, 'There is no power operator; write the product.'),
  notHere(/[\u2018\u2019\u201a\u201c-\u201e\u00ab\u00bb]/y, 'Use straight quotes, " or \'.'),
  notHere(/[\u2013\u2014\u2212]/y, 'Use the minus of the keyboard, -.'),
  notHere(/[\u00d7\u00b7]/y, 'Write * to multiply.'),
  notHere(/\u00f7/y, 'Write / to divide.'),
  notHere(/[?:]/y, 'Write if(condition, this, otherwise).'),
  notHere(/;/y, 'A formula is one expression; arguments are parted by commas.'),
  notHere(/[{}]/y, 'Use round brackets to group, square brackets to narrow a view.'),
  notHere(/\.\d/y, 'Write the digit before the point, as in 0.5.'),
  notHere(/\./y, 'Names have no parts; write the name of the field alone.'),
  {
    pattern: /(?:null|NULL|Null)(?!\w)/y,
    message: () => 'A missing value cannot be written',
    help: 'Write known(x) or not known(x) to ask whether a value is missing.',
  },
  ...['and', 'or', 'not', 'in', 'between', 'true', 'false'].map((word) =>
    instead(new RegExp(`(?!${word})${word.replaceAll(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`)}(?!\\w)`, 'y'), word),
  ),
];
