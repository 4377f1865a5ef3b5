import { defineCatalogue, quoted } from '../../diagnostic/index.ts';
import { listed } from './schema-node.ts';
import { cutFormulaHelp } from './unquoted-formula.ts';

const names = (keys: readonly string[], joint?: string): string =>
  listed(
    keys.map((key) => quoted(key)),
    joint,
  );

/** What a JSON Schema can find. `subject` is a noun phrase such as `` `version` `` or ``item 2 of `audience` ``. */
export const schemaCatalogue = defineCatalogue({
  'unknown-key': {
    severity: 'error',
    message: (p: { key: string; owner: string; known: readonly string[]; elsewhere: string | undefined }) =>
      `${quoted(p.key)} is not a key of ${p.owner}`,
    help: (p: { key: string; known: readonly string[]; elsewhere: string | undefined }) => {
      const cut = cutFormulaHelp(p.key);
      if (cut !== undefined) return cut;
      if (p.elsewhere !== undefined) return `${quoted(p.key)} belongs under ${quoted(p.elsewhere)}.`;
      return p.known.length === 0 ? undefined : `Known keys are ${names(p.known, 'and')}.`;
    },
  },
  'missing-key': {
    severity: 'error',
    message: (p: { key: string; owner: string; description: string | undefined; example: string | undefined }) =>
      `${p.owner} needs the key ${quoted(p.key)}`,
    help: (p: { key: string; description: string | undefined; example: string | undefined }) => {
      const example = p.example === undefined ? '' : ` For example ${quoted(`${p.key}: ${p.example}`)}.`;
      return p.description === undefined ? example.trim() || undefined : `${p.description}${example}`;
    },
  },
  'wrong-type': {
    severity: 'error',
    message: (p: { subject: string; expected: string; found: string; help: string | undefined }) =>
      `${p.subject} must be ${p.expected}, found ${p.found}`,
    help: (p: { help: string | undefined }) => p.help,
  },
  'unknown-value': {
    severity: 'error',
    message: (p: { subject: string; expected: string; found: string }) => `${p.subject} cannot be ${p.found}`,
    help: (p: { expected: string }) => `Write ${p.expected}.`,
  },
  'malformed-value': {
    severity: 'error',
    message: (p: { subject: string; expected: string; found: string; help: string | undefined }) =>
      `${p.subject} must be ${p.expected}, found ${p.found}`,
    help: (p: { help: string | undefined }) => p.help,
  },
  'malformed-key': {
    severity: 'error',
    message: (p: { key: string; owner: string; expected: string }) =>
      `${quoted(p.key)} cannot be a key of ${p.owner}: each is ${p.expected}`,
    help: (p: { key: string }) => cutFormulaHelp(p.key),
  },
  'out-of-range': {
    severity: 'error',
    message: (p: { subject: string; limit: string; found: string; help: string | undefined }) =>
      `${p.subject} ${p.limit}, found ${p.found}`,
    help: (p: { help: string | undefined }) => p.help,
  },
  'one-of-keys': {
    severity: 'error',
    message: (p: { owner: string; keys: readonly string[]; present: readonly string[] }) =>
      p.present.length === 0
        ? `${p.owner} needs one of ${names(p.keys)}`
        : `${p.owner} has ${names(p.present, 'and')}, of which only one may stand`,
    help: (p: { present: readonly string[] }) => (p.present.length === 0 ? undefined : 'Keep the one that is meant.'),
  },
  'needs-key': {
    severity: 'error',
    message: (p: { key: string; needed: string }) => `${quoted(p.key)} needs ${quoted(p.needed)} beside it`,
    help: (p: { key: string; needed: string }) => `Add ${quoted(p.needed)}, or remove ${quoted(p.key)}.`,
  },
  'lone-key': {
    severity: 'error',
    message: (p: { key: string; others: readonly string[] }) => `${quoted(p.key)} stands alone, but ${names(p.others, 'and')} is beside it`,
    help: (p: { key: string; others: readonly string[] }) => `Remove ${names(p.others, 'and')}, or remove ${quoted(p.key)}.`,
  },
});
