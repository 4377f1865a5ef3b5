import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemCodes } from '../src/expression/index.ts';
import { loadCatalogue } from '../src/load/catalogue.ts';
import { loadProject } from '../src/load/index.ts';
import { validate } from '../src/validate/index.ts';
import { rules } from '../src/validate/rules/registry.ts';
import { schemaCatalogue } from '../src/validate/schema/catalogue.ts';
import { over, soundKpi, soundProject, validateFiles } from './validate/harness.ts';

const codes = [...loadCatalogue.codes, ...schemaCatalogue.codes, ...rules.map((rule) => rule.code), ...problemCodes];
const pages = new URL('../docs/rules/', import.meta.url);

const sectionOf = (page: string, title: string): string => page.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? '';

const examplesOf = (page: string, title: string): readonly string[] =>
  Array.from(sectionOf(page, title).matchAll(/^```yaml\n([\s\S]*?)^```$/gm), (match) => match[1] ?? '');

const projectKeys = /^(?:project|timezone|week_starts|as_of|objectives|calendars|agreements|data|views|reports|judgement):/m;

/** The files of an example: a fragment replaces entries of the sound project, unless it says that it is a whole file. */
function filesOf(fragments: readonly string[]): Readonly<Record<string, string>> {
  const files: Record<string, string> = { 'goodhart.yaml': soundProject, 'kpis/example.yaml': soundKpi };
  for (const fragment of fragments) {
    const named = /^# (?<path>[\w/.-]+\.yaml)(?<whole>, whole file)?\n/.exec(fragment);
    const text = fragment.slice(named?.[0].length ?? 0);
    const path = named?.groups?.['path'] ?? (projectKeys.test(fragment) ? 'goodhart.yaml' : 'kpis/example.yaml');
    files[path] = named?.groups?.['whole'] === undefined ? over(files[path] ?? over(soundKpi, 'kpi: other\n'), text) : text;
  }
  return files;
}

/** What a page cannot show as text: the bad project of these codes is built here, the good one has nothing to say. */
const built: Readonly<Record<string, (folder: string) => void>> = {
  'file-too-large': (folder) => writeFileSync(join(folder, 'kpis/big.yaml'), `# ${'x'.repeat(300_000)}`),
  'not-utf8': (folder) => writeFileSync(join(folder, 'kpis/utf16.yaml'), Buffer.from('kpi: other', 'utf16le').fill(0xff, 0, 1)),
  'unread-file': (folder) => writeFileSync(join(folder, 'kpis/other.yml'), soundKpi),
  'unfollowed-link': (folder) => symlinkSync('/etc/passwd', join(folder, 'kpis/link.yaml')),
  'no-kpis': (folder) => rmSync(join(folder, 'kpis/example.yaml')),
};

async function codesOfBuilt(change: (folder: string) => void): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'goodhart-rules-'));
  mkdirSync(join(folder, 'kpis'));
  writeFileSync(join(folder, 'goodhart.yaml'), soundProject);
  writeFileSync(join(folder, 'kpis/example.yaml'), soundKpi);
  change(folder);
  const { diagnostics } = validate(await loadProject(folder));
  rmSync(folder, { recursive: true });
  return diagnostics.map(({ code }) => code);
}

const codesOf = async (fragments: readonly string[]): Promise<readonly string[]> =>
  (await validateFiles(filesOf(fragments))).diagnostics.map(({ code }) => code);

it('has nothing to say about the sound project that the examples change', async () => {
  expect(await codesOf([])).toEqual([]);
});

it('gives each code to one stage only', () => {
  expect(codes).toEqual([...new Set(codes)]);
});

it('has a page for each code and no page for anything else', () => {
  expect(readdirSync(pages).toSorted()).toEqual(codes.map((code) => `${code}.md`).toSorted());
});

it('registers every rule of the folder, in a file of its name', () => {
  const files = readdirSync(new URL('../src/validate/rules/', import.meta.url)).filter((name) => name !== 'registry.ts');
  expect(rules.map(({ code }) => `${code}.ts`).toSorted()).toEqual(files.toSorted());
});

describe.each(codes)('%s', (code) => {
  const path = new URL(`${code}.md`, pages);
  const page = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const change = built[code];

  it('is explained', () => {
    expect(page.split('\n')[0]).toBe(`# ${code}`);
    expect(sectionOf(page, 'Why').length).toBeGreaterThan(20);
  });

  it('is found in the bad example, alone', async () => {
    const found = change === undefined ? await codesOf(examplesOf(page, 'Bad')) : await codesOfBuilt(change);
    expect([...new Set(found)]).toEqual([code]);
  });

  it('has a good example with nothing to say', async () => {
    if (change === undefined) expect(examplesOf(page, 'Good')).not.toEqual([]);
    expect(await codesOf(examplesOf(page, 'Good'))).toEqual([]);
  });
});
