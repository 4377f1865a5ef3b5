import { defineCatalogue, quoted } from '../diagnostic/index.ts';

/** What reading files can find. Every code has a page in `docs/rules`. */
export const loadCatalogue = defineCatalogue({
  'file-too-large': {
    severity: 'error',
    message: (p: { bytes: number; most: number }) => `this file has ${p.bytes} bytes; a definition may have ${p.most}`,
    help: () => 'Split it into several files, or move the data out of it.',
  },
  'not-utf8': {
    severity: 'error',
    message: () => 'this file is not UTF-8 text',
    help: () => 'Save it with the encoding UTF-8.',
  },
  'unread-file': {
    severity: 'error',
    message: (p: { better: string }) => `this file is not read: its name would have to be ${quoted(p.better)}`,
    help: () => 'Rename it, or move it out of the folder.',
  },
  'unfollowed-link': {
    severity: 'error',
    message: (p: { why: string }) => `this symbolic link ${p.why}, so it is not followed`,
    help: () => 'Put the file itself into the project folder.',
  },
  'control-character': {
    severity: 'error',
    message: (p: { name: string }) => `the text holds the invisible character ${p.name}`,
    help: () => 'Remove it: characters that cannot be seen can hide what a definition says.',
  },
  'yaml-syntax': {
    severity: 'error',
    message: (p: { message: string; help: string | undefined }) => p.message,
    help: (p: { help: string | undefined }) => p.help,
  },
  'tab-indent': {
    severity: 'error',
    message: () => 'a tab is used as indentation, which YAML does not allow',
    help: () => 'Indent with spaces.',
  },
  'duplicate-key': {
    severity: 'error',
    message: (p: { key: string; line: number }) => `the key ${quoted(p.key)} is already in line ${p.line}`,
    help: () => 'Keep one of the two.',
  },
  'yaml-alias': {
    severity: 'error',
    message: (p: { token: string }) => `anchors and aliases are off: found ${quoted(p.token)}`,
    help: (p: { token: string }) =>
      p.token.startsWith('&')
        ? 'Write the value out where it is used; if it is text that begins with `&`, put it in quotes.'
        : 'Write the value out here; if it is text that begins with `*`, put it in quotes.',
  },
  'merge-key': {
    severity: 'error',
    message: () => 'merge keys (`<<`) are off',
    help: () => 'Write the merged keys out here.',
  },
  'yaml-tag': {
    severity: 'error',
    message: (p: { tag: string }) => `tags are off: found ${quoted(p.tag)}`,
    help: () => 'Remove the tag; if it is text that begins with `!`, put it in quotes.',
  },
  'yaml-directive': {
    severity: 'error',
    message: (p: { directive: string }) => `directives are off: found ${quoted(p.directive)}`,
    help: () => 'Remove the line; files are read as YAML 1.2.',
  },
  'several-documents': {
    severity: 'error',
    message: () => 'a second document begins here; a file holds one',
    help: () => 'Move what follows into a file of its own.',
  },
  'empty-file': {
    severity: 'error',
    message: (p: { expected: string }) => `this file defines nothing, expected ${p.expected}`,
    help: () => 'Write the definition, or delete the file.',
  },
  'not-a-mapping': {
    severity: 'error',
    message: (p: { found: string; expected: string }) => `a definition is a mapping of keys to values, found ${p.found}`,
    help: (p: { expected: string }) => `Write ${p.expected}.`,
  },
  'too-deep': {
    severity: 'error',
    message: (p: { most: number }) => `this is nested deeper than ${p.most} levels`,
    help: () => 'No definition needs that; check the brackets and the indentation.',
  },
  'unquoted-hash': {
    severity: 'warning',
    message: (p: { key: string | null }) => `from \`#\` on this is a comment${p.key === null ? '' : `, not a part of ${quoted(p.key)}`}`,
    help: () => 'Put the value in quotes if `#` belongs to it, or a space after `#` if this is a comment.',
  },
  'value-is-comment': {
    severity: 'error',
    message: (p: { key: string }) => `${quoted(p.key)} has no value: from \`#\` on this is a comment`,
    help: () => 'Put the value in quotes if `#` belongs to it.',
  },
  'unquoted-braces': {
    severity: 'error',
    message: () => '`{{` without quotes opens two mappings',
    help: () => 'Put the whole value in quotes.',
  },
  'unquoted-text': {
    severity: 'error',
    message: (p: { start: string; text: string }) => `a value cannot begin with ${quoted(p.start)} unless it is in quotes`,
    help: (p: { text: string }) => `Write ${quoted(`'${p.text.replaceAll("'", "''")}'`)}.`,
  },
  'ambiguous-scalar': {
    severity: 'warning',
    message: (p: { text: string; reading: string; help: string }) => `${quoted(p.text)} is read as ${p.reading}`,
    help: (p: { help: string }) => p.help,
  },
  'unsafe-integer': {
    severity: 'error',
    message: (p: { text: string; read: string }) => `the number ${quoted(p.text)} cannot be held exactly; it would be read as ${p.read}`,
    help: () => 'Put it in quotes if it is an identifier; whole numbers go up to 9007199254740991.',
  },
  'not-finite': {
    severity: 'error',
    message: (p: { text: string }) => `${quoted(p.text)} is not a number that can be compared`,
    help: () => 'Write a finite number, or leave the key out.',
  },
  'unknown-kind': {
    severity: 'error',
    message: (p: { key: string; kinds: readonly string[] }) =>
      `this file does not say what it defines: its first key is ${quoted(p.key)}, expected ${p.kinds.map((kind) => quoted(kind)).join(' or ')}`,
    help: (p: { kinds: readonly string[] }) => `Begin it with ${p.kinds.map((kind) => quoted(`${kind}: <id>`)).join(' or ')}.`,
  },
  'unknown-preset': {
    severity: 'error',
    message: (p: { name: string; why: string; known: readonly string[] }) => `the preset ${quoted(p.name)} ${p.why}`,
    help: (p: { known: readonly string[] }) =>
      `Shipped are: ${p.known.join(', ') || 'none'}. One of your own is named by its path, such as \`./presets/own.yaml\`.`,
  },
  'preset-cycle': {
    severity: 'error',
    message: (p: { cycle: readonly string[] }) => `these presets start from each other: ${p.cycle.join(', ')}`,
    help: () => 'Take `extends` out of one of them.',
  },
});
