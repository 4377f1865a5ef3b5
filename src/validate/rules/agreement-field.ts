import { didYouMean, quoted } from '../../diagnostic/index.ts';
import { dataSetFields } from '../../expression/index.ts';
import type { Agreement, DataSet, Path, Project, ValueType } from '../../model/index.ts';
import type { Draft } from '../draft.ts';
import { defineRule, type Rule } from '../rule.ts';

/** A field that an agreement names, and the types that make sense there. */
interface Named {
  readonly path: Path;
  readonly part: 'key' | 'value';
  readonly field: string | undefined;
  readonly kind: 'timestamp' | 'value' | 'text';
}

const accepted: Readonly<Record<Named['kind'], readonly ValueType[]>> = {
  timestamp: ['timestamp'],
  value: ['text', 'integer', 'boolean'],
  text: ['text'],
};

const words: Readonly<Record<Named['kind'], string>> = {
  timestamp: 'a timestamp',
  value: 'a text, an integer or a condition',
  text: 'a text',
};

const namedBy = ({ start, stop, target, clock }: Draft<Agreement>, path: Path): readonly Named[] => {
  const calendar = clock?.calendar;
  const chosen = typeof target === 'object' ? Object.keys(target) : [];
  return [
    { path: [...path, 'start'], part: 'value', field: start, kind: 'timestamp' },
    { path: [...path, 'stop'], part: 'value', field: stop, kind: 'timestamp' },
    ...chosen.map((field) => ({ path: [...path, 'target', field], part: 'key', field, kind: 'value' }) as const),
    ...(typeof calendar === 'object'
      ? [{ path: [...path, 'clock', 'calendar', 'field'], part: 'value', field: calendar.field, kind: 'text' } as const]
      : []),
  ];
};

/** What agreements name and cannot use: with its type, or `null` where a ticket has no such field. */
function* wrongFields(
  agreements: Draft<Project['agreements']> = {},
  types: Readonly<Record<string, ValueType>>,
): Generator<Named & { readonly field: string; readonly is: ValueType | null }> {
  const named = Object.entries(agreements).flatMap(([name, agreement]) => namedBy(agreement ?? {}, ['agreements', name]));
  for (const one of named) {
    const { field, kind } = one;
    if (field === undefined) continue;
    const is = (Object.hasOwn(types, field) ? types[field] : undefined) ?? null;
    if (is === null || !accepted[kind].includes(is)) yield { ...one, field, is };
  }
}

/** A promise that hangs on a field which no ticket has would be kept by nobody. */
export const agreementField: Rule = defineRule({
  code: 'agreement-field',
  law: 'An agreement names fields of the ticket that have the type it needs.',
  severity: 'error',
  message: (p: { field: string; is: ValueType | null; needs: string }) =>
    p.is === null ? `a ticket has no field ${quoted(p.field)}` : `${quoted(p.field)} is a ${p.is}, and this must be ${p.needs}`,
  help: () => 'The fields of tickets are those of the manual and those that `data.tickets.fields` declares.',
  *check({ project }) {
    if (project === null) return;
    const { agreements, data = {} } = project.value;
    const types = dataSetFields('tickets', data['tickets'] as DataSet | undefined);
    for (const { path, part, field, is, kind } of wrongFields(agreements, types)) {
      const fitting = Object.entries(types).flatMap(([other, type]) => (accepted[kind].includes(type) ? [other] : []));
      const suggestion = is === null ? didYouMean(field, fitting) : undefined;
      yield { definition: project, path, part, params: { field, is, needs: words[kind] }, suggestion };
    }
  },
});
