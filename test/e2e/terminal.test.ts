import { spawn, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { eventsOf, journal } from './journal.ts';
import { newPlace } from './new-place.ts';
import { type Place, program } from './place.ts';
import { allGone } from './processes.ts';

/** util-linux' `script` gives a program a real terminal; other systems have another one, or none. */
const hasScript = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') === true;

const RUNBOOK = '# Wait\n\n## Steps\n\n```bash\nslowly\n```\n\n## Rollback\n\n```bash\necho back\n```\n';
const ENTER_SCREEN = '\u001b[?1049h';
const LEAVE_SCREEN = '\u001b[?1049l';

/** A bash in a terminal of 80×24, with what it shows. */
function terminal(place: Place, lines: string) {
  const shell = `stty rows 24 cols 80; set -m\n${lines}\n`;
  place.write('lines.sh', shell);
  const child = spawn('script', ['-qefc', 'bash lines.sh', '/dev/null'], {
    cwd: place.folder,
    env: { ...place.environment, TERM: 'xterm', HANDRAIL: program, NODE: process.execPath },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  let shown = '';
  const looks = new Set<() => void>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
    for (const look of looks) look();
  });
  // What takes longer is told by what the terminal shows then.
  const bound = setTimeout(() => child.kill('SIGKILL'), 25_000);
  const closed = new Promise<string>((resolve) =>
    child.on('close', () => {
      clearTimeout(bound);
      resolve(shown);
    }),
  );
  return {
    closed,
    shown: () => shown,
    keys: (text: string) => void child.stdin.write(text),
    /** The terminal goes, as when a connection drops. */
    drop: () => void child.kill('SIGKILL'),
    until: (fits: (shown: string) => boolean): Promise<void> =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (!fits(shown)) return;
          looks.delete(look);
          resolve();
        };
        looks.add(look);
        look();
        void closed.then(() => reject(new Error(`closed before that: ${JSON.stringify(shown.slice(-2000))}`)));
      }),
  };
}

/** A place whose only command waits, and says its and Handrail's number in files first. */
function waiting(): Place {
  const place = newPlace();
  place.write('r.md', RUNBOOK);
  place.tool('slowly', 'echo "it is begun"; exec cat gate');
  spawnSync('mkfifo', ['gate'], { cwd: place.folder });
  return place;
}

const RUN = '"$NODE" "$HANDRAIL" run r.md --trust';
const STATE = 'echo "state: $(stty -a | grep -oE " -?(icanon|echo) " | tr -d "\\n")"';
const begun = (shown: string) => shown.includes('it is begun');
const isLeft = (shown: string) => shown.lastIndexOf(LEAVE_SCREEN) > shown.lastIndexOf(ENTER_SCREEN);

/** The run waits in its command, which was confirmed when the question could be read. */
async function inCommand(place: Place, lines: string) {
  const screen = terminal(place, lines);
  await screen.until((shown) => shown.includes('Run it'));
  const pressing = setInterval(() => screen.keys('r'), 2500);
  await screen.until(begun);
  clearInterval(pressing);
  return screen;
}

const outcome = (place: Place) => eventsOf(journal(place), 'run-finished').at(-1)?.outcome;

describe.skipIf(!hasScript)('the terminal', () => {
  it.each(['TERM', 'HUP'])('is as it was after SIG%s, and nothing of the run is left', async (signal) => {
    const place = waiting();
    const screen = await inCommand(place, `${RUN}; ${STATE}; echo over`);
    const [{ conductor } = {}] = eventsOf(journal(place), 'run-started');
    if (conductor === undefined) throw new Error('The journal does not say which process conducts the run.');
    process.kill(conductor.pid, `SIG${signal}`);
    await screen.until((shown) => shown.includes('over'));
    expect(await screen.closed).toMatch(/state: {2}icanon +echo /);
    expect(isLeft(screen.shown())).toBe(true);
    expect(outcome(place)).toBe('interrupted');
    await allGone(place.marker);
  });

  it('is as it was after two Ctrl-C', async () => {
    const place = waiting();
    const screen = await inCommand(place, `${RUN}; ${STATE}; echo over`);
    screen.keys('\u0003');
    screen.keys('\u0003');
    expect(await screen.closed).toMatch(/state: {2}icanon +echo /);
    expect(isLeft(screen.shown())).toBe(true);
    expect(['interrupted', undefined]).toContain(outcome(place));
    await allGone(place.marker);
  });

  it('is left when Handrail is stopped, and taken back when it goes on', async () => {
    const place = waiting();
    const screen = await inCommand(place, `${RUN}; ${STATE}; echo stopped; fg >/dev/null; ${STATE}; echo over`);
    screen.keys('\u001a');
    await screen.until((shown) => shown.includes('stopped'));
    expect(screen.shown()).toMatch(/state: {2}icanon +echo /);
    await screen.until((shown) => shown.lastIndexOf(ENTER_SCREEN) > shown.lastIndexOf('stopped'));
    screen.keys('\u0003');
    screen.keys('\u0003');
    await screen.closed;
    expect(screen.shown().slice(screen.shown().lastIndexOf('stopped'))).toMatch(/state: {2}icanon +echo /);
    expect(outcome(place)).toBe('interrupted');
    await allGone(place.marker);
  });

  it('may go: the run ends in good order, and nothing of it is left', async () => {
    const place = waiting();
    const screen = await inCommand(place, `${RUN}`);
    screen.drop();
    await screen.closed;
    await allGone(place.marker);
    expect(outcome(place)).toBe('interrupted');
  });
});
