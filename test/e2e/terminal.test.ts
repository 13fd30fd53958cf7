import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { handrail } from './handrail.ts';
import { eventsOf, journal } from './journal.ts';
import { newPlace } from './new-place.ts';
import type { Place } from './place.ts';
import { allGone, processesWith } from './processes.ts';
import { hasPty, openPty, type Pty } from './pty.ts';

const bash = (command: string) => `\`\`\`bash\n${command}\n\`\`\`\n`;
const WAITING = `# Wait

## Procedure

### Step 1: Wait

${bash('slowly')}
### Step 2: Go on

${bash('echo second >> ledger')}
## Rollback

### Step 3: Back

${bash('back')}
### Step 4: Further back

${bash('echo undone >> ledger')}`;

/** `slowly` and `back` wait until somebody ends them; the one has a child that heeds no Ctrl-C, in a group of its own. */
function waiting(document = WAITING): Place {
  const place = newPlace();
  place.write('r.md', document);
  place.tool('slowly', `bash -c 'trap "" INT; sleep 1000' & echo "it is begun"; exec cat gate`);
  place.tool('back', 'echo "going back"; echo back >> ledger; exec cat gate');
  spawnSync('mkfifo', ['gate'], { cwd: place.folder });
  return place;
}

const RUN = '"$NODE" "$HANDRAIL" run r.md --trust; echo "code: $?"; same; echo over';
/** Longer than any terminal of these tests is open, in milliseconds. */
const BOUND = 60_000;
const CTRL_C = '\u0003';
const last = (place: Place) => journal(place).at(-1);
const conductorOf = (place: Place): number => {
  const [{ conductor } = {}] = eventsOf(journal(place), 'run-started');
  if (conductor === undefined) throw new Error('The journal does not say which process conducts the run.');
  return conductor.pid;
};

async function atQuestion(place: Place): Promise<Pty> {
  const pty = openPty(place, RUN);
  await pty.until(/\[r\] Run it/);
  return pty;
}

/** A run that waits in its first command. */
async function inCommand(place: Place, lines = RUN): Promise<Pty> {
  const pty = openPty(place, lines);
  await pty.until(/\[r\] Run it/);
  await pty.press('r', /it is begun/);
  return pty;
}

/** A run that waits in the first command of its rollback. */
async function inRollback(place: Place): Promise<Pty> {
  const pty = await inCommand(place);
  pty.keys(CTRL_C);
  await pty.until(/what now\?/);
  await pty.press('b', /\[r\] Run it/);
  await pty.press('r', /going back/);
  return pty;
}

/** The terminal is as it was before, nothing of the run is left, and it ended with a code. */
async function isAsBefore(pty: Pty, place: Place, code: number): Promise<void> {
  const screen = await pty.closed;
  expect(screen).toContain(`code: ${code}\n`);
  expect(screen).toMatch(/terminal: same\nover$/);
  expect(pty.isAlternate()).toBe(false);
  await allGone(place.marker);
}

const interrupted = (place: Place) => eventsOf(journal(place), 'interrupted').map(({ what }) => what);
const cancelled = { result: { status: 'cancelled' } };

describe.skipIf(!hasPty)('Ctrl-C in a terminal', { timeout: BOUND }, () => {
  it('ends the command and all that it started, and the run goes on to what is to be done now', async () => {
    const place = waiting();
    const pty = await inCommand(place);
    pty.keys(CTRL_C);
    await pty.until(/EFFECT UNKNOWN: what now/);
    expect(interrupted(place)).toEqual(['command']);
    expect(eventsOf(journal(place), 'command-finished')).toMatchObject([cancelled]);
    expect(processesWith(place.marker).filter(({ words }) => /sleep|slowly|cat gate/.test(words))).toEqual([]);
    await pty.press('s', /type the reason/);
    pty.keys('It does not matter.\r');
    await pty.until(/step 2\/2[\s\S]*\[r\] Run it/);
    await pty.press('r', /over$/);
    await isAsBefore(pty, place, 5);
    expect(place.read('ledger')).toBe('second\n');
  });

  it('twice ends the run, which is gone on with later', async () => {
    const place = waiting();
    const pty = await inCommand(place);
    pty.keys(CTRL_C);
    pty.keys(CTRL_C);
    await isAsBefore(pty, place, 130);
    expect(interrupted(place).at(-1)).toBe('run');
    expect(last(place)).toMatchObject({ type: 'run-finished', outcome: 'interrupted' });
    expect((await handrail(place, ['runs'])).stdout).toMatch(/^interrupted /);
    const resumed = await handrail(place, ['resume', '--auto', '--allow', 'read,change']);
    // What the command did is not known, and nobody is there to say.
    expect(resumed).toMatchObject({ code: 5, stderr: '' });
    expect(eventsOf(journal(place), 'command-started')).toHaveLength(1);
  });

  it('twice in a rollback asks, and the rollback is gone on with', async () => {
    const place = waiting();
    const pty = await inRollback(place);
    pty.keys(CTRL_C);
    pty.keys(CTRL_C);
    await pty.until(/Interrupt the rollback\?/);
    expect(eventsOf(journal(place), 'run-finished')).toEqual([]);
    await pty.press('\r', /EFFECT UNKNOWN: what now/);
    await pty.press('d', /type the reason/);
    pty.keys('It is back.\r');
    await pty.until(/Step 4[\s\S]*\[r\] Run it/);
    await pty.press('r', /over$/);
    await isAsBefore(pty, place, 3);
    expect(place.read('ledger')).toBe('back\nundone\n');
    expect(eventsOf(journal(place), 'run-finished')).toMatchObject([{ outcome: 'rolled-back' }]);
  });

  it('in a rollback leaves it half done only where that is said', async () => {
    const place = waiting();
    const pty = await inRollback(place);
    pty.keys(CTRL_C);
    pty.keys(CTRL_C);
    await pty.until(/Interrupt the rollback\?/);
    await pty.press('l', /over$/);
    await isAsBefore(pty, place, 130);
    expect(last(place)).toMatchObject({
      outcome: 'interrupted',
      reason: expect.stringContaining('rollback is not done'),
    });
  });
});

/** A command that has the terminal itself, as an editor does, and heeds no Ctrl-C. */
const EDITING = `# Edit\n\n## Procedure\n\n${bash('vim notes.txt')}\n## Rollback\n\n${bash('echo back')}`;
const EDITOR = `trap '' INT; stty raw -echo; printf '\\033[?1049h'; echo "an editor"; exec cat gate`;

describe.skipIf(!hasPty)('a signal to a run in a terminal', { timeout: BOUND }, () => {
  it.each(['SIGTERM', 'SIGHUP', 'SIGQUIT'] as const)(
    'ends it in a command that does not heed it: %s',
    async (signal) => {
      const place = waiting();
      place.tool(
        'slowly',
        `trap '' INT TERM HUP; bash -c 'trap "" INT TERM HUP; sleep 1000' & echo "it is begun"; cat gate`,
      );
      const pty = await inCommand(place);
      process.kill(conductorOf(place), signal);
      await isAsBefore(pty, place, 130);
      expect(last(place)).toMatchObject({ outcome: 'interrupted', reason: expect.stringContaining(signal) });
    },
  );

  it.each(['SIGTERM', 'SIGHUP', 'SIGQUIT'] as const)('ends it at a question: %s', async (signal) => {
    const place = waiting();
    const pty = await atQuestion(place);
    process.kill(conductorOf(place), signal);
    await isAsBefore(pty, place, 130);
    expect(eventsOf(journal(place), 'command-started')).toEqual([]);
    expect(last(place)).toMatchObject({ outcome: 'interrupted' });
  });

  it.each(['SIGTERM', 'SIGHUP'] as const)('ends it in a command that has the terminal: %s', async (signal) => {
    const place = waiting(EDITING);
    place.tool('vim', EDITOR);
    const pty = await atQuestion(place);
    await pty.press('r', /an editor/);
    process.kill(conductorOf(place), signal);
    await isAsBefore(pty, place, 130);
    expect(last(place)).toMatchObject({ outcome: 'interrupted' });
  });

  it('opens no port for a debugger: SIGUSR1', async () => {
    const place = waiting();
    const pty = await inCommand(place);
    process.kill(conductorOf(place), 'SIGUSR1');
    pty.keys(CTRL_C);
    await pty.until(/what now\?/);
    pty.keys(CTRL_C);
    pty.keys(CTRL_C);
    await isAsBefore(pty, place, 130);
    expect(pty.shown()).not.toContain('Debugger');
  });

  it('is no harm to the terminal where what had it is killed', async () => {
    const place = waiting(EDITING);
    place.tool('vim', `stty raw -echo; printf '\\033[?1049h'; echo "an editor"; kill -KILL $$`);
    const pty = await atQuestion(place);
    await pty.press('r', /FAILED: what now|EFFECT UNKNOWN: what now/);
    pty.keys(CTRL_C);
    pty.keys(CTRL_C);
    await isAsBefore(pty, place, 130);
  });

  it.each(['SIGTSTP', 'Ctrl-Z'] as const)('stops it, and it is gone on with: %s', async (way) => {
    const place = waiting();
    const pty = await inCommand(
      place,
      '"$NODE" "$HANDRAIL" run r.md --trust; same; echo stopped; fg >/dev/null; echo "code: $?"; same; echo over',
    );
    if (way === 'SIGTSTP') process.kill(conductorOf(place), way);
    else pty.keys('\u001a');
    // It has left the screen by then; `fg` brings it back, perhaps before anybody has looked.
    await pty.until(() => /\u001b\[\?1049l[\s\S]*terminal: same\r\nstopped/.test(pty.shown()));
    await pty.until((screen) => pty.isAlternate() && screen.includes('it is begun'));
    pty.keys(CTRL_C);
    await pty.until(/EFFECT UNKNOWN: what now/);
    pty.keys(CTRL_C);
    pty.keys(CTRL_C);
    await isAsBefore(pty, place, 130);
  });

  it.each([
    ['at a question', (place: Place) => atQuestion(place)],
    ['in a command', (place: Place) => inCommand(place)],
    ['in a rollback', (place: Place) => inRollback(place)],
  ])('leaves nothing behind where the terminal is closed %s', async (_, reach) => {
    const place = waiting();
    const pty = await reach(place);
    pty.drop();
    await pty.closed;
    await allGone(place.marker);
    expect(last(place)).toMatchObject({ outcome: 'interrupted' });
  });
});

describe.skipIf(!hasPty)('a run in plain lines', { timeout: BOUND }, () => {
  const PLAIN = RUN.replace('run r.md', 'run r.md --plain');
  const QUIT = '\u001c';

  it('ends where it is, and leaves nothing: Ctrl-\\', async () => {
    const place = waiting();
    const pty = openPty(place, PLAIN);
    await pty.until(/r\/e\/s\/x\/p\?/);
    await pty.press('r\r', /it is begun/);
    pty.keys(QUIT);
    await isAsBefore(pty, place, 130);
    expect(last(place)).toMatchObject({ outcome: 'interrupted', reason: expect.stringContaining('SIGQUIT') });
  });

  it('leaves Ctrl-C to a command that has the terminal', async () => {
    const place = waiting(EDITING);
    place.tool(
      'vim',
      `trap 'echo "query ended"' INT QUIT; echo begun; until read -r && [ "$REPLY" = quit ]; do :; done`,
    );
    const pty = openPty(place, PLAIN);
    await pty.until(/r\/e\/s\/x\/p\?/);
    await pty.press('r\r', /begun/);
    await pty.press(CTRL_C, /query ended/);
    await pty.press(CTRL_C, /query ended[\s\S]*query ended/);
    await pty.press(QUIT, /query ended[\s\S]*query ended[\s\S]*query ended/);
    pty.keys('quit\r');
    await pty.until(/over$/);
    expect(eventsOf(journal(place), 'command-finished')).toMatchObject([{ result: { status: 'exited', exitCode: 0 } }]);
    expect(JSON.stringify(last(place))).not.toContain('"interrupted"');
  });
});
