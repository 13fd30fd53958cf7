import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { handrail, start } from './handrail.ts';
import { eventsOf, journal, scripts } from './journal.ts';
import { leaksIn } from './leaks.ts';
import { newPlace } from './new-place.ts';
import { type Place, program } from './place.ts';

const CHANGE = ['--auto', '--allow', 'read,change'];

/** A runbook of one step with these commands. */
const runbook = (...commands: readonly string[]) =>
  `# A test\n\n## Procedure\n\n### Step 1: Do it\n\n\`\`\`bash\n${commands.join('\n')}\n\`\`\`\n`;

/** Nothing was run, and no run was kept. */
function expectNothingRan(place: Place, leaves: readonly string[]): void {
  expect(place.names()).toEqual(leaves);
  expect(existsSync(place.runs)).toBe(false);
}

describe('a document that is read a second time', () => {
  const PINNED = runbook('echo v1.2.3', '# Expected (regex): ^v\\d+\\.\\d+\\.\\d+$');

  it('is run the same, and its patterns are matched', async () => {
    const place = newPlace();
    writeFileSync(join(place.folder, 'r.md'), PINNED);
    const cache = join(place.folder, '.cache');
    const environment = { XDG_CACHE_HOME: cache };
    const [first, second] = [
      await handrail(place, ['run', 'r.md', ...CHANGE], { environment }),
      await handrail(place, ['run', 'r.md', ...CHANGE], { environment }),
    ];
    for (const ended of [first, second]) expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toContain('the output matches /^v');
    expect(without(second.stdout)).toBe(without(first.stdout));
    expect(readdirSync(join(cache, 'handrail', 'readings'))).toHaveLength(1);
  });

  it('is not kept where it says a token anywhere, which a record of the run hides in what it quotes', async () => {
    const place = newPlace();
    const token = `ghp_${'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF3hJ6'}`;
    writeFileSync(join(place.folder, 'r.md'), PINNED.replace('Do it', `Revoke ${token}`).replace('A test', token));
    const environment = { XDG_CACHE_HOME: join(place.folder, '.cache') };
    expect(await handrail(place, ['run', 'r.md', ...CHANGE], { environment })).toMatchObject({ code: 0 });
    expect(existsSync(join(place.folder, '.cache', 'handrail', 'readings'))).toBe(false);
    const { stdout } = await handrail(place, ['runs', 'export'], { environment });
    expect(leaksIn([{ name: 'record', text: stdout }], [{ way: 'in a title', value: token }])).toEqual([]);
    expect(stdout).toContain('# ‹redacted:github-token›: succeeded');
  });

  it('is listed without the token in the title of the step that a run stands at', async () => {
    const place = newPlace();
    const token = `ghp_${'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF3hJ6'}`;
    writeFileSync(join(place.folder, 'r.md'), runbook('kill -KILL $PPID').replace('Do it', `Revoke ${token}`));
    await handrail(place, ['run', 'r.md', '--auto', '--allow', 'destroy']);
    for (const words of [['runs'], ['runs', 'list', '--json']]) {
      const { stdout } = await handrail(place, words);
      expect(stdout).toContain('Revoke ‹redacted:github-token›');
      expect(stdout).not.toContain(token);
    }
  });

  it('is read anew when it changed', async () => {
    const place = newPlace();
    writeFileSync(join(place.folder, 'r.md'), PINNED);
    const environment = { XDG_CACHE_HOME: join(place.folder, '.cache') };
    expect(await handrail(place, ['run', 'r.md', ...CHANGE], { environment })).toMatchObject({ code: 0 });
    writeFileSync(join(place.folder, 'r.md'), PINNED.replace('echo v1.2.3', 'echo v1'));
    const ended = await handrail(place, ['run', 'r.md', ...CHANGE], { environment });
    expect(ended.code).toBe(6);
    expect(ended.stdout).toContain('no part of the output matches');
  });
});

/** A log without what differs from run to run. */
const without = (log: string) => log.replace(/\d\d:\d\d:\d\d|20\d\d-\S+|\d+\.\d s/g, '');

describe('handrail', () => {
  it('--help names the commands and the exit codes', async () => {
    const ended = await handrail(newPlace(), ['--help']);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    for (const word of ['explain', 'plan', 'run', 'resume', 'trust', 'runs', 'completion', 'Exit codes:'])
      expect(ended.stdout).toContain(word);
  });

  it.each(['explain', 'plan', 'run', 'resume', 'trust', 'runs', 'completion'])(
    '%s --help says how it is used',
    async (name) => {
      const ended = await handrail(newPlace(), [name, '--help']);
      expect(ended).toMatchObject({ code: 0, stderr: '' });
      expect(ended.stdout).toContain(`Usage: handrail ${name}`);
    },
  );

  it('--version is that of the package', async () => {
    expect(await handrail(newPlace(), ['--version'])).toMatchObject({ code: 0, stdout: `${manifest.version}\n` });
  });

  it.each([
    { words: ['rnu', 'x.md'], says: 'Did you mean run?' },
    { words: ['help', 'rnu'], says: 'Did you mean run?' },
    { words: ['run', 'x.md', '--alow', 'read'], says: '(Did you mean one of --allow, --flow?)' },
    { words: ['run'], says: "missing required argument 'file'" },
    {
      words: ['run', 'x.md', '--allow', 'read,write'],
      says: 'Unexpected "write", expected some of read, change, destroy',
    },
    { words: ['run', 'x.md', '--param', 'name'], says: 'Expected name=value' },
    { words: ['run', 'x.md', '--param', '=value'], says: 'Expected name=value' },
    { words: ['run', 'x.md', '--redact', '('], says: '--redact: the pattern cannot be read (missing closing ))' },
    { words: ['run', 'x.md', '--redact', '.*'], says: '--redact: the pattern matches where there is nothing' },
    { words: ['run', 'x.md', '--redact', '\\S+'], says: '--redact: the pattern would hide most of any line' },
    { words: ['run', 'x.md', '--param-env', 'pin=NO_SUCH'], says: '--param-env pin=…: there is no such variable' },
    {
      words: ['run', 'x.md', '--param-file', 'pin=none'],
      says: '--param-file pin=…: the file cannot be read (ENOENT)',
    },
    { words: ['plan', 'x.md', '--format', 'yaml'], says: 'text, json, mermaid' },
    { words: ['completion', 'tcsh'], says: 'bash, zsh, fish' },
    { words: ['run', 'missing.md'], says: 'missing.md cannot be read: there is no such file.' },
    { words: ['explain', 'missing.md'], says: 'missing.md cannot be read: there is no such file.' },
    { words: ['plan', 'missing.md'], says: 'missing.md cannot be read: there is no such file.' },
    { words: ['run', '.'], says: '. is a folder; expected a Markdown file.' },
    { words: ['explain', '.'], says: '. is a folder; expected a Markdown file.' },
    { words: ['resume', 'nothing', '--auto'], says: 'there is no run "nothing"' },
    { words: ['resume', '--auto'], says: 'there is no run that can be gone on with' },
    { words: ['runs', '--follow'], says: 'there is no live run' },
    { words: ['runs', 'show'], says: 'there is no run.' },
    { words: ['runs', 'shwo'], says: 'Did you mean `handrail runs show`?' },
    { words: ['runs', 'something'], says: 'Expected one of: list, show, export, prune' },
  ])('refuses $words', async ({ words, says }) => {
    const place = newPlace();
    const ended = await handrail(place, words);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toContain(says);
    expectNothingRan(place, []);
  });

  it('says that there are no runs yet', async () => {
    const place = newPlace();
    expect(await handrail(place, ['runs'])).toMatchObject({ code: 0, stdout: expect.stringContaining('No runs yet') });
    expect((await handrail(place, ['runs', 'list', '--json'])).stdout).toBe('{"schema":"handrail.runs/1","runs":[]}\n');
  });
});

describe('handrail run, before anything starts', () => {
  it('says how to go on without a terminal', async () => {
    const place = newPlace();
    place.write('r.md', runbook('touch ran'));
    const ended = await handrail(place, ['run', 'r.md']);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toContain('handrail run r.md --auto --allow read,change');
    expectNothingRan(place, ['r.md']);
  });

  it('names the tools and variables that are missing, and where they are needed', async () => {
    const place = newPlace();
    const steps = '### Step 2: Deploy\n\n```bash\nno-such-deployer apply --to "$REGION_OF_TEST"\n```\n';
    place.write('r.md', `${runbook('touch ran')}\n${steps}`);
    const ended = await handrail(place, ['run', 'r.md', ...CHANGE]);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toMatch(/no-such-deployer\b.* PATH; needed in "Step 2: Deploy" \(line 11\)/);
    expect(ended.stderr).toContain('$REGION_OF_TEST: not set; needed in "Step 2: Deploy" (line 11)');
    expect(ended.stderr).toContain('Nothing was run.');
    expectNothingRan(place, ['r.md']);
  });

  it('refuses a document without a step, a folder that is none, and JSON for a person', async () => {
    const place = newPlace();
    place.write('r.md', runbook('touch ran'));
    place.write('prose.md', '# Prose\n\nNothing to do here.\n');
    expect(await handrail(place, ['run', 'prose.md', '--auto'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('prose.md holds no step to run.'),
    });
    expect(await handrail(place, ['run', 'r.md', '--auto', '--folder', 'none'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('none is not a folder.'),
    });
    expect(await handrail(place, ['run', 'r.md', '--json'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--json needs --auto'),
    });
    expectNothingRan(place, ['prose.md', 'r.md']);
  });
});

describe('handrail run --auto', () => {
  it.each([
    { allow: [], ran: ['true', 'ls'] },
    { allow: ['--allow', 'read'], ran: ['true', 'ls'] },
    { allow: ['--allow', 'change'], ran: [] },
    { allow: ['--allow', 'read,change', '--partway'], ran: ['true', 'ls', 'touch changed'] },
    { allow: ['--allow', 'read,change,destroy'], ran: ['true', 'ls', 'touch changed', 'rm changed'] },
  ])('stops before what $allow does not allow', async ({ allow, ran }) => {
    const place = newPlace();
    place.write('r.md', runbook('true', 'ls', 'touch changed', 'rm changed'));
    const ended = await handrail(place, ['run', 'r.md', '--auto', ...allow]);
    expect(scripts(journal(place))).toEqual(ran);
    expect(ended).toMatchObject({ code: 5, stderr: '' });
    expect(place.names()).toEqual(ran.length === 3 ? ['changed', 'r.md'] : ['r.md']);
  });

  it('hands no option to a command for a value', async () => {
    const place = newPlace();
    place.write('r.md', runbook('rm <name>', 'touch after'));
    const ended = await handrail(place, [
      'run',
      'r.md',
      '--auto',
      '--allow',
      'read,change,destroy',
      '--param',
      'name=-rf .',
    ]);
    expect(place.names()).toEqual(['r.md']);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain('The value of name begins with `-`, and would be read as an option.');
  });

  const HOSTILE = [
    '$(touch pwned)',
    '`touch pwned`',
    '"; touch pwned; "',
    "'; touch pwned; '",
    '\\"$(touch pwned)\\"',
    'one\ntouch pwned\n',
    '> pwned',
    '&& touch pwned',
    '${IFS}',
    '$((1+1))',
    '* ? [a-z] ~ {a,b}',
    '%s %n',
    'it\'s "both" `and` $more \\ !',
  ];
  it.each(HOSTILE)('hands %j to a command as it is', async (value) => {
    const place = newPlace();
    // printf of a shell, with the value bare, in double and in single quotes, and in a heredoc.
    const echoes = ["printf '[%s]' <value>", 'printf \'[%s]\' "<value>"', "printf '[%s]' 'a <value> b'"];
    const heredoc = 'cat <<END\n<value>\nEND';
    place.write('r.md', runbook(...echoes, heredoc));
    const ended = await handrail(place, ['run', 'r.md', ...CHANGE, '--param', `value=${value}`]);
    expect(place.names()).toEqual(['r.md']);
    const printed = eventsOf(journal(place), 'command-finished').map(({ result }) => result.stdout.head);
    // What cannot be handed on as it is must not be run at all.
    const wanted = [`[${value}]`, `[${value}]`, `[a ${value} b]`, `${value}\n`];
    expect(wanted.slice(0, printed.length)).toEqual(printed);
    expect(ended.code).toBe(printed.length === wanted.length ? 5 : 6);
    expect(printed.length).toBeGreaterThanOrEqual(3);
  });

  it.each([
    ['3', 'read,change', ['scale deploy/web --replicas=3']],
    ['0', 'read,change', []],
    ['0', 'read,change,destroy', ['scale deploy/web --replicas=0']],
  ])('judges what a command does with its values: %s, allowed %s', async (count, allow, ran) => {
    const place = newPlace();
    place.tool('kubectl', 'echo "$*" >> ledger');
    place.write('r.md', runbook('kubectl scale deploy/web --replicas=<count>'));
    const ended = await handrail(place, ['run', 'r.md', '--auto', '--allow', allow, '--param', `count=${count}`]);
    expect(place.read('ledger').split('\n').filter(Boolean)).toEqual(ran);
    expect(ended.code).toBe(5);
    expect(scripts(journal(place))).toHaveLength(ran.length);
  });

  it('never runs a placeholder without a value', async () => {
    const place = newPlace();
    place.write('r.md', runbook('cat <file> > copy', 'touch after'));
    const ended = await handrail(place, ['run', 'r.md', ...CHANGE]);
    expect(ended.code).toBe(2);
    expectNothingRan(place, ['r.md']);
  });

  it('prints one event a line with --json, all of the journal among them', async () => {
    const place = newPlace();
    place.write('r.md', runbook('echo one', '# Expected: one', 'echo two >&2'));
    const ended = await handrail(place, ['run', 'r.md', ...CHANGE, '--json']);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    const lines = ended.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(new Set(lines.map(({ schema }) => schema))).toEqual(new Set(['handrail.run/1']));
    expect(lines.filter(({ type }) => type === 'output')).toMatchObject([
      { stream: 'stdout', text: 'one\n' },
      { stream: 'stderr', text: 'two\n' },
    ]);
    const events = lines.filter(({ type }) => type !== 'output' && type !== 'question');
    expect(events.map(({ schema: _, at: __, ...event }) => event)).toEqual(journal(place));
  });

  it('goes on when nobody reads its output any more', async () => {
    const place = newPlace();
    place.write('r.md', runbook('seq 1 20000', '# Expected: 20000', 'touch after'));
    const run = `"${process.execPath}" "${program}" run r.md --auto --allow read,change --trust`;
    const ended = await start(place, ['bash', '-c', `${run} | head -n 1; exit "\${PIPESTATUS[0]}"`]).ended;
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(place.names()).toEqual(['after', 'r.md']);
    expect(eventsOf(journal(place), 'run-finished')).toMatchObject([{ outcome: 'succeeded' }]);
  });

  it.each(['--help', 'completion bash', 'explain r.md', 'plan r.md', 'plan r.md --format json'])(
    '%s | true ends without a word',
    async (words) => {
      const place = newPlace();
      place.write('r.md', runbook(...Array.from({ length: 500 }, (_, index) => `echo ${index}`)));
      const ended = await start(place, ['bash', '-c', `"${process.execPath}" "${program}" ${words} | true`]).ended;
      expect(ended).toMatchObject({ code: 0, stderr: '' });
    },
  );

  it('writes no colour to a pipe, nor where NO_COLOR is set; it does where FORCE_COLOR is', async () => {
    const place = newPlace();
    place.write('r.md', runbook('echo one'));
    const coloured = async (environment: Readonly<Record<string, string>>) =>
      (await handrail(place, ['run', 'r.md', '--auto'], { environment })).stdout.includes('\u001b[');
    expect(await coloured({})).toBe(false);
    expect(await coloured({ NO_COLOR: '1', FORCE_COLOR: '1' })).toBe(false);
    expect(await coloured({ FORCE_COLOR: '1' })).toBe(true);
  });
});

describe('a user whom the machine does not know', () => {
  const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find((path) => existsSync(path));
  // Skipped where nobody may become another user: it takes root and setpriv.
  it.skipIf(setpriv === undefined || process.getuid?.() !== 0)('runs a document', async ({ skip }) => {
    const place = newPlace();
    place.write('r.md', runbook('echo one', '# Expected: one'));
    const base = join(place.folder, '..');
    await start(place, ['chmod', '-R', 'a+rwX', base]).ended;
    const asNobody = [
      setpriv ?? '',
      '--reuid=54321',
      '--regid=54321',
      '--clear-groups',
      'env',
      '-u',
      'HOME',
      '-u',
      'USER',
    ];
    const readable = await start(place, [...asNobody, 'test', '-r', program, '-a', '-x', process.execPath]).ended;
    skip(readable.code !== 0, 'the checkout may not be read by others');
    const ended = await start(place, [...asNobody, process.execPath, program, 'run', 'r.md', '--auto', '--trust'])
      .ended;
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(eventsOf(journal(place), 'run-started')).toMatchObject([{ operator: 'user 54321' }]);
    const homeless = await start(place, [
      ...asNobody,
      '-u',
      'XDG_STATE_HOME',
      process.execPath,
      program,
      'run',
      'r.md',
      '--auto',
      '--trust',
    ]).ended;
    expect(homeless).toMatchObject({ code: 2, stdout: '' });
    expect(homeless.stderr).toMatch(/^handrail: Cannot make the folder \/\.local\/state/);
  });
});

describe('secrets', () => {
  const TOKEN = 'tk-5f0e7b31c9-Zq';
  const PASSWORD = 'correct horse 7 battery';

  it.each([{ words: [] }, { words: ['--json'] }])('are nowhere $words', async ({ words }) => {
    const place = newPlace();
    const commands = [
      'echo "env $DEPLOY_TOKEN"',
      'printf %s "$DEPLOY_TOKEN" | while read -r -n 1 letter; do printf %s "$letter"; done',
      'echo "given <db-password>" > given.txt',
      'cat given.txt',
      '# Expected: "given <db-password>"',
      'ls "no-$DEPLOY_TOKEN"',
    ];
    place.write('r.md', runbook(...commands));
    const options = { environment: { DEPLOY_TOKEN: TOKEN } };
    const ended = await handrail(
      place,
      ['run', 'r.md', ...CHANGE, ...words, '--param', `db-password=${PASSWORD}`],
      options,
    );
    expect(place.read('given.txt')).toBe(`given ${PASSWORD}\n`);
    const shown = await handrail(place, ['runs', 'show'], options);
    const kept = readdirSync(place.runs, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => ({ name: entry.name, text: readFileSync(join(entry.parentPath, entry.name), 'utf8') }));
    expect(kept.map(({ name }) => name)).toContain('journal.jsonl');
    const all = [
      ...kept,
      { name: 'stdout', text: ended.stdout },
      { name: 'stderr', text: ended.stderr },
      { name: 'show', text: shown.stdout },
    ];
    for (const secret of [TOKEN, PASSWORD])
      expect(all.filter(({ text }) => text.includes(secret)).map(({ name }) => name)).toEqual([]);
    expect(ended.stdout).toContain('env ');
  });
});

describe('handrail explain and plan', () => {
  it('print JSON that says what it is', async () => {
    const place = newPlace();
    place.write('r.md', runbook('echo one', '# Expected: one'));
    const explained = JSON.parse((await handrail(place, ['explain', 'r.md', '--json'])).stdout);
    expect(explained).toMatchObject({ schema: 'handrail.explain/1', path: 'r.md' });
    expect(explained.items.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(['section', 'step', 'command', 'expectation']),
    );
    const plan = JSON.parse((await handrail(place, ['plan', 'r.md', '--format', 'json'])).stdout);
    expect(plan.schema).toBe('handrail.plan/1');
    const { stdout: mermaid } = await handrail(place, ['plan', 'r.md', '--format', 'mermaid']);
    expect(mermaid).toMatch(/^(?:flowchart|graph) /);
  });

  it('read standard input as -', async () => {
    const place = newPlace();
    const ended = await handrail(place, ['explain', '-'], { input: runbook('echo one') });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toContain('command run, read');
  });

  it('plan refuses a document without a step', async () => {
    const place = newPlace();
    place.write('r.md', 'Only words.\n');
    expect(await handrail(place, ['plan', 'r.md'])).toMatchObject({ code: 2 });
  });
});

describe('handrail completion', () => {
  it('is a script that bash takes, and that completes', async () => {
    const place = newPlace();
    const { stdout } = await handrail(place, ['completion', 'bash']);
    expect(await start(place, ['bash', '-n'], { input: stdout }).ended).toMatchObject({ code: 0, stderr: '' });
    const complete = `${stdout}\nCOMP_WORDS=(handrail re) COMP_CWORD=1\n$(complete -p handrail | sed -n 's/.*-F \\([^ ]*\\).*/\\1/p') handrail re handrail\nprintf '%s\\n' "\${COMPREPLY[@]}"\n`;
    expect((await start(place, ['bash'], { input: complete }).ended).stdout.trim()).toBe('resume');
  });

  it.each([
    { words: ['resume', '2026-0'], offers: ['2026-01-02-a', '2026-01-03-b'] },
    { words: ['runs', 'show', '2026-01-03'], offers: ['2026-01-03-b'] },
    { words: ['runs', '--follow', ''], offers: ['2026-01-02-a', '2026-01-03-b'] },
    { words: ['run', '--allow', 'read,'], offers: ['read,change', 'read,change,destroy'] },
    { words: ['plan', '--format', 'm'], offers: ['mermaid', 'markdown'] },
    { words: ['runs', 'ex'], offers: ['export'] },
  ])('completes names of runs and what options take: $words', async ({ words, offers }) => {
    const place = newPlace();
    for (const name of ['2026-01-02-a', '2026-01-03-b', '$(touch here)'])
      mkdirSync(join(place.runs, name), { recursive: true });
    const { stdout } = await handrail(place, ['completion', 'bash']);
    const typed = ['handrail', ...words].map((word) => `'${word}'`).join(' ');
    const complete = `${stdout}\nCOMP_WORDS=(${typed}) COMP_CWORD=${words.length}\n_handrail\nprintf '%s\\n' "\${COMPREPLY[@]}"\n`;
    const ended = await start(place, ['bash'], { input: complete }).ended;
    expect(ended.stdout.trim().split('\n')).toEqual(offers);
    expect(place.names()).toEqual([]);
  });

  it.each(['zsh', 'fish'])('is made for %s', async (shell) => {
    const { code, stdout } = await handrail(newPlace(), ['completion', shell]);
    expect({ code, named: stdout.includes('handrail') && stdout.includes('resume') }).toEqual({ code: 0, named: true });
  });
});
