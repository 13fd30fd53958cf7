import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { handrail, startHandrail } from './handrail.ts';
import { eventsOf, journal } from './journal.ts';
import { type Artefact, artefacts, leaksIn, type Planted } from './leaks.ts';
import { newPlace } from './new-place.ts';
import type { Place } from './place.ts';
import { canFindProcesses, processesWith } from './processes.ts';
import { copiedIn, hasPty, openPty } from './pty.ts';

const BY_PARAM: Planted = { way: '--param', value: "Zk-by-param-q7'x&y" };
const BY_ENVIRONMENT: Planted = { way: '--param-env', value: 'Zk-by-environment-q7"w' };
const BY_FILE: Planted = { way: '--param-file', value: 'Zk-by-file-q7+/=%' };
const DECLARED: Planted = { way: '--secret', value: 'Zk-declared-q7q7' };
const DEFAULT: Planted = { way: 'a default of the document', value: 'Zk-default-q7q7q7' };
const GIVEN = [BY_PARAM, BY_ENVIRONMENT, BY_FILE, DECLARED];

const WORDS = [
  ...['--param', `db-password=${BY_PARAM.value}`, '--param', `zone=${DECLARED.value}`, '--secret', 'zone'],
  ...['--param-env', 'api-token=OPERATORS_OWN', '--param-file', 'api-key=key.txt'],
];

/** Uses all of them; then it waits, fails, and has somebody called. */
const RUNBOOK = `# Use

## Procedure

### Step 1: Use them

\`\`\`bash
echo <db-password> <api-token> <api-key> <zone>
\`\`\`

\`\`\`bash
# Set the token of the other side
export OTHER_TOKEN="${DEFAULT.value}"
\`\`\`

### Step 2: Use them again

\`\`\`bash
(echo it waits; cat gate; echo <db-password> "$OTHER_TOKEN" >&2; echo <api-token> <api-key> <zone>; cat "/no/such/<zone>")
# Expected: "all is well"
\`\`\`

## Escalation

- On call: oncall@example.com
`;

function using(): Place {
  const place = newPlace();
  place.write('r.md', RUNBOOK);
  place.write('key.txt', `${BY_FILE.value}\n`);
  spawnSync('mkfifo', ['gate'], { cwd: place.folder });
  return place;
}

const environment = { OPERATORS_OWN: BY_ENVIRONMENT.value };
const all = [...GIVEN, DEFAULT];

/** What whoever lists the processes of a run sees of them. */
function processTable(place: Place): readonly Artefact[] {
  return processesWith(place.marker).flatMap(({ pid, words }) => [
    { name: `cmdline of ${pid}: ${words}`, text: readFileSync(`/proc/${pid}/cmdline`, 'latin1') },
    { name: `environ of ${pid}: ${words}`, text: readFileSync(`/proc/${pid}/environ`, 'latin1') },
  ]);
}

/** The document is kept as it is, and says its default in clear. */
const isDocument = ({ name }: Artefact) => /\/runbook\.md$|\/approvals?\//.test(name);

describe('secrets that a run is given', () => {
  it.skipIf(!canFindProcesses)('stand in no list of processes, and in nothing that is kept or told', async () => {
    const place = using();
    const running = startHandrail(place, ['run', 'r.md', '--auto', '--allow', 'read,change', ...WORDS], {
      environment,
    });
    await running.line(/it waits/);
    const table = processTable(place);
    expect(table.length).toBeGreaterThanOrEqual(4);
    // The operator has put it into the environment; commands get the run's as it is.
    const seen = leaksIn(table, [BY_PARAM, BY_FILE, DECLARED, DEFAULT]);
    expect(seen).toEqual([]);
    expect(
      leaksIn(
        table.filter(({ name }) => name.startsWith('cmdline')),
        [BY_ENVIRONMENT],
      ),
    ).toEqual([]);
    const [name = ''] = readdirSync(place.runs);
    const followed = await handrail(place, ['runs', 'show', name], { environment });
    spawnSync('sh', ['-c', 'echo open >gate'], { cwd: place.folder });
    const told = [followed, await running.ended];
    expect(eventsOf(journal(place), 'command-finished').length).toBe(3);
    for (const words of [
      ['runs', 'show', name, '--json'],
      ['runs', 'export', name],
      ['runs', 'export', name, '--format', 'json'],
      ['accept', name],
      ['resume', name, '--auto', '--allow', 'read'],
    ])
      told.push(await handrail(place, words, { environment }));
    const printed = told.flatMap(({ stdout, stderr }, index) => [
      { name: `stdout ${index}`, text: stdout },
      { name: `stderr ${index}`, text: stderr },
    ]);
    expect(printed.map(({ text }) => text).join('')).toContain('‹redacted:db-password›');
    expect(leaksIn([...printed, ...artefacts(place).filter((one) => !isDocument(one))], all)).toEqual([]);
    expect(leaksIn(artefacts(place), GIVEN)).toEqual([]);
  });

  it.skipIf(!hasPty)(
    'are neither on the screen nor in what is copied from it',
    async () => {
      const place = using();
      place.write('words', WORDS.map((word) => `${word}\0`).join(''));
      place.write('own', BY_ENVIRONMENT.value);
      const pty = openPty(
        place,
        `export OPERATORS_OWN=$(cat own); mapfile -d '' words <words; rm own words
"$NODE" "$HANDRAIL" run r.md --trust "\${words[@]}"; same; echo over`,
      );
      await pty.until(/\[r\] Run it/);
      await pty.press('r', /▶ \$ export/);
      await pty.press('r', /step 2\/2/);
      await pty.press('r', /│ it waits/);
      spawnSync('sh', ['-c', 'echo open >gate'], { cwd: place.folder });
      await pty.until(/what now\?/);
      pty.keys('\u0019');
      await pty.until(/Sent to the clipboard/);
      await pty.press(/\[(\w)\] Escalate/.exec(pty.screen())?.[1] ?? '?', /Call for help/);
      pty.keys('\u0019');
      await pty.until(/Sent to the clipboard/);
      await pty.press('d', /over$/);
      await pty.closed;
      const copied = copiedIn(pty.shown());
      expect(copied).toHaveLength(2);
      const shown = [pty.shown(), ...copied].map((text, index) => ({ name: `screen ${index}`, text }));
      expect(shown[0]?.text).toContain('‹redacted:db-password›');
      expect(leaksIn([...shown, ...artefacts(place).filter((one) => !isDocument(one))], all)).toEqual([]);
      expect(leaksIn(artefacts(place), GIVEN)).toEqual([]);
    },
    60_000,
  );
});

describe('a message about a wrong command line', () => {
  it.each([
    ['begins an option', ['run', 'r.md', '--auto', '--allow', 'read', '--param', 'db-password=-Zk-wrong-q7q7']],
    ['of no parameter', ['run', 'r.md', '--auto', '--param', 'no-such-password=Zk-wrong-q7q7']],
    ['without a name', ['run', 'r.md', '--auto', '--param', 'Zk-wrong-q7q7']],
    ['twice', ['run', 'r.md', '--param', 'zone=Zk-wrong-q7q7', '--param-env', 'zone=NO_SUCH']],
    ['is one too many', ['run', 'r.md', '--auto', '--param', 'db-password=', 'Zk-wrong-q7q7']],
    ['of a variable', ['run', 'r.md', '--auto', '--param-env', 'Zk-wrong-q7q7']],
    ['is given as a variable', ['run', 'r.md', '--auto', '--param-env', 'zone=Zk-wrong-q7q7']],
    ['is given as a file', ['run', 'r.md', '--auto', '--param-file', 'zone=Zk-wrong-q7q7']],
    ['of no option', ['run', 'r.md', '--passwrod=Zk-wrong-q7q7']],
    ['of a pattern', ['run', 'r.md', '--auto', '--redact', '(Zk-wrong-q7q7']],
    ['in an answer', ['run', 'r.md', '--auto', '--answer', 'no-such=Zk-wrong-q7q7']],
  ])('repeats no value that %s', async (_, words) => {
    const place = using();
    const { code, stdout, stderr } = await handrail(place, words);
    expect(code).not.toBe(0);
    expect(stdout + stderr).not.toBe('');
    const wrong = [{ way: words.join(' '), value: 'Zk-wrong-q7q7' }];
    expect(leaksIn([{ name: 'messages', text: stdout + stderr }, ...artefacts(place)], wrong)).toEqual([]);
  });
});
