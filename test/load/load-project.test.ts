import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { OperationalError } from '../../src/diagnostic/index.ts';
import { loadProject } from '../../src/load/index.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'goodhart-load-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

const codes = async (): Promise<readonly string[]> =>
  (await loadProject(folder)).diagnostics.map(({ source, code }) => `${source.path} ${code}`);

it('reads goodhart.yaml and all KPI files below kpis/, in the order of their paths', async () => {
  write({
    'goodhart.yaml': 'project: p',
    'kpis/b.yaml': 'kpi: b',
    'kpis/a/z.yaml': 'kpi: z',
    'kpis/README.md': '# no',
    'other/c.yaml': 'kpi: c',
  });
  const { project, definitions, diagnostics } = await loadProject(folder);
  expect(project?.value).toEqual({ project: 'p' });
  expect(definitions.kpi.map(({ source, value }) => [source.path, value])).toEqual([
    ['kpis/a/z.yaml', { kpi: 'z' }],
    ['kpis/b.yaml', { kpi: 'b' }],
  ]);
  expect(diagnostics).toEqual([]);
});

it('goes on with the other files when one cannot be understood', async () => {
  write({ 'goodhart.yaml': 'project: [', 'kpis/a.yaml': 'kpi: {', 'kpis/b.yaml': 'kpi: b' });
  const { project, definitions } = await loadProject(folder);
  expect(project).toBeNull();
  expect(definitions.kpi.map(({ source }) => source.path)).toEqual(['kpis/b.yaml']);
  expect(await codes()).toEqual(['goodhart.yaml yaml-syntax', 'kpis/a.yaml yaml-syntax']);
});

it('says which kind was probably meant', async () => {
  write({ 'goodhart.yaml': 'project: p', 'kpis/a.yaml': 'version: 1\nkpy: a' });
  expect((await loadProject(folder)).diagnostics).toMatchObject([
    { code: 'unknown-kind', suggestion: 'kpi', range: { start: { line: 2, column: 1 } } },
  ]);
});

it('reports a definition that would silently not be read', async () => {
  write({ 'goodhart.yaml': 'project: p', 'kpis/a.yml': 'kpi: a', 'kpis/B.YAML': 'kpi: b' });
  expect(await codes()).toEqual(['kpis/B.YAML unread-file', 'kpis/a.yml unread-file']);
});

it('refuses a file of more than 256 KiB without reading it', async () => {
  write({ 'goodhart.yaml': 'project: p', 'kpis/a.yaml': `kpi: a\n# ${'x'.repeat(256 * 1024)}` });
  expect(await codes()).toEqual(['kpis/a.yaml file-too-large']);
});

it('refuses text that is not UTF-8', async () => {
  write({ 'goodhart.yaml': 'project: p', 'kpis/a.yaml': new Uint8Array([0x6b, 0x3a, 0x20, 0xff, 0xfe]) });
  expect(await codes()).toEqual(['kpis/a.yaml not-utf8']);
});

it('drops a byte order mark, so that the first column is the first', async () => {
  write({ 'goodhart.yaml': '\uFEFFproject: &x p' });
  expect((await loadProject(folder)).diagnostics[0]?.range.start).toEqual({ line: 1, column: 10, offset: 9 });
});

it('follows a link inside the project, and none that leaves it or leads to a folder', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'goodhart-outside-'));
  writeFileSync(join(outside, 'secret.yaml'), 'kpi: secret');
  write({ 'goodhart.yaml': 'project: p', 'kpis/a.yaml': 'kpi: a', 'more/b.yaml': 'kpi: b', 'more/c.yaml': 'kpi: c' });
  symlinkSync(join(outside, 'secret.yaml'), join(folder, 'kpis/out.yaml'));
  symlinkSync(outside, join(folder, 'kpis/outside'));
  symlinkSync('../more', join(folder, 'kpis/more'));
  symlinkSync('../more/b.yaml', join(folder, 'kpis/in.yaml'));
  symlinkSync('nowhere.yaml', join(folder, 'kpis/gone.yaml'));
  const { definitions } = await loadProject(folder);
  const refused = await codes();
  rmSync(outside, { recursive: true });
  expect(definitions.kpi.map(({ source }) => source.path)).toEqual(['kpis/a.yaml', 'kpis/in.yaml']);
  expect(refused).toEqual(['kpis/gone.yaml', 'kpis/more', 'kpis/out.yaml', 'kpis/outside'].map((path) => `${path} unfollowed-link`));
});

it('reads nothing when kpis/ itself leaves the project', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'goodhart-outside-'));
  writeFileSync(join(outside, 'secret.yaml'), 'kpi: secret');
  write({ 'goodhart.yaml': 'project: p' });
  symlinkSync(outside, join(folder, 'kpis'));
  const { definitions } = await loadProject(folder);
  expect(await codes()).toEqual(['kpis unfollowed-link']);
  rmSync(outside, { recursive: true });
  expect(definitions.kpi).toEqual([]);
});

it.each([
  ['there is no folder', () => loadProject(join(folder, 'missing'))],
  ['holds no goodhart.yaml', () => loadProject(folder)],
])('stops with an operational error when %s', async (message, run) => {
  await expect(run()).rejects.toThrow(OperationalError);
  await expect(run()).rejects.toThrow(message);
});

it('says what to rename when the project file has the other ending', async () => {
  write({ 'goodhart.yml': 'project: p' });
  await expect(loadProject(folder)).rejects.toMatchObject({ help: 'Rename goodhart.yml to goodhart.yaml.' });
});

it.skipIf(process.getuid?.() === 0)('stops with an operational error when a file may not be read', async () => {
  write({ 'goodhart.yaml': 'project: p', 'kpis/a.yaml': 'kpi: a' });
  chmodSync(join(folder, 'kpis/a.yaml'), 0);
  await expect(loadProject(folder)).rejects.toThrow('kpis/a.yaml cannot be read');
});

it('stops with an operational error when goodhart.yaml is a folder', async () => {
  mkdirSync(join(folder, 'goodhart.yaml'));
  await expect(loadProject(folder)).rejects.toThrow(OperationalError);
});
