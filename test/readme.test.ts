import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from '../src/cli/command-line.ts';
import { checkProject } from '../src/index.ts';
import { write } from './cli/built-command-line.ts';
import { type MarkdownNode, nodesOf, parseMarkdown } from './render/parse-markdown.ts';

/** What the pages say about the program has to be true of it. */
const root = resolve(import.meta.dirname, '..');
const pagesBelow = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);
const examples = readdirSync(join(root, 'examples')).map((name) => `examples/${name}/README.md`);
const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...pagesBelow('docs'), ...examples];

const read = (page: string): MarkdownNode => parseMarkdown(readFileSync(join(root, page), 'utf8'));
const texts = (node: MarkdownNode, type: string): readonly string[] => nodesOf(node, type).map(({ value = '' }) => value);
/** The text of the fenced blocks of a page that name a language. */
const blocks = (page: string, language: string): readonly string[] =>
  nodesOf(read(page), 'code').flatMap(({ lang, value = '' }) => (lang === language ? [value] : []));

/** The command that follows the program's name in the first cell of a row. */
const commandOf = ([first = '']: readonly string[]): string => first.split(' ')[1] ?? '';

describe('links', () => {
  const links = pages.flatMap((page) =>
    ['link', 'image', 'definition']
      .flatMap((type) => nodesOf(read(page), type).map(({ url = '' }) => url))
      .filter((url) => !/^(?:[a-z]+:|#)/.test(url))
      .map((url) => [page, url] as const),
  );

  it('are found', () => expect(links.length).toBeGreaterThan(10));
  it.each(links)('%s: %s leads to a file', (page, url) => {
    expect(existsSync(resolve(root, dirname(page), url.replace(/#.*$/, '')))).toBe(true);
  });
});

describe('commands', () => {
  const plain = String;
  const colour = { bold: plain, dim: plain, red: plain, yellow: plain, green: plain, cyan: plain };
  const program = commandLine(
    { out: plain, talk: plain, colour, talkColour: colour, folder: '.', stopped: new AbortController().signal },
    () => undefined,
  );
  const options: Readonly<Record<string, readonly (string | undefined)[]>> = Object.fromEntries(
    program.commands.map((command) => [command.name(), command.options.flatMap(({ short, long }) => [short, long])]),
  );
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };

  /** Why a command line of ours would not run; `null` when it is not ours or would. */
  const wrong = (line: string): string | null => {
    const [, name = '', rest = ''] =
      /^(?:npx )?(?:goodhart|node (?:\.\.\/)*dist\/cli\/main\.js) ([a-z]+)((?:\s.*)?)$/.exec(line.replace(/\s*#.*$/, '')) ?? [];
    if (name === '') return null;
    const known = options[name];
    if (known === undefined) return `there is no goodhart ${name}`;
    const unknown = [...rest.matchAll(/(?<=\s)--?[a-z][a-z-]*/g)].map(([option]) => option).filter((option) => !known.includes(option));
    return unknown.length === 0 ? null : `goodhart ${name} has no ${unknown.join(', ')}`;
  };

  it('are recognised by this test when they are wrong', () => {
    expect(wrong('npx goodhart evalate')).toBe('there is no goodhart evalate');
    expect(wrong('goodhart check --fail-at error # no')).toBe('goodhart check has no --fail-at');
    expect(wrong('goodhart report --check')).toBeNull();
  });

  it('in shell blocks name scripts of package.json, and commands and options of the program', () => {
    const lines = pages.flatMap((page) => blocks(page, 'sh').flatMap((block) => block.split(/\n|&&/).map((line) => line.trim())));
    const ran = lines.flatMap((line) => /^npm (?:run )?([a-z]+)/.exec(line)?.[1] ?? []).filter((word) => !['ci', 'link'].includes(word));
    expect(ran).not.toEqual([]);
    expect(ran.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
    expect(lines.flatMap((line) => wrong(line) ?? [])).toEqual([]);
    for (const line of lines)
      for (const [file] of line.matchAll(/(?<=^node )scripts\/\S+/g)) expect(existsSync(join(root, file))).toBe(true);
  });

  it('in running text are commands and options of the program', () => {
    const codes = pages.flatMap((page) => texts(read(page), 'inlineCode'));
    expect(codes.flatMap((text) => wrong(text) ?? [])).toEqual([]);
  });

  it('in the table of README.md are all there are, each with options of its own', () => {
    const rows = nodesOf(read('README.md'), 'tableRow')
      .map((row) => texts(row, 'inlineCode'))
      .filter(([first]) => first?.startsWith('goodhart '));
    expect(rows.map(commandOf).toSorted()).toEqual(Object.keys(options).toSorted());
    expect(rows.flatMap((row) => row.slice(1).flatMap((option) => wrong(`goodhart ${commandOf(row)} ${option}`) ?? []))).toEqual([]);
  });
});

describe('whole definitions', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'goodhart-pages-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  // The pages of the rules show mistakes too; test/rules.test.ts looks after them.
  const kpis = pages
    .filter((page) => !page.startsWith('docs/rules/'))
    .flatMap((page) => blocks(page, 'yaml').flatMap((text) => (/^kpi:/m.test(text) ? [[page, text] as const] : [])));

  it('are found', () => expect(kpis).not.toEqual([]));
  it.each(kpis)('%s shows a KPI that goodhart accepts', async (page, text) => {
    const objective = /^objective: (\S+)/m.exec(text)?.[1] ?? '';
    // A page may show the part of goodhart.yaml that its KPIs stand on.
    const shown = blocks(page, 'yaml').find((block) => block.startsWith('# goodhart.yaml\ndata:\n')) ?? '# goodhart.yaml\ndata:\n';
    const data = shown.replace('data:\n', 'data:\n  tickets: { files: tickets.csv }\n');
    write(folder, {
      'goodhart.yaml': `project: page\ntimezone: UTC\nobjectives: { ${objective}: Shown in a page }\n${data}`,
      'kpis/shown.yaml': text,
    });
    const { diagnostics } = await checkProject(folder);
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  });
});
