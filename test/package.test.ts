import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** What users install: the packed file, unpacked beside its dependencies, run in a folder of their own. */
const root = resolve(import.meta.dirname, '..');
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
};

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

let folder = '';
let packed: Packed | undefined;
const desk = (): string => join(folder, 'desk');
const modules = (): string => join(desk(), 'node_modules');

/** Installs the packed file as npm would; its dependencies are links to ours, so that no registry is asked. */
const install = (file: string): void => {
  mkdirSync(join(modules(), '.bin'), { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, file), '-C', modules()]);
  renameSync(join(modules(), 'package'), join(modules(), 'goodhart'));
  for (const name of Object.keys(dependencies)) {
    mkdirSync(dirname(join(modules(), name)), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(modules(), name));
  }
  chmodSync(join(modules(), 'goodhart/dist/cli/main.js'), 0o755);
  symlinkSync('../goodhart/dist/cli/main.js', join(modules(), '.bin/goodhart'));
};

/** What the packed file holds. */
const paths = (): readonly string[] => packed?.files.map(({ path }) => path) ?? [];

/** Runs the installed program by its name. */
const goodhart = (...words: readonly string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } =>
  spawnSync('goodhart', words, {
    cwd: desk(),
    encoding: 'utf8',
    env: { PATH: [join(modules(), '.bin'), dirname(process.execPath), process.env['PATH']].join(delimiter), NO_COLOR: '1' },
  });

beforeAll(() => {
  if (!existsSync(join(root, 'dist/index.js'))) throw new Error('dist/index.js is missing: run `npm run build` first');
  folder = mkdtempSync(join(tmpdir(), 'goodhart-package-'));
  const json = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  [packed] = JSON.parse(json) as readonly Packed[];
  install(packed?.filename ?? '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the packed file', () => {
  it('holds what the program and its readers need', () => {
    expect(paths()).toEqual(
      expect.arrayContaining([
        'package.json',
        'README.md',
        'LICENSE',
        'CHANGELOG.md',
        'dist/index.js',
        'dist/index.d.ts',
        'dist/cli/main.js',
        'docs/formulas.md',
        'kpis/metrics/performance/fcr_strict.yaml',
        'kpis/objectives/efficiency.yaml',
        'templates/scorecard.md.hbs',
        ...readdirSync(join(root, 'schemas'), { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('.json'))
          .map((name) => `schemas/${name}`),
        ...readdirSync(join(root, 'docs/data')).map((name) => `docs/data/${name}`),
        ...readdirSync(join(root, 'docs/rules')).map((name) => `docs/rules/${name}`),
      ]),
    );
  });

  it('holds nothing else: no tests, no sources, no examples, no data', () => {
    expect([...new Set(paths().map((path) => path.split('/')[0]))].toSorted()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist',
      'docs',
      'kpis',
      'package.json',
      'schemas',
      'templates',
    ]);
    expect(paths().filter((path) => /(?<!\.d)\.ts$|\.test\.|\.csv$/.test(path))).toEqual([]);
  });

  it('is small', () => {
    expect(packed?.size).toBeLessThan(1_000_000);
    expect(packed?.unpackedSize).toBeLessThan(5_000_000);
  });
});

describe('the installed program', () => {
  it('makes a project that it finds clean', () => {
    expect(goodhart('init').status).toBe(0);
    expect(goodhart('check', '--fail-on', 'info')).toMatchObject({ status: 0, stderr: expect.stringContaining('No problems in') });
  });

  it('computes the scorecard', () => {
    const { status, stdout } = goodhart('evaluate', '--format', 'json');
    const { kpis } = JSON.parse(stdout) as { readonly kpis: readonly { readonly status: string }[] };
    expect(status).toBe(0);
    expect(kpis.filter((kpi) => kpi.status !== 'unknown').length).toBeGreaterThan(2);
  });

  it('writes the reports, with the templates of the package, and then finds them fresh', () => {
    const { status, stdout } = goodhart('report');
    const written = [...stdout.matchAll(/^wrote (.+)$/gm)].map(([, path]) => path ?? '');
    expect(status).toBe(0);
    expect(written.length).toBeGreaterThan(0);
    for (const path of written) expect(readFileSync(join(desk(), path), 'utf8')).toMatch(/^# /);
    expect(goodhart('report', '--check').status).toBe(0);
  });

  it('explains a KPI', () => {
    const { status, stdout } = goodhart('explain', 'sla-compliance');
    expect(status).toBe(0);
    expect(stdout).toContain('GROUP BY');
  });

  it('names schemas in the files of a new project that editors find', () => {
    const files = ['goodhart.yaml', ...readdirSync(join(desk(), 'kpis')).map((name) => `kpis/${name}`)];
    for (const file of files) {
      const [, schema = 'no schema'] = /^# yaml-language-server: \$schema=(\S+)/.exec(readFileSync(join(desk(), file), 'utf8')) ?? [];
      expect(existsSync(resolve(desk(), dirname(file), schema)), `${file}: ${schema}`).toBe(true);
    }
  });

  it('is a library too', () => {
    const script = 'import { checkProject } from "goodhart"; console.log((await checkProject(".")).diagnostics.length)';
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: desk(), encoding: 'utf8' });
    expect(run).toMatchObject({ status: 0, stdout: '0\n', stderr: '' });
  });
});
