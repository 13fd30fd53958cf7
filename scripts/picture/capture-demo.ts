/**
 * `node scripts/picture/capture-demo.ts [COLUMNS ROWS FOLDER]`: goes through the three endings of the demo in a real terminal (tmux)
 * and writes their decisive screens to docs/captures, or to the folder. To be run after `npm run build`.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const [columns = '80', rows = '24', folder = 'docs/captures'] = process.argv.slice(2);
const SOCKET = `handrail-captures-${process.pid}`;
const PATIENCE = 60_000;

/** The key that each question is answered with, by the name of its panel; in a failure the first option is taken. */
const KEYS: readonly (readonly [RegExp, string])[] = [
  [/─ FAILED/, 'first'],
  [/─ Is it there\?|─ To look at|─ To judge|─ Does it apply|─ To tick off/, 'y'],
  [/─ Values of the document/, 'c'],
  [/─ To do by hand|─ Escalation/, 'd'],
  [/─ Trigger/, 'n'],
  [/─ Optional step/, 's'],
  [/─ (?:Confirm|Choose one|Watching)/, 'Enter'],
];

const ENDINGS = [
  ['succeeded', []],
  ['rolled-back', ['--break', 'deploy']],
  ['escalated', ['--break', 'rollback']],
] as const;

for (const [name, words] of ENDINGS) {
  const screens = await goThrough(words);
  const size = `${columns} columns, ${rows} rows; the decisive screens, and what stays on the terminal`;
  const title = `$ npm run demo${words.length > 0 ? ` -- ${words.join(' ')}` : ''}    (${size})`;
  const text = [title, ...screens.map((screen) => `\n${'='.repeat(80)}\n${screen}`)].join('\n');
  writeFileSync(join(folder, `demo-${name}.txt`), `${text.trimEnd()}\n`);
  process.stdout.write(`${name}: ${screens.length} screens, ${screens.at(-1)?.match(/exit code \d+/)?.[0]}\n`);
}

async function goThrough(words: readonly string[]): Promise<readonly string[]> {
  const command = `node examples/fleet/demo.ts ${words.join(' ')}; echo "exit code $?"; exec sleep 600`;
  tmux('new-session', '-d', '-s', 'demo', '-x', columns, '-y', rows, 'bash', '-c', command);
  const screens: string[] = [];
  try {
    for (let before = ''; ; ) {
      const screen = await still(before);
      const key = keyFor(screen);
      const isPlain = key === 'Enter' && /─ Confirm ─/.test(screen);
      if (key === undefined) return [...screens, screen];
      if (!isPlain) screens.push(`${screen}\n${' '.repeat(60)}key: ${key}`);
      before = screen;
      tmux('send-keys', '-t', 'demo', key);
    }
  } finally {
    tmux('kill-server');
  }
}

/** The key for what is asked; undefined where the demo has ended. */
function keyFor(screen: string): string | undefined {
  if (/^exit code \d+/m.test(screen)) return undefined;
  const key = KEYS.find(([panel]) => panel.test(screen))?.[1];
  if (key === undefined) throw new Error(`No key is known for\n${screen}`);
  return key === 'first' ? /─ FAILED[\s\S]*?\n \[(\w)\] /.exec(screen)?.[1] : key;
}

/** The screen when it asks something else than before, or the demo has ended, and nothing moves on it any more. */
async function still(before: string): Promise<string> {
  const until = Date.now() + PATIENCE;
  for (let last = ''; Date.now() < until; ) {
    await wait(700);
    const screen = shown();
    const isOther = withoutTime(screen) !== withoutTime(before) && KEYS.some(([panel]) => panel.test(screen));
    const isOver = /^exit code \d+/m.test(screen);
    if (withoutTime(screen) === withoutTime(last) && (isOther || isOver)) return screen;
    last = screen;
  }
  throw new Error(`Nothing is asked:\n${shown()}`);
}

/** The folder of the demo has a name of its own each time: the columns behind it stay where they are. */
function shown(): string {
  return tmux('capture-pane', '-p', '-t', 'demo')
    .replace(/(\/tmp\/handrail-demo)-\w{6}/g, '$1       ')
    .replaceAll(`${process.cwd()}/`, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd();
}

function withoutTime(screen: string): string {
  return screen.replace(/\d+ (?:s|min)\b/g, '').replace(/ {2,}/g, ' ');
}

function tmux(...words: readonly string[]): string {
  return execFileSync('tmux', ['-L', SOCKET, '-f', '/dev/null', ...words], { encoding: 'utf8' });
}
