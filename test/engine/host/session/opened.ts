import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSession } from '../../../../engine/host/session/open-session.ts';
import type { SessionCommand, SessionOptions, StreamName } from '../../../../engine/host/session/shell-session.ts';

/** A session in a folder of its own, with the outputs of its last command as text. */
export async function opened(options: Partial<SessionOptions> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-session-'));
  const { PATH = '/usr/bin:/bin', HOME = '/' } = process.env;
  const session = await openSession({
    folder,
    privateFolder: join(folder, 'private'),
    environment: { PATH, HOME, LC_ALL: 'C.UTF-8' },
    ...options,
  });
  let count = 0;
  const command = (script: string, more: Partial<SessionCommand> = {}): SessionCommand => {
    count += 1;
    return {
      script,
      timeoutSeconds: 20,
      stdoutPath: join(folder, `${count}.stdout`),
      stderrPath: join(folder, `${count}.stderr`),
      ...more,
    };
  };
  return {
    session,
    folder,
    command,
    /** Runs a script; what it wrote is read from disk. */
    async run(script: string, more: Partial<SessionCommand> = {}) {
      const given = command(script, more);
      const result = await session.run(given);
      return {
        ...result,
        out: textOf(given.stdoutPath),
        err: textOf(given.stderrPath),
        stdoutPath: given.stdoutPath,
      };
    },
    async end() {
      await session.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** An empty stream has no file. */
function textOf(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

export type Opened = Awaited<ReturnType<typeof opened>>;

/** A promise of some text in the output of a command, and the receiver that looks for it. */
export function awaitOutput(text: string, from: StreamName = 'stdout') {
  const { promise: seen, resolve } = Promise.withResolvers<void>();
  let all = '';
  return {
    seen,
    onOutput(stream: StreamName, chunk: Uint8Array) {
      if (stream !== from) return;
      all += Buffer.from(chunk).toString();
      if (all.includes(text)) resolve();
    },
  };
}
