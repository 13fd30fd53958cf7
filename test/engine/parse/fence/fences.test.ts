import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandsOf, fence, readDocument, scriptsOf } from './read-document.ts';

describe('which fences are run', () => {
  it.each([
    'bash',
    'sh',
    'Shell',
    'ZSH',
    'console',
    'shell-session',
    'terminal',
    'azurecli',
    'azurecli-interactive',
    '{.bash}',
  ])('%s', (language) => {
    expect(scriptsOf(fence('kubectl get pods', language))).toEqual(['kubectl get pods']);
  });

  it('is told by its first command where it has no language', () => {
    expect(scriptsOf(fence('# Look\nkubectl get pods', ''))).toEqual(['kubectl get pods']);
    expect(scriptsOf(fence('1. Start\n   ↓\n2. End', ''))).toEqual([]);
    expect(readDocument(fence('a -> b', 'mermaid')).items).toEqual([
      { kind: 'config', line: 1, endLine: 3, language: 'mermaid' },
    ]);
  });
});

describe('statements', () => {
  it('keeps what belongs together', () => {
    const lines = 'cat <<EOF | kubectl apply -f -\n# not a comment\nEOF\nif a; then\n  b\nfi\nf() { c; }\nd && \\\n  e';
    expect(commandsOf(lines).map(({ line, endLine }) => `${line}-${endLine}`)).toEqual(['2-4', '5-7', '8-8', '9-10']);
  });

  it.each([
    'for p in $all; do\n> pumpctl stop $p\n> done',
    'if true; then\n> pumpctl stop a\n> else\n> pumpctl stop b\n> fi',
    '{\n> pumpctl stop a\n> }',
    'pumpctl check &&\n> pumpctl stop a',
  ])('goes on below a prompt until the statement is whole: %s', (lines) => {
    const text = fence(`$ ${lines}\nstopped\n$ date`);
    expect(scriptsOf(text)).toEqual([lines.replaceAll('\n> ', '\n'), 'date']);
  });

  it('takes `> ` below a whole statement as printed', () => {
    expect(scriptsOf(fence('$ npm start\n> pump@1.0.0 start\n> node pump.js\n$ date'))).toEqual(['npm start', 'date']);
  });

  it('takes prompts and indentation off, lines kept', () => {
    const text = `1. Do:\n\n   ${'```'}console\n   $ kubectl get \\\n   >   pods\n   web\n\n   $ cat <<EOF\n   > x\n   > EOF\n   ${'```'}\n`;
    expect(readDocument(text).commands.map(({ script, line, endLine }) => [script, line, endLine])).toEqual([
      ['kubectl get \\\n  pods', 4, 5],
      ['cat <<EOF\nx\nEOF', 8, 10],
    ]);
  });

  it('mends a blank behind a backslash', () => {
    expect(scriptsOf(fence('$ kubectl delete \\ \n  pod a'))).toEqual(['kubectl delete \\\n  pod a']);
    expect(scriptsOf(fence('kubectl delete \\ \n  pod a'))).toEqual(['kubectl delete \\\n  pod a']);
  });

  it('mends a forgotten backslash before a further option', () => {
    expect(scriptsOf(fence('acme up \\\n  --reset \\\n  --restore=a\n  --token=b\ndate'))).toEqual([
      'acme up \\\n  --reset \\\n  --restore=a \\\n  --token=b',
      'date',
    ]);
  });

  it('mends comments between continued lines, and says so', () => {
    const lines = 'helm template a \\\n  --set x=1 \\   # why\n  # --set y=2 \\\n  > out.yaml';
    const { commands, problems } = readDocument(fence(lines));
    expect(commands.map(({ script }) => script.replace(/\s*\\\n\s*/g, ' ').replace(/ +/g, ' '))).toEqual([
      'helm template a --set x=1 > out.yaml',
    ]);
    expect(problems.map(({ type, line }) => `${type} ${line}`)).toEqual(['repair 3', 'repair 4']);
  });

  it('keeps a heredoc of JSON', () => {
    expect(commandsOf('cat <<EOF | kubectl apply -f -\n{\n  "a": 1\n}\nEOF\ndate')).toHaveLength(2);
  });

  it('says what no shell accepts', () => {
    expect(readDocument(fence('echo "x')).problems).toMatchObject([{ rule: 'shell-syntax', line: 2 }]);
  });
});

it('takes a line that is a placeholder for all of it for none', () =>
  expect(scriptsOf(fence('# something like this\n<set to the key in secret db-credentials>'))).toEqual([]));

describe('nothing but a comment', () => {
  it.each(['# df -h', '# systemctl status web'])("is root's prompt where it reads: %s", (line) =>
    expect(scriptsOf(fence(line))).toEqual([line.slice(2)]),
  );
  it.each(['# rm -rf /srv/old', '# find the right pod', '# df -h\ndate'])('is a comment otherwise: %s', (lines) =>
    expect(scriptsOf(fence(lines)).filter((script) => script !== 'date')).toEqual([]),
  );
});

describe('comments between statements', () => {
  const kindsOf = (lines: string) =>
    readDocument(fence(lines))
      .items.filter(({ kind }) => kind !== 'command')
      .map((item) => `${item.line} ${item.kind}`);

  it.each([
    ['work that no command does', 'date\n\n# Review the output for issues', ['4 manual']],
    [
      'work between commands',
      'kubectl scale deploy/a --replicas=0\n# Investigate, fix, then scale back up\nkubectl scale deploy/a --replicas=2',
      ['3 manual'],
    ],
    ['work above a title', 'date\n# Perform maintenance\n# Recreate it\nkubectl apply -f a', ['3 manual']],
    ['only a title', '# 1. Check the pods\nkubectl get pods\n\n# Check the nodes\n\nkubectl get nodes', []],
    ['a head of titles', '# Check the system\n\n# 1. Pods\nkubectl get pods', []],
    [
      'a threshold with its query',
      'date\n\n# 2. Error rate (should stay < 1%)\n# Prometheus query:\n# rate(errors_total[5m])',
      ['4 gate'],
    ],
    ['a way out', 'date\n\n# If it degrades, immediately roll back (see Step 11)', ['4 reference', '4 trigger']],
    ['known failures', 'kubectl get pods\n\n# Common issues:\n# - ImagePullBackOff: verify the image', ['5 symptom']],
    ['causes', 'kubectl get pods\n\n# Common causes:\n# - the network', []],
    ['a warning', '# WARNING: this will remove all data\nrm -rf /data', ['2 warning']],
    ['two works', 'date\n\n# Check Sentry for patterns\n# Open the dashboard', ['4 manual', '5 manual']],
    [
      'a numbered work with its details',
      'date\n\n# 2. Declare the incident\n# Message:\n# "INCIDENT: x"',
      ['4 manual'],
    ],
    [
      'none that options below do',
      'date\n\n# 4. Replace the binary.\n# Option A: the package\nacme install\n# Option B: by hand\ncp acme /usr/bin/',
      [],
    ],
    ['nothing but work', '# 1. Acknowledge the alert\n#    - In PagerDuty: acknowledge', ['2 manual']],
  ])('%s', (_, lines, kinds) => expect(kindsOf(lines)).toEqual(kinds));
});

describe('properties', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '# Option 1: a',
      '# Or b',
      '# OR',
      '# Expected:',
      '# ✓ ok',
      'date',
      '$ date',
      'kubectl exec -it a -- sh',
      'exit',
      '',
      '# 2. x',
      '# If a:',
      '{',
      '}',
      'cat <<EOF',
      'EOF',
      '# kubectl get x',
      '# Inside pod:',
      'psql',
      'NAME  READY',
    ),
    fc.string({ maxLength: 30 }),
  );
  const document = fc
    .array(
      fc.tuple(
        fc.constantFrom('', 'bash', 'console', 'yaml', 'markdown'),
        fc.array(line, { maxLength: 12 }),
        fc.constantFrom('', 'Expected output:', 'Create `a.md`:', '**Option 2:**', 'Or:', '# H'),
      ),
      { maxLength: 4 },
    )
    .map((fences) =>
      fences.map(([language, lines, lead]) => `${lead}\n\n${fence(lines.join('\n'), language)}`).join('\n'),
    );

  it('never throws, and every item stands in the document', () => {
    fc.assert(
      fc.property(document, (text) => {
        const { items } = readDocument(text);
        const last = text.split('\n').length;
        for (const { line: from, endLine } of items) {
          expect(from).toBeGreaterThanOrEqual(1);
          expect(endLine).toBeGreaterThanOrEqual(from);
          expect(endLine).toBeLessThanOrEqual(last);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('reads every command from the lines where it says it stands, and expects of commands only', () => {
    fc.assert(
      fc.property(document, (text) => {
        const { items, commands } = readDocument(text);
        const lines = text.split('\n');
        for (const { script, line: at } of commands)
          expect(lines[at - 1]).toContain(script.split('\n')[0]?.replace(/\\$/, '').trim() ?? '');
        const starts = new Set(commands.map(({ line: at }) => at));
        for (const item of items)
          if (item.kind === 'expectation' || item.kind === 'output') expect(starts).toContain(item.of);
      }),
      { numRuns: 300 },
    );
  });

  it('is never alone in a choice with two options that run', () => {
    fc.assert(
      fc.property(document, (text) => {
        const groups = Map.groupBy(
          readDocument(text).commands.flatMap(({ choice }) => (choice === undefined ? [] : [choice])),
          ({ group }) => group,
        );
        for (const choices of groups.values())
          for (const { option } of choices) expect(option).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a fence without a language', () => {
  it('sets the variable that a later line of it reads', () =>
    expect(scriptsOf(fence("cd /srv\nhost='db-1.internal'\nacme-ctl dump --host=$host", ''))).toContain(
      "host='db-1.internal'",
    ));

  it('takes a line that goes on in the next for a command', () =>
    expect(scriptsOf(fence('systemctl stop acme\nacme server \\\n  --reset \\\n  --restore=/srv/a.db', ''))).toEqual([
      'systemctl stop acme',
      'acme server \\\n  --reset \\\n  --restore=/srv/a.db',
    ]));

  it('is a configuration where it opens a block of one', () =>
    expect(scriptsOf(fence("# drop old ones\nruby {\n  code => 'event.cancel'\n}", ''))).toEqual([]));

  it.each([
    ['Running the script:', 'repo_settings.sh <repo-name>'],
    ['A tunnel can be made using the following:', 'acme connect ssh --environment staging -- -N -L 9200:search:80'],
    ['Restart it with this command:', 'acme-ctl restart --now'],
    ['Execute the following:', 'acme-ctl drain node-1 --wait\nacme-ctl stop node-1 --now'],
  ])('is run where the words before it order so: %s', (lead, script) => {
    expect(scriptsOf(`${lead}\n\n${fence(script, '')}`)).toEqual(script.split('\n'));
  });

  it.each([
    ['Run the job and look for:', 'level=error msg="x"'],
    ['The order is this:', 'root → network → cluster --all'],
    ['The command prints this:', 'acme  1 --> 2'],
    ['Use the following:', 'name: web\nimage: --x'],
    ['Run this:', 'Usage of acme --all'],
  ])('is none otherwise: %s', (lead, text) => expect(scriptsOf(`${lead}\n\n${fence(text, '')}`)).toEqual([]));
});

describe('a session of root', () => {
  it.each([
    ['Show the tree, for example:', '# pstree -pals $(pgrep -u root -f web)\nsystemd,1'],
    ['Show how long they have run:', '# for p in $(pgrep web); do ps -o pid,etimes $p; done\nPID ELAPSED\nweb 20'],
  ])('is told by its first line, whatever leads to it: %s', (lead, text) => {
    const { items, commands } = readDocument(`${lead}\n\n${fence(text, '')}`);
    expect(items.some(({ kind }) => kind === 'output')).toBe(true);
    expect(commands.map(({ mode }) => mode)).toEqual(['elsewhere']);
  });

  it('is none where commands stand below what may be a title', () => {
    expect(scriptsOf(fence('# pstree -p | head\npstree -pa', ''))).toEqual(['pstree -pa']);
  });
});
