import { EventEmitter, once } from 'node:events';
import { expect, it, vi } from 'vitest';
import { exitCode, type ExitCode } from '../../src/cli/exit-code.ts';
import { unlessStopped } from '../../src/cli/unless-stopped.ts';

it("gives the command's own exit code when nobody stops it", async () => {
  const talk = vi.fn<(text: string) => void>();
  expect(await unlessStopped(Promise.resolve(exitCode.findings), { stopped: new AbortController().signal, talk })).toBe(1);
  expect(talk).not.toHaveBeenCalled();
});

it('waits until a stopped command has cleaned up, and gives the code of the signal', async () => {
  const controller = new AbortController();
  const cleaning = new EventEmitter();
  const ended = once(cleaning, 'done').then((): ExitCode => exitCode.couldNotRun);
  let code: number | undefined;
  const waiting = unlessStopped(ended, { stopped: controller.signal, talk: () => undefined }).then((given) => (code = given));
  controller.abort('SIGTERM');
  await new Promise(setImmediate);
  expect(code).toBeUndefined();
  cleaning.emit('done');
  await waiting;
  expect(code).toBe(143);
});

it('gives up on a command that never ends', async () => {
  vi.useFakeTimers();
  try {
    const never = new Promise<ExitCode>(() => undefined);
    const waiting = unlessStopped(never, { stopped: AbortSignal.abort('SIGINT'), talk: () => undefined });
    await vi.advanceTimersByTimeAsync(3000);
    expect(await waiting).toBe(130);
  } finally {
    vi.useRealTimers();
  }
});
