import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goodhart, main, smallProject, start, tickets, write } from './built-command-line.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'goodhart-cli-'));
  write(folder, { ...smallProject, 'tickets.csv': tickets(40) });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// oxlint-disable-next-line no-control-regex -- the subject
const coloured = (text: string): boolean => /\u001b\[/.test(text);
const table = (env: Readonly<Record<string, string>>): string => goodhart(['evaluate'], { folder, env }).stdout;
const temporary = (): string => join(folder, 'temporary');

describe('a reader that goes away', () => {
  it('ends the program quietly', () => {
    const many = Array.from({ length: 800 }, (_, key) => `unknown_${key}: 1\n`).join('');
    write(folder, { 'broken/goodhart.yaml': smallProject['goodhart.yaml'] + many });
    const whole = goodhart(['check', '--project', 'broken', '--format', 'json'], { folder });
    expect(whole.status).toBe(1);
    expect(whole.stdout.length).toBeGreaterThan(200_000); // more than a pipe holds
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['--norc', '-c', '"$NODE" "$MAIN" check --project broken --format json | head -n 1; exit "${PIPESTATUS[0]}"'],
      { cwd: folder, encoding: 'utf8', env: { PATH: process.env['PATH'], NODE: process.execPath, MAIN: main } },
    );
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '{\n', stderr: '' });
  });
});

describe('colours', () => {
  it('are for terminals only', () => expect(coloured(table({}))).toBe(false));
  it('are given to a pipe when FORCE_COLOR asks for them', () => expect(coloured(table({ FORCE_COLOR: '1' }))).toBe(true));
  it('are not given when FORCE_COLOR is 0', () => expect(coloured(table({ FORCE_COLOR: '0' }))).toBe(false));
  it('are forbidden by NO_COLOR, whatever FORCE_COLOR says', () =>
    expect(coloured(table({ FORCE_COLOR: '1', NO_COLOR: '1' }))).toBe(false));
  it('are not forbidden by an empty NO_COLOR', () => expect(coloured(table({ FORCE_COLOR: '1', NO_COLOR: '' }))).toBe(true));
  it('stay out of JSON', () =>
    expect(coloured(goodhart(['evaluate', '--format', 'json'], { folder, env: { FORCE_COLOR: '1' } }).stdout)).toBe(false));
});

/** Starts an evaluation of many rows and sends the signal as soon as the engine has its temporary folder. */
const stopped = async (signal: 'SIGINT' | 'SIGTERM'): Promise<{ readonly code: number | null; readonly said: string }> => {
  const child = start(['evaluate', '--data', 'tickets=many.csv'], { folder, env: { TMPDIR: temporary() } });
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  while (readdirSync(temporary()).length === 0 && child.exitCode === null) await delay(5);
  child.kill(signal);
  return { code: await ended, said };
};

describe('a request to stop', () => {
  beforeAll(() => {
    mkdirSync(temporary());
    write(folder, { 'many.csv': tickets(400_000) });
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends with %i, says so in one line and leaves no temporary file', async (signal, code) => {
    expect(await stopped(signal)).toEqual({ code, said: 'Stopped.\n' });
    expect(readdirSync(temporary())).toEqual([]);
  });

  it('leaves no temporary file behind a run that nobody stops', () => {
    expect(goodhart(['evaluate'], { folder, env: { TMPDIR: temporary() } }).status).toBe(0);
    expect(readdirSync(temporary())).toEqual([]);
  });
});

describe('the engine', () => {
  /** Prints the native libraries of the process when it ends. */
  const preload =
    'data:text/javascript,process.on("exit",()=>process.stderr.write(JSON.stringify(process.report.getReport().sharedObjects)))';
  const libraries = (words: readonly string[]): readonly string[] => {
    const { stderr } = goodhart(words, { folder, node: ['--import', preload] });
    const found: unknown = JSON.parse(stderr.slice(stderr.lastIndexOf('[')));
    return (found as readonly string[]).filter((path) => path.includes('duckdb'));
  };

  it.each([[['--help']], [['check']], [['explain', 'opened']]])('is not loaded by goodhart %j', (words) => {
    expect(libraries(words)).toEqual([]);
  });
  it('is loaded by goodhart evaluate', () => expect(libraries(['evaluate'])).not.toEqual([]));
});

describe('the version', () => {
  it('is that of package.json', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
    expect(goodhart(['--version'], { folder }).stdout).toBe(`${version}\n`);
  });
});
