export { countWords, listWords } from './count-words.ts';
export { fixed, plain, shown } from './fixed.ts';
export { formatRequirement, formatTarget } from './format-target.ts';
export { formatExact, formatInterval, formatLimit, formatNumber, formatValue } from './format-value.ts';
export { decimalsOf, unitFormat } from './unit-format.ts';
