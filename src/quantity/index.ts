export { countWords, listWords } from './count-words.ts';
export { fixed, plain, shown } from './fixed.ts';
export { formatRequirement, formatTarget } from './format-target.ts';
export { formatExact, formatInterval, formatNumber, formatValue } from './format-value.ts';
export { unitFormat } from './unit-format.ts';
