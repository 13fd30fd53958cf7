import { spawn, spawnSync } from 'node:child_process';
import xterm from '@xterm/headless';
import { type Place, program } from './place.ts';

/** util-linux' `script` gives a program a real terminal; other systems have another one, or none. */
export const hasPty = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') === true;

/** A bash in a real terminal. */
export interface Pty {
  /** What stands on its screen now. */
  screen(): string;
  /** All that was ever sent to it. */
  shown(): string;
  /** Resolves once the screen fits; rejects where the terminal is closed before. */
  until(fits: RegExp | ((screen: string) => boolean)): Promise<void>;
  keys(text: string): void;
  /** Types a key until the screen fits: a question answers to no key in its first moments, and says so. */
  press(key: string, fits: RegExp): Promise<void>;
  /** The terminal goes, as when a connection drops. */
  drop(): void;
  /** Resolves with the last screen when everything in it has ended. */
  readonly closed: Promise<string>;
  /** Whether the alternate screen is shown. */
  isAlternate(): boolean;
}

/** Whoever waits longer waits for ever, in milliseconds; what the screen holds then says for what. */
const BOUND = 50_000;

/** A key that comes too early is not taken; the next one comes so much later, in milliseconds. */
const AGAIN = 1000;

/** What the screen says of such a key. */
const EARLY = 'came before this could be read';

const ROWS = 24;

/** Runs lines of bash in a terminal of 80×24; `$NODE "$HANDRAIL"` is Handrail. The lines' `same` says whether the terminal is as it was. */
export function openPty(place: Place, lines: string): Pty {
  const same = 'same() { [ "$(stty -g)" = "$before" ] && echo "terminal: same" || echo "terminal: $(stty -a)"; }';
  place.write('lines.sh', `stty rows ${ROWS} cols 80; set -m; before=$(stty -g); ${same}\n${lines}\n`);
  const child = spawn('script', ['-qefc', 'bash lines.sh', '/dev/null'], {
    cwd: place.folder,
    env: { ...place.environment, TERM: 'xterm', HANDRAIL: program, NODE: process.execPath },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const terminal = new xterm.Terminal({ cols: 80, rows: ROWS, allowProposedApi: true, scrollback: 1000 });
  let shown = '';
  const looks = new Set<() => void>();
  child.stdin.on('error', () => undefined);
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
    terminal.write(text, () => {
      for (const look of looks) look();
    });
  });
  const screen = () => {
    const { active } = terminal.buffer;
    return Array.from({ length: active.length }, (_, row) => active.getLine(row)?.translateToString(true) ?? '')
      .join('\n')
      .trimEnd();
  };
  const bound = setTimeout(() => child.kill('SIGKILL'), BOUND);
  const closed = new Promise<string>((resolve) =>
    child.on('close', () => {
      clearTimeout(bound);
      terminal.write('', () => resolve(screen()));
    }),
  );
  const until: Pty['until'] = (fits) =>
    new Promise((resolve, reject) => {
      const holds = typeof fits === 'function' ? fits : (text: string) => fits.test(text);
      const look = () => {
        if (!holds(screen())) return;
        looks.delete(look);
        resolve();
      };
      looks.add(look);
      look();
      void closed.then((last) => reject(new Error(`closed before ${fits}; the last screen:\n${last}`)));
    });
  return {
    screen,
    shown: () => shown,
    until,
    keys: (text) => void child.stdin.write(text),
    async press(key, fits) {
      const pressing = setInterval(() => {
        if (screen().includes(EARLY)) child.stdin.write(key);
      }, AGAIN);
      child.stdin.write(key);
      await until(fits).finally(() => clearInterval(pressing));
    },
    drop: () => void child.kill('SIGKILL'),
    closed,
    isAlternate: () => terminal.buffer.active.type === 'alternate',
  };
}

/** What a terminal was told to copy: OSC 52, in base64. */
export function copiedIn(shown: string): readonly string[] {
  return [...shown.matchAll(/\u001b\]52;c;([\w+/=]+)/g)].map(([, text = '']) => Buffer.from(text, 'base64').toString());
}
