import { borrowedFieldsOf, entityOf, type View } from '../../model/index.ts';

/** The texts that a field of a view may hold, when they are a closed list: the canonical ones, of the ticket for a field that is borrowed. */
export const fieldValues = ({ dataSet, derived }: View, name: string): readonly string[] | undefined => {
  if (Object.hasOwn(derived, name)) return undefined;
  const own = entityOf(dataSet)?.fields ?? {};
  const borrowed = borrowedFieldsOf(dataSet);
  const field = Object.hasOwn(own, name) ? own[name] : Object.hasOwn(borrowed, name) ? borrowed[name] : undefined;
  return field?.values;
};
