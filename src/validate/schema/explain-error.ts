import type { ErrorObject } from 'ajv';
import { type Diagnostic, didYouMean, quoted } from '../../diagnostic/index.ts';
import type { Definition, Part, Path } from '../../model/index.ts';
import { schemaCatalogue } from './catalogue.ts';
import { describeValue, instancePathOf, subjectOf, valueAt } from './describe-value.ts';
import type { ChoiceError, RelevantError } from './relevant-errors.ts';
import { expectation, listed, pointerSegments, type SchemaNode, schemaAt } from './schema-node.ts';
import { cutFormulaHelp, unquotedFormulaHelp } from './unquoted-formula.ts';

/** An explained error: the diagnostic, and the entry that cannot be used, when there is one. */
export interface Explained {
  readonly diagnostic: Diagnostic;
  readonly unusable: Path | null;
  /** For a finding about an absence: the mapping, and the keys any of which would end it. */
  readonly missing?: { readonly owner: Path; readonly keys: readonly string[] };
}

/** What an explanation may look at. */
interface Scene {
  readonly definition: Definition;
  readonly root: unknown;
  /** `a KPI`, `a project`. */
  readonly document: string;
  readonly path: Path;
  readonly error: RelevantError;
  /** The schema that has the failing keyword. */
  readonly schema: SchemaNode;
}

type Explain = (scene: Scene) => Explained;

function place(definition: Definition, path: Path, part: Part) {
  return { source: definition.source, range: definition.locate(path, part) };
}

/** The value at a path as it stands in the file. */
function writtenAt(definition: Definition, path: Path): string {
  const { start, end } = definition.locate(path);
  return definition.source.text.slice(start.offset, end.offset);
}

function params(scene: Scene): Readonly<Record<string, unknown>> {
  return (scene.error as ErrorObject).params;
}

function keysOf(scene: Scene): readonly string[] {
  const value = valueAt(scene.definition.value, scene.path);
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

/** The property one level down that has `key`, for keys that were written one level too high. */
function ownerOf(schema: SchemaNode, key: string): string | undefined {
  return Object.entries(schema.properties ?? {}).find(
    ([, property]) => property.properties !== undefined && Object.hasOwn(property.properties, key),
  )?.[0];
}

const unknownKey: Explain = (scene) => {
  const { definition, path, schema, document } = scene;
  const key = String(params(scene)['additionalProperty']);
  const known = Object.keys(schema.properties ?? {});
  const elsewhere = ownerOf(schema, key);
  const unused = known.filter((name) => !keysOf(scene).includes(name));
  const suggestion = elsewhere === undefined ? (didYouMean(key, unused) ?? didYouMean(key, known)) : undefined;
  const words = { key, owner: subjectOf(path, document), known: suggestion === undefined ? known : [], elsewhere };
  return {
    diagnostic: schemaCatalogue.diagnose('unknown-key', place(definition, [...path, key], 'key'), words, suggestion),
    unusable: [...path, key],
  };
};

function exampleOf(schema: SchemaNode): string | undefined {
  const example = schema.examples?.[0] ?? schema.enum?.[0];
  if (example === undefined) return undefined;
  return typeof example === 'string' ? example : JSON.stringify(example);
}

const missingKey: Explain = (scene) => {
  const { definition, path, schema, document } = scene;
  const key = String(params(scene)['missingProperty']);
  const property = schema.properties?.[key] ?? {};
  const words = { key, owner: subjectOf(path, document), description: property.description, example: exampleOf(property) };
  return {
    diagnostic: schemaCatalogue.diagnose('missing-key', place(definition, path, 'key'), words),
    unusable: null,
    missing: { owner: path, keys: [key] },
  };
};

/** The number that a text was meant to be: in quotes, with a percent sign or with a comma. */
function numberHelp(text: string): string | undefined {
  if (/^-?\d+([.,]\d+)?\s*%$/.test(text)) return 'Write the number alone; the unit says that it is a percentage.';
  if (/^-?\d+(\.\d+)?$/.test(text)) return `Write ${quoted(text)} without quotes.`;
  if (/^-?\d+,\d+$/.test(text)) return `Write ${quoted(text.replace(',', '.'))}.`;
  return undefined;
}

/** The fix for the commonest slips: text without quotes, one value where a list or a mapping is expected, text for a number. */
function typeHelp({ definition, path, schema }: Scene, expected: string): string | undefined {
  const value = valueAt(definition.value, path);
  const written = writtenAt(definition, path);
  const unquoted = unquotedFormulaHelp(path, written);
  if (unquoted !== undefined) return unquoted;
  const scalar = typeof value === 'number' || typeof value === 'boolean';
  if (schema.type === 'array' && (scalar || typeof value === 'string')) return `Write ${quoted(`[${written}]`)}.`;
  if (scalar && expected.includes('text')) return `Write ${quoted(`'${written}'`)} if the text is meant.`;
  if (typeof value === 'string' && expected.includes('number')) return numberHelp(value);
  const example = schema.type === 'object' ? exampleOf(schema) : undefined;
  return example === undefined ? undefined : `For example ${quoted(example)}.`;
}

const wrongType: Explain = (scene) => {
  const { definition, path, schema, document } = scene;
  const expected = expectation(schema);
  const words = { subject: subjectOf(path, document), expected, found: describeValue(definition, path), help: typeHelp(scene, expected) };
  return { diagnostic: schemaCatalogue.diagnose('wrong-type', place(definition, path, 'value'), words), unusable: path };
};

const unknownValue: Explain = (scene) => {
  const { definition, path, schema, document } = scene;
  const value = valueAt(definition.value, path);
  const found = typeof value === 'string' ? quoted(value) : describeValue(definition, path);
  const suggestion = typeof value === 'string' ? didYouMean(value, schema.enum ?? []) : undefined;
  const words = { subject: subjectOf(path, document), expected: expectation(schema), found };
  return { diagnostic: schemaCatalogue.diagnose('unknown-value', place(definition, path, 'value'), words, suggestion), unusable: path };
};

const malformedValue: Explain = ({ definition, path, schema, document }) => {
  const words = {
    subject: subjectOf(path, document),
    expected: expectation(schema),
    found: describeValue(definition, path),
    help: schema.description,
  };
  return { diagnostic: schemaCatalogue.diagnose('malformed-value', place(definition, path, 'value'), words), unusable: path };
};

/** The key in the spelling that the pattern wants, when that is all that is wrong with it. */
function respelled(key: string, schema: SchemaNode): string | undefined {
  const joints = ['_', '-'];
  return joints
    .map((joint) =>
      key
        .trim()
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, joint)
        .replaceAll(/^[-_]+|[-_]+$/g, ''),
    )
    .find((candidate) => schema.pattern !== undefined && new RegExp(schema.pattern).test(candidate));
}

const malformedKey: Explain = (scene) => {
  const { definition, path, schema, document } = scene;
  const key = String(params(scene)['propertyName']);
  const names = schema.propertyNames ?? {};
  const words = { key, owner: subjectOf(path, document), expected: expectation(names) };
  const suggestion = cutFormulaHelp(key) === undefined ? respelled(key, names) : undefined;
  return {
    diagnostic: schemaCatalogue.diagnose('malformed-key', place(definition, [...path, key], 'key'), words, suggestion),
    unusable: [...path, key],
  };
};

type Limit = (limit: number, found: unknown) => readonly [limit: string, found: string];

const plural = (count: number, noun: string, several: string): string => `${count} ${count === 1 ? noun : several}`;
const characters = (count: number): string => plural(count, 'character', 'characters');
const entries = (count: number): string => plural(count, 'entry', 'entries');
const sizeOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? Object.keys(value).length : [...String(value)].length;

const limits: Readonly<Record<string, Limit>> = {
  minimum: (limit, found) => [`must be ${limit} or more`, String(found)],
  exclusiveMinimum: (limit, found) => [`must be more than ${limit}`, String(found)],
  maximum: (limit, found) => [`must be ${limit} or less`, String(found)],
  minLength: (limit, found) => [
    limit === 1 ? 'must not be empty' : `must have at least ${characters(limit)}`,
    sizeOf(found) === 0 ? 'an empty text' : characters(sizeOf(found)),
  ],
  maxLength: (limit, found) => [`may have at most ${characters(limit)}`, characters(sizeOf(found))],
  minItems: (limit, found) => [`must have at least ${entries(limit)}`, entries(sizeOf(found))],
  maxItems: (limit, found) => [`may have at most ${entries(limit)}`, entries(sizeOf(found))],
  minProperties: (limit, found) => [`must have at least ${entries(limit)}`, entries(sizeOf(found))],
  maxProperties: (limit, found) => [`may have at most ${entries(limit)}`, entries(sizeOf(found))],
};

const outOfRange: Explain = (scene) => {
  const { definition, path, document, error } = scene;
  const limit = limits[error.keyword];
  if (limit === undefined) return malformedValue(scene);
  const [words, found] = limit(Number(params(scene)['limit']), valueAt(definition.value, path) ?? '');
  return {
    diagnostic: schemaCatalogue.diagnose('out-of-range', place(definition, path, 'value'), {
      subject: subjectOf(path, document),
      limit: words,
      found,
      help: unquotedFormulaHelp(path, writtenAt(definition, path)),
    }),
    unusable: path,
  };
};

/** `maxProperties: 1` as a dependency says that a key stands alone; anywhere else it is a size. */
const tooManyKeys: Explain = (scene) => {
  const segments = pointerSegments(scene.error.schemaPath);
  const key = segments.at(-3) === 'dependencies' ? segments.at(-2) : undefined;
  if (key === undefined) return outOfRange(scene);
  const others = keysOf(scene).filter((name) => name !== key);
  return {
    diagnostic: schemaCatalogue.diagnose('lone-key', place(scene.definition, [...scene.path, key], 'key'), { key, others }),
    unusable: null,
  };
};

const needsKey: Explain = (scene) => {
  const key = String(params(scene)['property']);
  const needed = String(params(scene)['missingProperty']);
  return {
    diagnostic: schemaCatalogue.diagnose('needs-key', place(scene.definition, [...scene.path, key], 'key'), { key, needed }),
    unusable: null,
  };
};

const choice: Explain = (scene) => {
  const { definition, path, document } = scene;
  const keys = (scene.error as ChoiceError).names;
  const present = keysOf(scene).filter((key) => keys.includes(key));
  const at = present[1] === undefined ? path : [...path, present[1]];
  const words = { owner: subjectOf(path, document), keys, present };
  const diagnostic = schemaCatalogue.diagnose('one-of-keys', place(definition, at, 'key'), words);
  return { diagnostic, unusable: null, ...(present.length === 0 ? { missing: { owner: path, keys } } : {}) };
};

const explanations: Readonly<Record<string, Explain>> = {
  additionalProperties: unknownKey,
  required: missingKey,
  type: wrongType,
  union: wrongType,
  enum: unknownValue,
  pattern: malformedValue,
  propertyNames: malformedKey,
  maxProperties: tooManyKeys,
  dependencies: needsKey,
  choice,
};

/** `then` only adds what is required; the keys are described outside. */
const describedAt = (schemaPath: string): string => schemaPath.replace(/^#\/then\//, '#/');

/** The diagnostic of one error, in the words of the schema that it failed. */
export function explainError(definition: Definition, root: unknown, error: RelevantError): Explained {
  const explain = explanations[error.keyword] ?? outOfRange;
  return explain({
    definition,
    root,
    document: listed([schemaAt(root, '#').title ?? 'the document']),
    path: instancePathOf(definition.value, pointerSegments(error.instancePath)),
    error,
    schema: schemaAt(root, describedAt(error.schemaPath), 1),
  });
}
