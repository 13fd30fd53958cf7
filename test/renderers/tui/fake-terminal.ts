import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import xterm from '@xterm/headless';
import { expect, vi } from 'vitest';

/** A terminal without a window: what is written to `stdout` can be read from its screen, and keys can be typed. */
export function fakeTerminal(columns: number, rows: number) {
  const screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, convertEol: true });
  const written: string[] = [];
  const told: string[] = [];
  screen.onBell(() => told.push('bell'));
  screen.onTitleChange((title) => told.push(`title ${title}`));
  screen.onData((answer) => told.push(`answer ${JSON.stringify(answer)}`));
  const stdout = Object.assign(new EventEmitter(), {
    isTTY: true,
    columns,
    rows,
    writable: true,
    write(text: string, encoding?: unknown, callback?: () => void) {
      written.push(text);
      screen.write(text, typeof encoding === 'function' ? (encoding as () => void) : callback);
      return true;
    },
  });
  const raw: boolean[] = [];
  const stdin = Object.assign(new PassThrough(), {
    isTTY: true,
    isRaw: false,
    setRawMode(on: boolean) {
      raw.push(on);
      return stdin;
    },
    ref: () => stdin,
    unref: () => stdin,
  });
  const lines = () =>
    Array.from(
      { length: screen.rows },
      (_, row) => screen.buffer.active.getLine(screen.buffer.active.baseY + row)?.translateToString(true) ?? '',
    );
  return {
    stdout: stdout as unknown as NodeJS.WriteStream,
    stdin: stdin as unknown as NodeJS.ReadStream,
    raw,
    text: () => lines().join('\n'),
    written: () => written.join(''),
    /** What the terminal was made to do besides showing text: to ring, to take a title, to answer. */
    told,
    /** Whether the alternate screen is shown, once all that was written has arrived. */
    isAlternate: async () => {
      await new Promise<void>((resolve) => screen.write('', resolve));
      return screen.buffer.active.type === 'alternate';
    },
    /** Types keys, each as a terminal would send it. */
    type: (...keys: readonly string[]) => {
      for (const key of keys) stdin.write(key);
    },
    resize: (wide: number, high: number) => {
      screen.resize(wide, high);
      Object.assign(stdout, { columns: wide, rows: high });
      stdout.emit('resize');
    },
    /** Waits until the screen shows words. */
    shows: (words: string) =>
      vi.waitFor(() => expect(lines().join('\n')).toContain(words), { timeout: 10_000, interval: 5 }),
  };
}
