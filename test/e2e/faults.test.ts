import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Ended, start, startHandrail } from './handrail.ts';
import { eventsOf, journal } from './journal.ts';
import { newPlace } from './new-place.ts';
import { type Place, program } from './place.ts';

/** Two changes with something to read between them. */
const RUNBOOK = `# Release

## Steps

### Step 1: Prepare

\`\`\`bash
mark prepare
cat page
# Expected: end
\`\`\`

### Step 2: Release

\`\`\`bash
mark release
tail -n 1 ledger
# Expected: release
\`\`\`
`;

const RUN = ['run', 'r.md', '--auto', '--allow', 'read,change', '--trust'];
const RESUME = ['resume', '--auto', '--allow', 'read,change'];
const DONE = ['prepare', 'release'];

function release(): Place {
  const place = newPlace();
  place.write('r.md', RUNBOOK);
  place.write('page', 'end\n');
  place.tool('mark', 'echo "$1" >> ledger');
  return place;
}

const ledger = (place: Place): readonly string[] => place.read('ledger').split('\n').filter(Boolean);

/** Runs a shell text in a place, in which `handrail` is the program and `$state` the folder for state. */
async function shell(place: Place, text: string, before: readonly string[] = []): Promise<Ended> {
  const named = `handrail() { "${process.execPath}" "${program}" "$@"; }; state=$XDG_STATE_HOME; export state`;
  return start(place, [...before, 'bash', '-c', `${named}\n${text}`]).ended;
}

const run = RUN.join(' ');
const resume = RESUME.join(' ');
const canMount = spawnSync('unshare', ['-rm', 'true']).status === 0;
const mounted = (place: Place, text: string) => shell(place, text, ['unshare', '-rm']);

/** One line, and none of where in the program it was found. */
function expectOneLine(stderr: string, ...parts: readonly string[]): void {
  expect(stderr.trimEnd()).toMatch(/^handrail: [^\n]*$/);
  for (const part of parts) expect(stderr).toContain(part);
}

describe.skipIf(!canMount)('a disk (skipped where nothing can be mounted)', () => {
  it('that is full before a run begins', async () => {
    const place = release();
    const ended = await mounted(place, `mount -t tmpfs -o size=4k tmpfs "$state"; handrail ${run}`);
    expect(ended.code).toBe(2);
    expectOneLine(ended.stderr, 'the disk is full (ENOSPC)', 'Free some space');
    expect(ledger(place)).toEqual([]);
  });

  it('that gets full while a command prints, and has space again', async () => {
    const place = release();
    place.write('page', `${'x'.repeat(99)}\n`.repeat(6000).concat('end\n'));
    const ended = await mounted(
      place,
      `mount -t tmpfs -o size=256k tmpfs "$state"
       handrail ${run}; echo "first: $?"
       echo end > page; rm "$state"/handrail/runs/*/output/*
       handrail ${resume}; echo "second: $?"
       handrail runs`,
    );
    expect(ended.stdout).toMatch(/^first: 130$/m);
    expect(ended.stdout).toMatch(/^second: 0$/m);
    expect(ended.stdout).toMatch(/^succeeded /m);
    expectOneLine(
      ended.stderr,
      'Cannot write the journal',
      '(ENOSPC)',
      'Free some space',
      'Go on with: handrail resume ',
    );
    expect(ledger(place)).toEqual(DONE);
  });

  it('that is read-only before a run begins', async () => {
    const place = release();
    const ended = await mounted(place, `mount -t tmpfs -o ro tmpfs "$state"; handrail ${run}`);
    expect(ended.code).toBe(2);
    expectOneLine(ended.stderr, 'the file system is read-only (EROFS)', 'Set XDG_STATE_HOME');
    expect(ledger(place)).toEqual([]);
  });

  it('that has become read-only when a run is to go on, and is mended', async () => {
    const place = release();
    const ended = await mounted(
      place,
      `mount -t tmpfs tmpfs "$state"
       handrail run r.md --auto --allow read --trust >/dev/null; echo "first: $?"
       mount -o remount,ro "$state"
       handrail ${resume}; echo "second: $?"
       mount -o remount,rw "$state"
       handrail ${resume} >/dev/null; echo "third: $?"`,
    );
    expect(ended.stdout).toBe('first: 5\nsecond: 2\nthird: 0\n');
    expectOneLine(ended.stderr, 'the file system is read-only (EROFS)');
    expect(ledger(place)).toEqual(DONE);
  });
});

const canDrop = spawnSync('setpriv', ['--bounding-set', '-dac_override', 'true']).status === 0;
const asUser = process.getuid?.() === 0 ? ['setpriv', '--bounding-set', '-dac_override,-dac_read_search'] : [];

describe.skipIf(asUser.length > 0 && !canDrop)('a folder that may not be written', () => {
  it('keeps a run from its beginning', async () => {
    const place = release();
    const ended = await shell(
      place,
      `chmod 500 "$state"; handrail ${run}; code=$?; chmod 700 "$state"; exit $code`,
      asUser,
    );
    expect(ended.code).toBe(2);
    expectOneLine(ended.stderr, 'this user may not (EACCES)', 'Give this user the permission');
    expect(ledger(place)).toEqual([]);
  });

  it('keeps a run from going on, until it may be written again', async () => {
    const place = release();
    const text = `handrail run r.md --auto --allow read --trust >/dev/null; echo "first: $?"
      folder=$(echo "$state"/handrail/runs/*); chmod 500 "$folder"
      handrail ${resume}; echo "second: $?"
      chmod 700 "$folder"
      handrail ${resume} >/dev/null; echo "third: $?"`;
    const ended = await shell(place, text, asUser);
    expect(ended.stdout).toContain('first: 5\nsecond: 2\nthird: 0\n');
    expectOneLine(ended.stderr, 'Cannot lock the run', '(EACCES)');
    expect(ledger(place)).toEqual(DONE);
  });
});

it('a limit of open files is said, whatever it is, and the run goes on without it', async () => {
  const place = release();
  // With less, Node itself does not start.
  for (const limit of [24, 26, 28, 30, 32, 34, 36, 40]) {
    place.write('ledger', '');
    const ended = await shell(place, `rm -rf "$state"/*; (ulimit -n ${limit}; handrail ${run})`);
    expect(ended.stderr, `${limit}`).not.toMatch(/^ +at /m);
    expect([0, 2, 6, 130], `${limit}: ${ended.stderr}`).toContain(ended.code);
    if (ended.code !== 0) expect(`${ended.stdout}${ended.stderr}`, `${limit}`).toMatch(/\(EMFILE\)|mkfifo ended with/);
    if (ended.code === 130) expect(await startHandrail(place, RESUME).ended).toMatchObject({ code: 0, stderr: '' });
    expect(ledger(place), `${limit}`).toEqual(ended.code === 0 || ended.code === 130 ? DONE : []);
  }
});

it('a clock that goes back puts no event before another one', async () => {
  const place = release();
  const clock = join(place.temporary, 'clock.mjs');
  writeFileSync(clock, 'let now = Date.now(); Date.now = () => (now -= 3_600_000);');
  const ended = await start(place, [process.execPath, '--import', clock, program, ...RUN]).ended;
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  const resumed = await startHandrail(place, ['runs', 'show', '--json']).ended;
  const times = resumed.stdout
    .trimEnd()
    .split('\n')
    .map((line): number => JSON.parse(line).at);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(ledger(place)).toEqual(DONE);
});

it('a file that takes no more of what is printed does not stop a run, and is said', async () => {
  const place = release();
  const ended = await shell(place, `handrail ${run} > /dev/full`);
  expect(ended.code).toBe(0);
  expectOneLine(ended.stderr, 'the disk is full (ENOSPC)', 'its journal has it all');
  expect(ledger(place)).toEqual(DONE);
  expect(eventsOf(journal(place), 'run-finished').at(-1)).toMatchObject({ outcome: 'succeeded' });
});

it.each([
  { what: 'removed', change: 'rm', said: 'somebody has removed it' },
  { what: 'cut', change: 'truncate -s 20', said: 'somebody else has written to it or cut it' },
])('a journal that somebody has $what ends the run before its next command', async ({ change, said }) => {
  const place = release();
  place.tool('mark', `echo "$1" >> ledger; ${change} "$XDG_STATE_HOME"/handrail/runs/*/journal.jsonl`);
  const ended = await startHandrail(place, RUN).ended;
  expect(ended.code).toBe(130);
  expectOneLine(ended.stderr, said);
  expect(ledger(place)).toEqual(['prepare']);
});

const canTrace = spawnSync('strace', ['-V']).status === 0;

it.skipIf(!canTrace)('a home without locks of files, as over NFS, is enough: none is asked for', async () => {
  const place = release();
  const trace = join(place.temporary, 'trace');
  const words = ['strace', '-f', '-o', trace, '-e', 'trace=flock,fcntl', process.execPath, program, ...RUN];
  expect(await start(place, words).ended).toMatchObject({ code: 0 });
  const text = spawnSync('grep', ['-E', 'flock\\(|F_(OFD_)?SETLK', trace], { encoding: 'utf8' });
  expect(text.stdout).toBe('');
});
