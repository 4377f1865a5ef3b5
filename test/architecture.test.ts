import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
// @ts-expect-error the lint configuration is plain JavaScript
import { layers as untyped } from '../oxlint.config.mjs';

interface Layer {
  readonly uses: readonly string[];
  readonly packages?: readonly string[];
  readonly io?: boolean;
}
const layers = untyped as Readonly<Record<string, Layer>>;
const root = process.cwd();
const stages = ['load', 'validate', 'compile', 'evaluate', 'judge', 'render'];

describe('the layer table', () => {
  it('has one entry for each folder of src, and no other', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map((entry) => entry.name).toSorted()).toEqual(Object.keys(layers).toSorted());
  });

  it('lets no stage import another stage', () => {
    for (const stage of stages) expect(layers[stage]?.uses.filter((other) => stages.includes(other))).toEqual([]);
  });

  it('gives each package one door', () => {
    const owned = Object.values(layers).flatMap((layer) => layer.packages ?? []);
    expect(owned).toEqual([...new Set(owned)]);
  });

  it('keeps effects at the two ends', () => {
    const withEffects = Object.keys(layers).filter((name) => layers[name]?.io === true);
    expect(withEffects.toSorted()).toEqual(['cli', 'evaluate', 'load']);
  });
});

describe('the linter holds the table', () => {
  let folder = '';

  /** Lints one planted file in an otherwise empty tree with the project's configuration; returns what the linter said. */
  const lint = (file: string, text: string): string => {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    try {
      execFileSync(process.execPath, [join(root, 'node_modules/oxlint/bin/oxlint'), '-c', 'oxlint.config.mjs', '--format', 'json', 'src'], {
        cwd: folder,
        encoding: 'utf8',
      });
      return '';
    } catch (error) {
      return String((error as { readonly stdout?: string }).stdout);
    } finally {
      rmSync(path);
    }
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'goodhart-layers-'));
    copyFileSync(join(root, 'oxlint.config.mjs'), join(folder, 'oxlint.config.mjs'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    [
      'a stage importing another stage',
      'src/judge/planted.ts',
      "import { x } from '../load/index.ts';\nexport const y: number = x;\n",
      'src/judge may import only',
    ],
    [
      'the same from a subfolder',
      'src/compile/read/planted.ts',
      "import { x } from '../../evaluate/index.ts';\nexport const y: number = x;\n",
      'src/compile may import only',
    ],
    [
      'a dynamic import of another stage',
      'src/render/planted.ts',
      "export const y = await import('../judge/index.ts');\n",
      'src/render may import only',
    ],
    [
      'a stage importing the pipeline',
      'src/judge/planted.ts',
      "import { x } from '../pipeline.ts';\nexport const y: number = x;\n",
      'src/judge may import only',
    ],
    [
      'a package through the wrong door',
      'src/judge/planted.ts',
      "import { parseDocument } from 'yaml';\nexport const y = parseDocument('a: 1');\n",
      'imported from one folder only',
    ],
    [
      'input or output in a pure stage',
      'src/judge/planted.ts',
      "import { readFileSync } from 'node:fs';\nexport const y = readFileSync('x');\n",
      'src/judge is pure',
    ],
    [
      'a package in the assembly',
      'src/planted.ts',
      "import { parseDocument } from 'yaml';\nexport const y = parseDocument('a: 1');\n",
      'Assembly only',
    ],
    [
      'the command line reaching past the public API',
      'src/cli/planted.ts',
      "import { x } from '../load/index.ts';\nexport const y: number = x;\n",
      'src/cli may import only',
    ],
  ])('refuses %s', (_what, file, text, message) => {
    expect(lint(file, text)).toContain(message);
  });

  it('accepts what the table allows', () => {
    expect(lint('src/judge/planted.ts', "import type { Status } from '../model/index.ts';\nexport const y: Status = 'met';\n")).toBe('');
  });
});
