import { appendFileSync, existsSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keptGroups } from '../../engine/host/run-folder/kept-group.ts';
import { endOrphan, findOrphan } from '../../engine/host/session/orphan.ts';
import { type Ended, handrail, type Started, start, startHandrail } from './handrail.ts';
import { eventsOf, journal, journalText, runFolder, scripts, verdictOf } from './journal.ts';
import { newPlace } from './new-place.ts';
import type { Place } from './place.ts';

const CHANGE = ['--auto', '--allow', 'read,change'];

/** `cat begun gate` prints, and reads until somebody writes to the gate; `slowly` writes to the ledger first. */
const RUNBOOK = `# Release

## Procedure

### Step 1: Prepare

\`\`\`bash
mark prepare
\`\`\`

### Step 2: Look

\`\`\`bash
cat begun gate
# Expected: "open"
\`\`\`

### Step 3: Release

\`\`\`bash
slowly release
\`\`\`

### Step 4: Check

\`\`\`bash
cat ledger
# Expected: "release"
\`\`\`

## Rollback

\`\`\`bash
mark rollback
\`\`\`
`;

const LOOK = 'cat begun gate';
const RELEASE = 'slowly release';
const SIGNALS = ['SIGTERM', 'SIGHUP', 'SIGKILL'] as const;

/** A place with the runbook and its tools, whose gates are open or shut. */
async function release(gates: { readonly look: 'open' | 'shut'; readonly release: 'open' | 'shut' }): Promise<Place> {
  const place = newPlace();
  place.write('r.md', RUNBOOK);
  place.write('begun', 'begun to look\n');
  place.tool('mark', 'echo "$1" >> ledger');
  place.tool('slowly', 'echo "$1" >> ledger; echo "begun to $1"; cat gate-of-release >/dev/null');
  await setGate(place, 'gate', gates.look);
  await setGate(place, 'gate-of-release', gates.release);
  return place;
}

async function setGate(place: Place, name: string, to: 'open' | 'shut'): Promise<void> {
  rmSync(join(place.folder, name), { force: true });
  if (to === 'open') place.write(name, 'open\n');
  else await start(place, ['mkfifo', name]).ended;
}

const run = (place: Place): Started => startHandrail(place, ['run', 'r.md', ...CHANGE]);
const resume = (place: Place, ...words: readonly string[]): Promise<Ended> =>
  handrail(place, ['resume', ...CHANGE, ...words]);
const runs = async (place: Place): Promise<string> => (await handrail(place, ['runs'])).stdout;
const nameOf = (place: Place): string => runFolder(place).split('/').at(-1) ?? '';
const ledger = (place: Place): readonly string[] => place.read('ledger').split('\n').filter(Boolean);

/** Ends what a killed Handrail left running of the run of a place. */
async function endLeft(place: Place): Promise<void> {
  await Promise.all(keptGroups(runFolder(place)).map(endOrphan));
}

/** A run that was ended by a signal in the middle of a command; what a kill leaves of that has ended as well. */
async function interrupted(
  middle: 'look' | 'release',
  signal: NodeJS.Signals,
): Promise<{ place: Place; ended: Ended }> {
  const left = await abandoned(middle, signal);
  await endLeft(left.place);
  return left;
}

/** As {@link interrupted}, with the command still running where the signal was a kill. */
async function abandoned(
  middle: 'look' | 'release',
  signal: NodeJS.Signals,
  released = RELEASE,
): Promise<{ place: Place; ended: Ended }> {
  const gates = { look: middle === 'look' ? 'shut' : 'open', release: middle === 'release' ? 'shut' : 'open' } as const;
  const place = await release(gates);
  place.write('r.md', RUNBOOK.replace(RELEASE, released));
  const running = run(place);
  await running.line(new RegExp(`begun to ${middle}`));
  running.signal(signal);
  const ended = await running.ended;
  return { place, ended };
}

describe.each(SIGNALS)('a run that %s ended', (signal) => {
  const ending = signal === 'SIGKILL' ? { code: null, signal } : { code: 130, stderr: '' };

  it('in the middle of a command that reads goes on with it', async () => {
    const { place, ended } = await interrupted('look', signal);
    expect(ended).toMatchObject(ending);
    expect(await runs(place)).toMatch(/^interrupted /);
    expect(ledger(place)).toEqual(['prepare']);
    await setGate(place, 'gate', 'open');
    expect(await resume(place)).toMatchObject({ code: 0, stderr: '' });
    expect(ledger(place)).toEqual(['prepare', 'release']);
    expect(verdictOf(journal(place), LOOK)).toBe('passed');
    expect(await runs(place)).toMatch(/^succeeded /);
  });

  it('in the middle of a command that changes stops there, and does not run it again', async () => {
    const { place, ended } = await interrupted('release', signal);
    expect(ended).toMatchObject(ending);
    expect(await runs(place)).toMatch(/^interrupted /);
    const before = journalText(place);
    await setGate(place, 'gate-of-release', 'open');
    const resumed = await resume(place);
    expect(resumed).toMatchObject({ code: 5, stderr: '' });
    expect(resumed.stdout).toContain('It is not known what this did: Step 3: Release');
    expect(ledger(place)).toEqual(['prepare', 'release']);
    expect(journalText(place).startsWith(before)).toBe(true);
    const events = journal(place);
    expect(eventsOf(events, 'step-finished').at(-1)).toMatchObject({ verdict: 'unknown-effect' });
    expect(scripts(events).filter((script) => script === RELEASE)).toHaveLength(1);
    expect(scripts(events)).not.toContain('cat ledger');
    expect(await runs(place)).toMatch(/^inconclusive /);
    expect(await resume(place)).toMatchObject({ code: 5 });
    expect(ledger(place)).toEqual(['prepare', 'release']);
    const shown = await handrail(place, ['runs', 'show']);
    expect(shown).toMatchObject({ code: 0, stderr: '' });
    expect(shown.stdout.match(/resumed by/g)).toHaveLength(2);
  });
});

describe('handrail resume', () => {
  it('goes on before a command that may not run without a person, once it may', async () => {
    const place = await release({ look: 'open', release: 'open' });
    expect(await handrail(place, ['run', 'r.md', '--auto', '--allow', 'read'])).toMatchObject({ code: 5 });
    expect(ledger(place)).toEqual([]);
    expect(await resume(place)).toMatchObject({ code: 0 });
    expect(ledger(place)).toEqual(['prepare', 'release']);
  });

  it('leaves a run to the one who works on it', async () => {
    const place = await release({ look: 'shut', release: 'open' });
    const running = run(place);
    await running.line(/begun to look/);
    expect(await runs(place)).toMatch(/^live /);
    const second = await resume(place, nameOf(place));
    expect(second).toMatchObject({ code: 2, stdout: '' });
    expect(second.stderr).toMatch(
      new RegExp(`is conducted by \\S+: process ${running.pid} on \\S+, since [\\d:]+, for`),
    );
    expect(second.stderr).toContain(`handrail runs --follow ${nameOf(place)}`);
    expect((await resume(place)).stderr).toContain(`process ${running.pid} on `);
    running.signal('SIGTERM');
    expect(await running.ended).toMatchObject({ code: 130 });
    expect(eventsOf(journal(place), 'run-resumed')).toEqual([]);
  });

  it('goes on in the folder of the run, from wherever it is taken up', async () => {
    const { place } = await interrupted('look', 'SIGKILL');
    await setGate(place, 'gate', 'open');
    const ended = await handrail(place, ['resume', ...CHANGE], { folder: place.bin });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ledger(place)).toEqual(['prepare', 'release']);
  });

  it('does not go on where the folder of the run is gone, and says how', async () => {
    const place = newPlace();
    place.tool('mark', 'echo "$1" >> "$LEDGER"');
    place.write('r.md', '# Move\n\n## Steps\n\n```bash\nmkdir work\ncd work\nkill -KILL "$PPID"\nmark done\n```\n');
    const options = { environment: { LEDGER: join(place.folder, 'ledger') } };
    await handrail(place, ['run', 'r.md', ...CHANGE, '--partway'], options);
    await endLeft(place);
    rmSync(join(place.folder, 'work'), { recursive: true });
    const before = journalText(place);
    const refused = await handrail(place, ['resume', ...CHANGE], options);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain('work, which is no longer there. Nothing was run.');
    expect(journalText(place)).toBe(before);
  });

  it('does not make a value twice that changes something', async () => {
    const place = newPlace();
    place.tool('tag', 'echo "tag $1" >> ledger');
    place.tool('push', 'echo "push $1" >> ledger');
    place.tool('next-number', 'echo number >> ledger; kill -KILL "$(cat pid)"; echo 42');
    place.write('r.md', '# B\n\n## Steps\n\n```bash\ntag app:v-$(next-number)\npush app:v-<NUMBER>\n```\n');
    const running = run(place);
    place.write('pid', `${running.pid}`);
    expect(await running.ended).toMatchObject({ signal: 'SIGKILL' });
    await endLeft(place);
    expect(eventsOf(journal(place), 'evaluation-started')).toMatchObject([{ name: 'NUMBER', impact: 'change' }]);
    expect(await resume(place)).toMatchObject({ code: 5 });
    expect(ledger(place)).toEqual(['number']);
  });

  it.each([
    { signal: 'SIGKILL', lock: 'gone', words: 'whose process was gone without giving it back' },
    { signal: 'SIGTERM', lock: 'given-back', words: 'who had left it in good order' },
  ] as const)('puts on record who took a run over from whom that $signal ended', async ({ signal, lock, words }) => {
    const { place } = await interrupted('look', signal);
    await setGate(place, 'gate', 'open');
    const [begun] = eventsOf(journal(place), 'run-started');
    const taking = startHandrail(place, ['resume', ...CHANGE, '--as', 'grace']);
    expect(await taking.ended).toMatchObject({ code: 0, stderr: '' });
    const { operator = '', conductor } = begun ?? {};
    expect(eventsOf(journal(place), 'run-resumed')).toMatchObject([
      {
        operator: 'grace',
        conductor: { pid: taking.pid, host: conductor?.host },
        handOver: { operator, lock, pid: conductor?.pid, host: conductor?.host },
      },
    ]);
    const shown = (await handrail(place, ['runs', 'show'])).stdout;
    expect(shown).toContain(`resumed by grace (process ${taking.pid} on ${conductor?.host})`);
    expect(shown).toContain(`taken over from ${operator} (process ${conductor?.pid} on ${conductor?.host}), ${words}`);
  });

  it('does not say that a killed run was left in good order, also after a resume that was refused', async () => {
    const { place } = await interrupted('look', 'SIGKILL');
    await setGate(place, 'gate', 'open');
    expect(await resume(place, '--answer', 'no-such-question=yes')).toMatchObject({ code: 2 });
    expect(await resume(place)).toMatchObject({ code: 0 });
    expect(eventsOf(journal(place), 'run-resumed')).toMatchObject([{ handOver: { lock: 'unfinished' } }]);
    const shown = (await handrail(place, ['runs', 'show'])).stdout;
    expect(shown).toContain('who had not left it in good order');
  });

  it('starts nothing beside a command that outlived Handrail, and names it, when it has had its time', async () => {
    const { place } = await abandoned('release', 'SIGKILL', '# handrail: timeout=1s\nslowly release');
    const refused = await resume(place);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    const [group] = keptGroups(runFolder(place));
    expect(refused.stderr).toContain(`still runs, in the process group ${group?.id}.`);
    expect(refused.stderr).toMatch(
      /\(line \d+\): slowly release\n {2}process \d+, for \d+ s: \S*bash \S*slowly release/,
    );
    await endLeft(place);
    expect(await resume(place)).toMatchObject({ code: 5 });
    expect(ledger(place)).toEqual(['prepare', 'release']);
  });

  it('waits for a command that outlived Handrail, as long as it may take', async () => {
    const { place } = await abandoned('release', 'SIGKILL');
    const resumed = startHandrail(place, ['resume', ...CHANGE]);
    await resumed.complaint(/waiting until [\d:]+ at most for what still runs of it/);
    await start(place, ['sh', '-c', 'echo open >gate-of-release']).ended;
    expect(await resumed.ended).toMatchObject({ code: 5 });
    expect(ledger(place)).toEqual(['prepare', 'release']);
  });

  it.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)('ends in good order while it waits for one: %s', async (signal) => {
    const { place } = await abandoned('release', 'SIGKILL');
    const resumed = startHandrail(place, ['resume', ...CHANGE]);
    await resumed.complaint(/waiting until/);
    resumed.signal(signal);
    const ended = await resumed.ended;
    expect(ended).toMatchObject({ code: 130, stdout: '' });
    expect(ended.stderr).toMatch(/Nothing was run\. Go on with: handrail resume \S+/);
    await endLeft(place);
    expect(await resume(place)).toMatchObject({ code: 5 });
    expect(ledger(place)).toEqual(['prepare', 'release']);
  });

  it('finds a command in a shell that took the place of another', async () => {
    const { place } = await abandoned('release', 'SIGKILL', 'exit 0\nslowly release');
    expect(keptGroups(runFolder(place)).map(findOrphan)).toContain('alive');
  });

  it('goes on behind a last line that is torn, and keeps what it cuts off', async () => {
    const { place } = await interrupted('release', 'SIGKILL');
    const path = join(runFolder(place), 'journal.jsonl');
    const whole = journalText(place);
    appendFileSync(path, '{"v":1,"seq":999,"at":1,"event":{"type":"comm');
    expect(await runs(place)).toMatch(/^interrupted /);
    const shown = await handrail(place, ['runs', 'show']);
    expect(shown.code).toBe(1);
    expect(shown.stdout).toContain(`$ ${RELEASE}`);
    expect(await resume(place)).toMatchObject({ code: 5 });
    expect(journalText(place).startsWith(whole)).toBe(true);
    expect(existsSync(join(runFolder(place), 'journal.torn-1'))).toBe(true);
    expect(ledger(place)).toEqual(['prepare', 'release']);
  });

  it('takes a last line that only its line feed is missing of', async () => {
    const { place } = await interrupted('release', 'SIGKILL');
    const path = join(runFolder(place), 'journal.jsonl');
    truncateSync(path, statSync(path).size - 1);
    expect(await resume(place)).toMatchObject({ code: 5 });
    expect(ledger(place)).toEqual(['prepare', 'release']);
  });

  it('does not go on from a journal that is damaged in the middle, and says where', async () => {
    const { place } = await interrupted('release', 'SIGKILL');
    const lines = journalText(place).split('\n');
    const path = join(runFolder(place), 'journal.jsonl');
    rmSync(path);
    appendFileSync(path, lines.with(3, 'nonsense').join('\n'));
    const ended = await resume(place);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toContain('line 4');
    expect(ledger(place)).toEqual(['prepare', 'release']);
  });

  describe('when the document has changed', () => {
    const DOCUMENT = 'r.md';

    it('runs nothing without a person, and says how to go on', async () => {
      const { place } = await interrupted('release', 'SIGKILL');
      place.write(DOCUMENT, RUNBOOK.replace('mark prepare', 'mark other'));
      const before = journalText(place);
      const refused = await resume(place);
      expect(refused).toMatchObject({ code: 2, stdout: '' });
      expect(refused.stderr).toMatch(/r\.md has changed since, and nobody is here to ask\. Nothing was run\./);
      expect(refused.stderr).toContain(`handrail resume ${nameOf(place)} --as-it-was --auto`);
      expect(journalText(place)).toBe(before);
    });

    it('goes on with the text that it began with where that is asked for', async () => {
      const { place } = await interrupted('look', 'SIGKILL');
      await setGate(place, 'gate', 'open');
      place.write(DOCUMENT, RUNBOOK.replace('slowly release', 'slowly other'));
      const ended = await resume(place, '--as-it-was');
      expect(ended).toMatchObject({ code: 0 });
      expect(ended.stderr).toMatch(/r\.md has changed since; the run goes on with the text that it went by/);
      expect(ledger(place)).toEqual(['prepare', 'release']);
    });

    it('goes on with the text as it is now where that is asked for, approved, and nothing is to be asked', async () => {
      const { place } = await interrupted('look', 'SIGKILL');
      await setGate(place, 'gate', 'open');
      const text = RUNBOOK.replace('## Procedure', '## Procedure\n\nMind the gap.').replace(
        'slowly release',
        'slowly other',
      );
      place.write(DOCUMENT, text.replace('Expected: "release"', 'Expected: "other"'));
      const refused = await resume(place, '--as-it-is');
      expect(refused).toMatchObject({ code: 2, stdout: '' });
      expect(refused.stderr).toContain('It is not approved as it is now');
      expect(await resume(place, '--as-it-is', '--trust')).toMatchObject({ code: 0, stderr: '' });
      expect(ledger(place)).toEqual(['prepare', 'other']);
      expect(existsSync(join(runFolder(place), 'runbook-2.md'))).toBe(true);
      expect(eventsOf(journal(place), 'document-revised')).toMatchObject([{ copy: 'runbook-2.md', back: false }]);
      const shown = await handrail(place, ['runs', 'show']);
      expect(shown).toMatchObject({ code: 0, stderr: '' });
      expect(shown.stdout).toContain('the run goes on with another text of the document');
    });

    it('does not take what was done for done where it reads differently', async () => {
      const { place } = await interrupted('look', 'SIGKILL');
      place.write(DOCUMENT, RUNBOOK.replace('mark prepare', 'mark other'));
      const refused = await resume(place, '--as-it-is', '--trust');
      expect(refused).toMatchObject({ code: 2, stdout: '' });
      expect(refused.stderr).toMatch(/Done, and reads differently now.*\n {2}Step 1: Prepare \(line 5\)/);
    });

    it('says why it cannot be gone on with', async () => {
      const { place } = await interrupted('look', 'SIGKILL');
      place.write(DOCUMENT, RUNBOOK.replace(/### Step 2[^#]*/, ''));
      const refused = await resume(place, '--as-it-is', '--trust');
      expect(refused).toMatchObject({ code: 2, stdout: '' });
      expect(refused.stderr).toContain(
        '"Step 2: Look" (line 11 of the text that the run began with), where the run stands',
      );
    });

    it('goes on with the text it began with where the document is no longer there, and says so', async () => {
      const { place } = await interrupted('release', 'SIGKILL');
      rmSync(join(place.folder, DOCUMENT));
      const ended = await resume(place);
      expect(ended.code).toBe(5);
      expect(ended.stderr).toMatch(/r\.md is no longer there/);
      expect(ledger(place)).toEqual(['prepare', 'release']);
    });
  });

  it('starts nothing without a person when a tool has gone meanwhile', async () => {
    const { place } = await interrupted('look', 'SIGKILL');
    rmSync(join(place.bin, 'slowly'));
    const before = journalText(place);
    const ended = await resume(place);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toMatch(/slowly\b.* needed in "Step 3: Release" \(line 18\)\nNothing was run\./);
    expect(journalText(place)).toBe(before);
  });

  it('runs nothing without a person that reads a variable of the shell that is gone', async () => {
    const place = newPlace();
    place.write('begun', 'begun\n');
    const variables = ['GREETING=hello', 'cat begun gate', '# Expected: begun', 'echo "$GREETING, operator"'];
    place.write(
      'r.md',
      `# Greet\n\n## Steps\n\n\`\`\`bash\n${variables.join('\n')}\n# Expected: "hello, operator"\n\`\`\`\n`,
    );
    await setGate(place, 'gate', 'shut');
    const running = run(place);
    await running.line(/begun/);
    running.signal('SIGKILL');
    await running.ended;
    await endLeft(place);
    await setGate(place, 'gate', 'open');
    const refused = await resume(place);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain('$GREETING: set by an earlier command in a shell that is gone (GREETING=hello)');
    expect(refused.stderr).toContain("--env 'GREETING=…'");
    const wrong = await handrail(place, ['resume', ...CHANGE, '--env', 'GRETING=hello']);
    expect(wrong).toMatchObject({ code: 2, stdout: '' });
    expect(wrong.stderr).toContain('expected one of: GREETING');
    const given = await handrail(place, ['resume', ...CHANGE, '--env', 'GREETING=hello']);
    expect(given).toMatchObject({ code: 0, stderr: '' });
    expect(given.stdout).toContain('hello, operator');
  });

  it('has nothing to go on with in a run that is over', async () => {
    const place = await release({ look: 'open', release: 'open' });
    expect(await run(place).ended).toMatchObject({ code: 0 });
    expect(await resume(place)).toMatchObject({ code: 2, stdout: '' });
    const ended = await resume(place, nameOf(place));
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toContain(`the run ${nameOf(place)} is over (succeeded)`);
  });
});
