import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeInside } from '../../src/cli/write-inside.ts';
import { OperationalError } from '../../src/index.ts';

let outer = '';
let project = '';
const outside = (): string => join(outer, 'outside');
beforeEach(() => {
  outer = mkdtempSync(join(tmpdir(), 'goodhart-write-'));
  project = join(outer, 'project');
  mkdirSync(project);
  mkdirSync(outside());
  writeFileSync(join(outside(), 'precious.md'), 'precious');
});
afterEach(() => rmSync(outer, { recursive: true, force: true }));

/** What lies outside of the project, by name. */
const lying = (): Readonly<Record<string, string>> =>
  Object.fromEntries(readdirSync(outside()).map((name) => [name, readFileSync(join(outside(), name), 'utf8')]));
const untouched = { 'precious.md': 'precious' };

/** Tries to write, and tells how it went and what lies outside after it. */
const attempt = async (file: string): Promise<unknown> => {
  const error: unknown = await writeInside(project, file, 'text').catch((reason: unknown) => reason);
  return { refused: error instanceof OperationalError, outside: lying() };
};
const safe = { refused: true, outside: untouched };

describe('writing a file inside the project', () => {
  it('makes the folders on the way, and leaves nothing but the file', async () => {
    await writeInside(project, 'reports/2026/a.md', 'text');
    expect(readFileSync(join(project, 'reports/2026/a.md'), 'utf8')).toBe('text');
    expect(readdirSync(join(project, 'reports/2026'))).toEqual(['a.md']);
  });

  it('puts the new text in the place of the old one', async () => {
    await writeInside(project, 'a.md', 'a long old text');
    await writeInside(project, 'a.md', 'new');
    expect(readFileSync(join(project, 'a.md'), 'utf8')).toBe('new');
  });

  it('works when the project itself is reached through a link', async () => {
    symlinkSync(project, join(outer, 'link'));
    await writeInside(join(outer, 'link'), 'reports/a.md', 'text');
    expect(readFileSync(join(project, 'reports/a.md'), 'utf8')).toBe('text');
  });
});

describe('it refuses', () => {
  it('a folder that is a link out of the project', async () => {
    symlinkSync(outside(), join(project, 'reports'));
    expect(await attempt('reports/a.md')).toEqual(safe);
    expect(await attempt('reports/precious.md')).toEqual(safe);
  });
  it('to make folders behind such a link', async () => {
    symlinkSync(outside(), join(project, 'reports'));
    expect(await attempt('reports/2026/03/a.md')).toEqual(safe);
  });
  it('a file that is a link, wherever it leads', async () => {
    symlinkSync(join(outside(), 'precious.md'), join(project, 'a.md'));
    expect(await attempt('a.md')).toEqual(safe);
    symlinkSync(join(outside(), 'new.md'), join(project, 'b.md'));
    expect(await attempt('b.md')).toEqual(safe);
  });
  it('a path that climbs out', async () => {
    expect(await attempt('../outside/precious.md')).toEqual(safe);
    expect(await attempt('reports/../../outside/a.md')).toEqual(safe);
  });
  it('a folder beside the project whose name begins with its name', async () => {
    mkdirSync(join(outer, 'project-evil'));
    expect(await attempt('../project-evil/a.md')).toEqual(safe);
    expect(readdirSync(join(outer, 'project-evil'))).toEqual([]);
  });
  it('a name with a NUL', async () => {
    expect(await attempt('a.md\0.png')).toEqual(safe);
  });
  it('a name that is a folder, and leaves no temporary file', async () => {
    mkdirSync(join(project, 'a.md'));
    expect(await attempt('a.md')).toEqual(safe);
    expect(readdirSync(project)).toEqual(['a.md']);
  });
});

it('does not write through a link that waits under the temporary name', async () => {
  symlinkSync(join(outside(), 'precious.md'), join(project, `a.md.${process.pid}.tmp`));
  await writeInside(project, 'a.md', 'text');
  expect(lying()).toEqual(untouched);
  expect(readFileSync(join(project, 'a.md'), 'utf8')).toBe('text');
});
