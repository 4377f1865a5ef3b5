import type { ErrorObject } from 'ajv';
import { type SchemaNode, schemaAt } from './schema-node.ts';

/** A union none of whose branches has the type of the value. */
export interface UnionError {
  readonly keyword: 'union';
  readonly instancePath: string;
  readonly schemaPath: string;
}

/** A mapping that has none, or more than one, of keys that exclude each other. */
export interface ChoiceError {
  readonly keyword: 'choice';
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly names: readonly string[];
}

/** What is left of the validator's errors: each says one thing that is wrong. */
export type RelevantError = ErrorObject | UnionError | ChoiceError;

function isUnion(error: ErrorObject): boolean {
  return error.keyword === 'anyOf' || error.keyword === 'oneOf';
}

function within(path: string, parent: string): boolean {
  return path === parent || path.startsWith(`${parent}/`);
}

/** The keys of `oneOf: [{ required: [a] }, { required: [b] }]`, or `null` for any other union. */
function choiceOf(branches: readonly SchemaNode[]): readonly string[] | null {
  const names = branches.map((branch) => (Object.keys(branch).join(',') === 'required' ? branch.required?.join(',') : undefined));
  return names.every((name) => name !== undefined) ? names : null;
}

/** The errors of the branch that the author most likely meant: of the value's type, then with the fewest errors. */
function branchErrors(union: ErrorObject, below: readonly ErrorObject[], count: number): readonly ErrorObject[] | null {
  const branches = Array.from({ length: count }, (_, index) =>
    below.filter((error) => within(error.schemaPath, `${union.schemaPath}/${index}`)),
  );
  const ofType = branches.filter(
    (errors) => errors.length > 0 && !errors.some((error) => error.keyword === 'type' && error.instancePath === union.instancePath),
  );
  return ofType.toSorted((left, right) => left.length - right.length)[0] ?? null;
}

function resolveUnion(root: unknown, union: ErrorObject, below: readonly ErrorObject[]): readonly RelevantError[] {
  const node = schemaAt(root, union.schemaPath, 1);
  const branches = (union.keyword === 'anyOf' ? node.anyOf : node.oneOf) ?? [];
  const names = choiceOf(branches);
  const { instancePath, schemaPath } = union;
  if (names !== null) return [{ keyword: 'choice', instancePath, schemaPath, names }];
  const chosen = branchErrors(union, below, branches.length);
  return chosen === null ? [{ keyword: 'union', instancePath, schemaPath }] : relevantErrors(root, chosen);
}

/** Errors that only repeat what another one says better: those inside `propertyNames`, and that some `then` failed. */
function repeats(error: ErrorObject): boolean {
  return error.keyword === 'if' || (error.propertyName !== undefined && error.keyword !== 'propertyNames');
}

/**
 * The errors that a person should see. A validator reports every branch of a union; only the right one is kept, outermost
 * union first.
 */
export function relevantErrors(root: unknown, errors: readonly ErrorObject[]): readonly RelevantError[] {
  const open = errors.filter((error) => !repeats(error));
  const outermost = open.filter((error) => isUnion(error)).toSorted((left, right) => left.schemaPath.length - right.schemaPath.length)[0];
  if (outermost === undefined) return open;
  const belongs = (error: ErrorObject): boolean =>
    within(error.schemaPath, outermost.schemaPath) && within(error.instancePath, outermost.instancePath);
  const below = open.filter((error) => error !== outermost && belongs(error));
  const rest = open.filter((error) => error !== outermost && !belongs(error));
  return [...resolveUnion(root, outermost, below), ...relevantErrors(root, rest)];
}
