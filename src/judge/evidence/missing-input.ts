import { listWords } from '../../quantity/index.ts';
import { borrowedFieldsOf, entityOf } from '../../model/index.ts';
import type { Unjudgeable } from '../unknown.ts';

/** `surveys`, or how else its rows could come to be. */
function waysTo(dataSet: string): string {
  return entityOf(dataSet)?.madeFrom === 'agreements' ? `${dataSet} or \`agreements\`` : dataSet;
}

function wholeDataSet(dataSet: string): string {
  const unlocks = entityOf(dataSet)?.unlocks;
  const gain = unlocks === undefined ? '' : `; it unlocks ${unlocks}`;
  return `This KPI needs the data set ${waysTo(dataSet)}, which goodhart.yaml does not declare${gain}.`;
}

/** `tickets.due_at (when the resolution is due)`: the name and what it means, where the model knows. */
function described(input: string): string {
  const [dataSet = '', field = ''] = input.split('.');
  const own = entityOf(dataSet)?.fields ?? {};
  const lent = borrowedFieldsOf(dataSet);
  const { description } = (Object.hasOwn(own, field) ? own[field] : Object.hasOwn(lent, field) ? lent[field] : undefined) ?? {};
  if (description === undefined) return input;
  const phrase = description.replace(/\.$/, '');
  return `${input} (${phrase.charAt(0).toLowerCase()}${phrase.slice(1)})`;
}

function fieldsOnly(fields: readonly string[]): string {
  const places = [...new Set(fields.map((input) => `data.${input.split('.')[0] ?? input}`))];
  return `The data has no ${fields.map(described).join(', no ')}; map ${fields.length === 1 ? 'it' : 'them'} under ${listWords(places)} in goodhart.yaml to measure this KPI.`;
}

/**
 * Inputs that the data lacks, what they mean and what would bring them; null when it lacks none.
 * @param inputs fields as `tickets.due_at`, or data sets as `surveys`
 */
export function missingInput(inputs: readonly string[]): Unjudgeable | null {
  if (inputs.length === 0) return null;
  const fields = inputs.filter((input) => input.includes('.'));
  const dataSets = inputs.filter((input) => !input.includes('.'));
  const reasons = [...dataSets.map(wholeDataSet), ...(fields.length === 0 ? [] : [fieldsOnly(fields)])];
  return { reason_code: 'missing-input', reason: reasons.join(' ') };
}
