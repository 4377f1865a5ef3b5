/** Operators of JSON Logic that this language leaves out, with what to write instead. */
export const foreignOperators: Readonly<Record<string, string>> = {
  '===': 'Use "==": types are checked, so it never converts.',
  '!==': 'Use "!=": types are checked, so it never converts.',
  '!!': 'Compare: a number or text is neither true nor false.',
  '?:': 'Use "if".',
  '%': 'There is no remainder; for a percentage use "percent".',
  cat: 'Texts are compared, never joined.',
  merge: 'A list may only stand as the second argument of "in".',
  map: 'Give the aggregate the expression: {"sum": [view, expression]}.',
  reduce: 'Use an aggregate such as "sum".',
  all: 'Use "share" or "count" with a filter.',
  some: 'Use "count" with a filter.',
  none: 'Use "count" with a filter.',
  missing: 'Use "known".',
  missing_some: 'Use "known".',
  log: 'A formula has no effects.',
  method: 'A formula calls no code.',
};
