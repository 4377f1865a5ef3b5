import { quoted } from '../../diagnostic/index.ts';
import type { Json } from '../../model/index.ts';

/** The parts of a draft-07 schema that explanations read. References are already put in. */
export interface SchemaNode {
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly Json[];
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: SchemaNode | boolean;
  readonly propertyNames?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly allOf?: readonly SchemaNode[];
}

/** The steps of a JSON Pointer (RFC 6901), or of the fragment form that errors carry. */
export function pointerSegments(pointer: string): readonly string[] {
  return pointer
    .replace(/^#/, '')
    .split('/')
    .slice(1)
    .map((segment) => decodeURIComponent(segment).replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The part of the schema at an error's `schemaPath`, `up` steps above it. */
export function schemaAt(root: unknown, schemaPath: string, up = 0): SchemaNode {
  const segments = pointerSegments(schemaPath);
  let node: unknown = root;
  for (const segment of segments.slice(0, segments.length - up)) {
    node =
      typeof node === 'object' && node !== null && Object.hasOwn(node, segment) ? (node as Record<string, unknown>)[segment] : undefined;
  }
  return (node ?? {}) as SchemaNode;
}

/** `a`, `b` or `c`. */
export function listed(words: readonly string[], joint = 'or'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1) ?? ''}`;
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
};

/** What a schema expects, as the end of "must be". */
export function expectation(schema: SchemaNode): string {
  if (schema.enum !== undefined) return listed(schema.enum.map((word) => quoted(word)));
  if (schema.title !== undefined) return schema.title;
  const union = schema.anyOf ?? schema.oneOf;
  if (union !== undefined && schema.type === undefined) return listed([...new Set(union.map((branch) => expectation(branch)))]);
  return typeNames[schema.type ?? ''] ?? 'something else';
}
