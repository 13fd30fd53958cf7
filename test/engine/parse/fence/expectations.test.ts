import { describe, expect, it } from 'vitest';
import { expectationsOf, fence, readDocument, scriptsOf } from './read-document.ts';

const brief = (text: string) => expectationsOf(text).map(({ of, check, text: words }) => `${of} ${check} ${words}`);

describe('where expectations stand', () => {
  it.each([
    ['after the command', 'date\n# Expected: today', '2 literal today'],
    ['after a blank line', 'date\n\n# Expected output: today', '2 literal today'],
    ['with should', 'curl -I x\n# Should return 200 OK', '2 status 200 OK'],
    ['with a tick', 'kubectl get pods\n# ✓ All pods Running', '2 state All pods Running'],
    ['with a tick above', '# ✓ All pods Running\nkubectl get pods', '3 state All pods Running'],
    ['as pasted output', 'redis-cli ping\n# Output:\n# PONG', '2 literal PONG'],
    ['as what is seen', 'ls\n# You should see:\n# a.txt\n# b.txt', '2 lines a.txt\nb.txt'],
    ['at the end of the line', 'curl x # should return 200', '2 status 200'],
    ['what has to be so throughout', 'sudo acme members # every member healthy', '2 judgement every member healthy'],
    [
      'what should come',
      'acme get a -w # PHASE should settle on Applied',
      '2 judgement PHASE should settle on Applied',
    ],
    ['what is not to be seen', 'acme drift # no unexpected drift', '2 judgement no unexpected drift'],
    [
      'what must not be',
      'acme alerts\n# Sealed / NoLeader must NOT be firing',
      '2 judgement Sealed / NoLeader must NOT be firing',
    ],
    ['a claim there', 'acme jobs # confirm no job is under way', '2 judgement confirm no job is under way'],
    ['in brackets of the title', '# Try it (should be denied)\nkubectl get secrets', '3 status should be denied'],
    ['without a cue, where it compares', 'grep -c x log # no errors', '2 empty no errors'],
  ])('%s', (_, lines, expected) => expect(brief(fence(lines))).toEqual([expected]));

  it('is of the last live command, and not of an option in a comment', () => {
    expect(
      brief(fence('helm upgrade a\n\n# Alternative: by hand\n# kubectl apply -f a.yaml\n\n# Expected: done')),
    ).toEqual(['2 literal done']);
  });

  it('is of none behind a numbered comment', () => {
    expect(brief(fence('date\n\n# 2. Look at the dashboard\n# ✓ Error rate is low'))).toEqual([]);
    const [manual] = readDocument(fence('date\n\n# 2. Look at the dashboard\n# ✓ Error rate is low')).items.filter(
      ({ kind }) => kind === 'manual',
    );
    expect(manual).toMatchObject({ line: 4, acceptance: ['Error rate is low'] });
  });

  it('ends before the title of the next command', () => {
    expect(brief(fence('date\n# Expected: today\n# Check the uptime\nuptime'))).toEqual(['2 literal today']);
  });

  it('ends before what is done about another result', () => {
    const text = fence('kubectl get pods\n# Expected output: All pods Running\n# If one shows an error, go on');
    expect(brief(text)).toEqual(['2 state All pods Running']);
    expect(readDocument(text).items.filter(({ kind }) => kind === 'manual')).toMatchObject([{ line: 4 }]);
  });

  it('is of each item below its cue', () => {
    const text = `${fence('acme rotate')}\nExpected output per node:\n- A copy of the old key kept\n- No errors\n`;
    expect(brief(text)).toEqual(['2 judgement A copy of the old key kept', '2 empty No errors']);
  });

  it('has an own one for each cue', () => {
    expect(brief(fence('kubectl get pods\n# ✓ All pods Running\n# ✓ All pods show 1/1 READY'))).toEqual([
      '2 state All pods Running',
      '2 state All pods show 1/1 READY',
    ]);
  });

  it.each([
    ['This should return `ok`.', '2 literal ok'],
    ['You should see all pods Running.', '2 state all pods Running.'],
    ['The output should be empty.', '2 empty The output should be empty.'],
    [
      'List them again. The index and its copy should have the same counts.',
      '2 judgement The index and its copy should have the same counts.',
    ],
    ['Expected output: `Port 8443 opened ... waiting`', '2 lines Port 8443 opened ... waiting'],
    [
      'Expected per node: `Preflight` and then `Completed`, and only then does the next one start.',
      '2 judgement Preflight and then Completed, and only then does the next one start.',
    ],
    [
      'This also ends its sessions. With the service stopped, you should see this node vanish after a while.',
      '2 judgement this node vanish after a while.',
    ],
    ['**Both must match.**', '2 judgement Both must match.'],
  ])('stands after the fence: %s', (sentence, expected) => {
    expect(brief(`${fence('date')}\n${sentence}\n`)).toEqual([expected]);
  });

  it.each([
    'This should be done on all nodes.',
    'Open the dashboard. You should see it.',
    'If it fails, you should see why.',
  ])('is none: %s', (sentence) => {
    expect(brief(`${fence('date')}\n${sentence}\n`)).toEqual([]);
  });

  it.each([
    ['**Expected:** All pods Running', ['2 state All pods Running']],
    ['**Expected output**: `ok`', ['2 literal ok']],
    ['Expected result: no errors', ['2 empty no errors']],
    ['✅ All pods Running\n✅ No errors', ['2 state All pods Running', '2 empty No errors']],
    ['**Expected results:**\n\n- All pods Running\n- No errors', ['2 state All pods Running', '2 empty No errors']],
    ['**Note:** this takes long', []],
  ])('stands after the fence with a label: %s', (words, wanted) => {
    expect(brief(`${fence('date')}\n${words}\n`)).toEqual(wanted);
  });

  it('is a fence behind its cue', () => {
    const text = `${fence('kubectl get pods')}\nExpected output:\n\n${fence('NAME  READY\nweb   1/1', '')}`;
    expect(brief(text)).toEqual(['2 table NAME  READY\nweb   1/1']);
    expect(readDocument(text).items).toContainEqual({ kind: 'output', line: 7, endLine: 10, of: 2 });
  });

  it('is what stands under a prompt', () => {
    expect(brief(fence('$ date\nSat Nov 21', 'console'))).toEqual(['2 literal Sat Nov 21']);
  });

  it.each([
    'is similar to this:',
    'is something like:',
    'is looks like this:',
    'will look similar to the following',
    'looks like this.',
  ])('never gates when it %s', (words) => {
    const text = `${fence('date')}\nThe output ${words}\n\n${fence('Sat Nov 21', '')}`;
    expect(expectationsOf(text)).toEqual([]);
    expect(readDocument(text).items).toContainEqual({ kind: 'output', line: 7, endLine: 9, of: 2, example: true });
  });

  it('never gates for an example in comments', () => {
    const { items } = readDocument(
      fence('kubectl rollout history deploy/a\n\n# Example output:\n# REVISION  CAUSE\n# 1         none'),
    );
    expect(items.filter(({ kind }) => kind !== 'command')).toEqual([
      { kind: 'output', line: 4, endLine: 6, of: 2, example: true },
    ]);
  });
});

describe('words before what is printed', () => {
  it.each([
    ['# Should return `t`', '2 literal `t`'],
    ['# The version command should print t', '2 literal t'],
    ['# Both should return `t`', '2 judgement Both should return `t`'],
    ['# All should show `t`', '2 judgement All should show `t`'],
    ['# The primary should show `t`', '2 judgement The primary should show `t`'],
    ['# The last line should read `done`', '2 judgement The last line should read `done`'],
    ['# You should not see `t`', '2 judgement You should not see `t`'],
    ['# Prints: nothing', '2 empty nothing'],
    ['# prints "true" once the data is synced', '2 judgement "true" once the data is synced'],
    ['# returns "ok"', '2 literal "ok"'],
    ['# it becomes `Healthy`', '2 literal `Healthy`'],
    ['# The status turns "green" when it is done', '2 judgement "green" when it is done'],
    ['# This will print "done"', '2 literal "done"'],
    ['# Both should return 200', '2 status Both should return 200'],
  ])('say of what it is: %s', (comment, wanted) => expect(brief(fence(`date\n${comment}`))).toEqual([wanted]));

  it('at the end of the line, and in a sentence behind the fence', () => {
    expect(brief(fence('date # prints "true" once it is synced'))).toEqual(['2 judgement "true" once it is synced']);
    expect(brief(`${fence('date')}\nIt prints "true" once it is synced.\n`)).toEqual([
      '2 judgement "true" once it is synced.',
    ]);
  });

  it.each(['# Prints the version', '# Shows 3 lines of it', '# returns the "id" of the node'])(
    'are a title of what comes next, where nothing is quoted: %s',
    (comment) => expect(brief(fence(`date\n${comment}\nhostname`))).toEqual([]),
  );

  it('are a title right above a command behind a blank line', () => {
    expect(brief(fence('date\n\n# Prints "hello"\nhostname'))).toEqual([]);
  });

  it('also behind the fence, where code is what is said', () => {
    expect(brief(`${fence('date')}\nThe output should show \`t\` on every node.\n`)).toEqual([
      '2 judgement t on every node.',
    ]);
  });
});

describe('pinned checks', () => {
  it.each([
    ['# Expected (contains): Ready', { check: 'contains', text: 'Ready', pinned: true }],
    ['# Expected (regex): ^v\\d+', { check: 'regex', text: '^v\\d+', pinned: true }],
    ['# Expected (exit): 1', { check: 'exit', text: '1', pinned: true }],
    ['# Expected (json): {"a": 1}', { check: 'json', text: '{"a": 1}', pinned: true }],
    ['# Expected (within 5m): All pods Running', { check: 'state', text: 'All pods Running', within: 300 }],
    ['# Expected (within 5m every 10s): All pods Running', { check: 'state', within: 300, every: 10 }],
    [
      '# Expected (contains, within 90s, every 5s): ok',
      { check: 'contains', text: 'ok', pinned: true, within: 90, every: 5 },
    ],
  ])('%s', (comment, wanted) => expect(expectationsOf(fence(`date\n${comment}`))[0]).toMatchObject(wanted));
});

describe('expectations that take a time', () => {
  it.each([
    ['# After ~30s should show {"pump": "on"} again', { check: 'json', text: '{"pump": "on"}' }],
    ['# Within a minute it should return 200', { check: 'status', text: '200', within: 60 }],
    ['# Within 90 seconds, all pods should be Running', { check: 'state', within: 90 }],
  ])('%s', (comment, wanted) => expect(expectationsOf(fence(`date\n${comment}`))[0]).toMatchObject(wanted));

  it.each(['# After 5 minutes you should restart it', '# After 1 hour the pump should be removed', '# Within a week'])(
    'are none: %s',
    (comment) => expect(expectationsOf(fence(`date\n${comment}`))).toEqual([]),
  );
});

describe('what stands right behind commands', () => {
  it('is shown as what they may print, where no word leads to it', () => {
    const { items } = readDocument(`${fence('git fsck --root')}${fence('root 17f4d60\n[...]', '')}`);
    expect(items.filter(({ kind }) => kind === 'output')).toMatchObject([{ of: 2, example: true }]);
    expect(items.some(({ kind }) => kind === 'expectation' || kind === 'config')).toBe(false);
  });

  it.each([
    ['an editor', `${fence('vim a.conf')}${fence('a = 1', '')}`],
    ['a manifest', `${fence('kubectl get pods')}${fence('a: 1', 'yaml')}`],
    ['what a word parts from it', `${fence('kubectl get pods')}\nThe configuration:\n\n${fence('a = 1', '')}`],
  ])('but not for %s', (_, text) => {
    expect(readDocument(text).items.some(({ kind }) => kind === 'output')).toBe(false);
  });

  it('is expected where a sentence says what the command prints, full stops in code and all', () => {
    expect(
      expectationsOf(
        `${fence('terraform plan')}\nThe \`terraform plan\` should output \`No changes. All is up-to-date.\`\n`,
      ),
    ).toMatchObject([{ of: 2, check: 'literal', text: 'No changes. All is up-to-date.' }]);
  });

  it('is the one piece of code that a sentence says is printed', () => {
    const of = (words: string) =>
      expectationsOf(`${fence('redis-cli CLUSTER INFO')}\n${words}\n`).map(({ check, text }) => [check, text]);
    expect(of('The output must contain `slots_ok:16384`.')).toEqual([['literal', 'slots_ok:16384']]);
    expect(of('The output must contain `a` or `b`.').map(([check]) => check)).toEqual(['judgement']);
    expect(readDocument(fence('redis-cli -h HOST CLUSTER INFO')).commands[0]?.placeholders).toMatchObject([
      { name: 'HOST' },
    ]);
  });

  it('stays commands where the words before order to verify', () => {
    expect(scriptsOf(`Verify that the response contains \`ok\`:\n\n${fence('curl -s localhost')}`)).toEqual([
      'curl -s localhost',
    ]);
  });
});
