import { describe, expect, it } from 'vitest';
import { bash, commands, errors, read } from './pinned.ts';

/** A document with a pin before one of its fences. */
const before = (pin: string, fence: string) => `# Work\n\n<!-- handrail: ${pin} -->\n${fence}`;
const text = (...lines: readonly string[]) => ['```text', ...lines, '```', ''].join('\n');

describe('what is pinned to commands', () => {
  it.each(['run', 'watch', 'background', 'interactive', 'elsewhere'])('mode=%s', (mode) => {
    expect(commands(before(`mode=${mode}`, bash('make up')))['make up']?.mode).toBe(mode);
  });

  it.each(['read', 'change', 'destroy'])('effect=%s, with what it would be taken for', (effect) => {
    const command = commands(before(`effect=${effect}`, bash('rm -rf build')))['rm -rf build'];
    expect(command?.impact).toBe(effect);
    expect(command?.guessedImpact).toBe(effect === 'destroy' ? undefined : 'destroy');
  });

  it('warns of a pin that lowers what looks like destroy', () => {
    expect(read(before('effect=read', bash('rm -rf build'))).problems).toMatchObject([
      { type: 'warning', rule: 'pinned-effect', line: 5 },
    ]);
    expect(read(before('effect=destroy', bash('ls'))).problems).toEqual([]);
  });

  it('condition and condition=none', () => {
    const guessed = bash('# If the cache is stale, clear it', 'make clear');
    expect(commands(guessed)['make clear']?.condition).toMatch(/cache is stale/);
    expect(commands(before('condition=none', guessed))['make clear']?.condition).toBeUndefined();
    expect(commands(before('condition="the canary fails"', bash('make up')))['make up']?.condition).toBe(
      'the canary fails',
    );
  });

  it('choice over fences, and over statements of one', () => {
    const fences = `${before('choice=way option=Helm recommended', bash('helm upgrade web .'))}
<!-- handrail: choice=way option="plain kubectl" -->
${bash('kubectl apply -f web.yaml', 'kubectl get pods')}`;
    expect(errors(fences)).toEqual([]);
    expect(Object.values(commands(fences)).map(({ choice }) => choice)).toEqual([
      { group: 'pinned:way', option: 1, certain: true, label: 'Helm', recommended: true },
      { group: 'pinned:way', option: 2, certain: true, label: 'plain kubectl' },
      { group: 'pinned:way', option: 2, certain: true, label: 'plain kubectl' },
    ]);
    const statements = bash(
      'make a # handrail: choice=way option=a',
      'make b # handrail: choice=way option=b',
      'make c',
    );
    expect(Object.values(commands(statements)).map(({ choice }) => choice?.option)).toEqual([1, 2, undefined]);
  });

  it('choice=none, which leaves no choice of one option', () => {
    const guessed = bash('# Option 1: Helm', 'helm upgrade web .', '# Option 2: kubectl', 'kubectl apply -f web.yaml');
    expect(Object.values(commands(guessed)).map(({ choice }) => choice?.option)).toEqual([1, 2]);
    expect(Object.values(commands(before('choice=none', guessed))).map(({ choice }) => choice)).toEqual([
      undefined,
      undefined,
    ]);
    const one = guessed.replace('helm upgrade web .', 'helm upgrade web . # handrail: choice=none');
    expect(Object.values(commands(one)).map(({ choice }) => choice)).toEqual([undefined, undefined]);
  });

  it('run=offered, run=yes and run=no', () => {
    expect(commands(before('run=offered', bash('make up')))['make up']?.inline).toBe(true);
    const inline = 'Check it with `kubectl get pods`. <!-- handrail: run=yes -->\n';
    expect(commands(`# Work\n\n${inline}`)['kubectl get pods']?.inline).toBeUndefined();
    expect(commands(`# Work\n\n${inline.replace('yes', 'no')}`)).toEqual({});
    expect(read(before('run=no', bash('make up'))).of('config')).toHaveLength(1);
  });

  it('run=no of a statement, which nothing is expected of then', () => {
    const found = read(bash('make one', '# handrail: run=no', 'make two', '# Expected: ok', 'make three'));
    expect(found.of('command').map(({ script }) => script)).toEqual(['make one', 'make three']);
    expect(found.of('expectation')).toEqual([]);
  });

  it('timeout, folder, name, beside', () => {
    expect(commands(before('timeout=1h30m folder=../deploy name=up beside', bash('make up')))['make up']).toMatchObject(
      {
        timeout: 5400,
        folder: { path: '../deploy', from: 3 },
        name: 'up',
        beside: true,
      },
    );
  });

  it('mode=background of a fence, for the last of its commands', () => {
    const found = commands(before('mode=background', bash('cd app', 'make serve')));
    expect(Object.values(found).map(({ mode }) => mode)).toEqual(['run', 'background']);
  });

  it('a mode that opens no shell for what follows', () => {
    const guessed = bash('ssh web-1', 'systemctl status web');
    expect(commands(guessed)['systemctl status web']?.mode).toBe('elsewhere');
    const pinned = bash('ssh web-1 # handrail: mode=run', 'systemctl status web');
    expect(commands(pinned)['systemctl status web']?.mode).toBe('run');
  });

  it('within and every, for all that is expected of them', () => {
    const found = read(before('within=5m every=5s', bash('kubectl get pods', '# Expected: All pods Running')));
    expect(found.errors).toEqual([]);
    expect(found.of('expectation')).toMatchObject([{ check: 'state', within: 300, every: 5 }]);
  });

  it('commands in sentences and tables', () => {
    const sentence = 'Run `acme-ctl drain --now` first. <!-- handrail: effect=destroy timeout=5m -->\n';
    expect(commands(`# Work\n\n${sentence}`)['acme-ctl drain --now']).toMatchObject({
      impact: 'destroy',
      timeout: 300,
    });
    const table = '| What | Command |\n|---|---|\n| Stop | `kubectl get pods` <!-- handrail: mode=watch --> |\n';
    expect(commands(`# Work\n\n${table}`)['kubectl get pods']).toMatchObject({ mode: 'watch', inline: true });
  });
});

describe('what a fence is', () => {
  it('as=commands, whatever its language', () => {
    expect(Object.keys(commands(before('as=commands', text('frobnicate now', 'Ready steady'))))).toEqual([
      'frobnicate now',
      'Ready steady',
    ]);
  });

  it('as=session', () => {
    const found = read(before('as=session', text('$ frob list', 'one', '$ frob drop one')));
    expect(found.of('command').map(({ script }) => script)).toEqual(['frob list', 'frob drop one']);
    expect(found.of('expectation')).toMatchObject([{ of: 5, text: 'one' }]);
  });

  it('as=output, also of a command under another heading', () => {
    const found = read(`# Work\n\n${bash('make up')}\n## What it says\n\n<!-- handrail: as=output -->\n${bash('up')}`);
    expect(found.of('expectation')).toMatchObject([{ of: 4, check: 'literal', text: 'up' }]);
    expect(found.of('command')).toHaveLength(1);
  });

  it('as=example never gates', () => {
    const found = read(`${bash('make up')}\nExpected output:\n\n<!-- handrail: as=example -->\n${text('up')}`);
    expect(found.of('output')).toMatchObject([{ example: true }]);
    expect(found.of('expectation')).toEqual([]);
  });

  it('of names the command', () => {
    const found = read(
      `${bash('make one # handrail: name=first', 'make two')}\n<!-- handrail: of=first -->\n${text('done')}`,
    );
    expect(found.of('expectation')).toMatchObject([{ of: 2, text: 'done' }]);
    expect(errors(`${bash('make one # handrail: name=first')}\n<!-- handrail: of=frist -->\n${text('done')}`)).toEqual([
      '5: Unexpected of="frist", expected first; did you mean it?',
    ]);
  });

  it('check and pattern of an output', () => {
    const output = (pin: string) =>
      read(`${bash('make up')}\n<!-- handrail: ${pin} -->\n${text('3 of 3 ready')}`).of('expectation');
    expect(output('check=contains')).toMatchObject([{ check: 'contains', text: '3 of 3 ready', pinned: true }]);
    expect(output('check=lines within=1m')).toMatchObject([{ check: 'lines', within: 60 }]);
    expect(output('pattern="^\\d of \\d ready$"')).toMatchObject([
      { check: 'regex', text: '^\\d of \\d ready$', pinned: true },
    ]);
  });

  it('file, as=config and as=manual', () => {
    expect(read(before('file=deploy/web.yaml', '```yaml\na: b\n```\n')).of('file')).toMatchObject([
      { path: 'deploy/web.yaml', content: 'a: b\n' },
    ]);
    const created = 'Create `web.sh`:\n\n<!-- handrail: as=config -->\n```bash\nmake up\n```\n';
    expect(read(created).of('file')).toEqual([]);
    expect(read(created).of('config')).toHaveLength(1);
    expect(read(before('as=manual', text('Turn the key', 'twice'))).of('manual')).toMatchObject([
      { text: 'Turn the key\ntwice' },
    ]);
  });
});

describe('what a passage is', () => {
  const list = (use: string) =>
    read(`# Work\n\n- Ask ops, ops@example.org <!-- handrail: as=${use} -->\n- Other words\n`);
  it.each(['manual', 'requirement', 'warning', 'contact'] as const)('as=%s', (use) => {
    expect(list(use).of(use)).toMatchObject([{ line: 3, text: 'Ask ops, ops@example.org' }]);
  });

  it.each(['rollback', 'escalation'] as const)('as=%s-trigger', (to) => {
    expect(list(`${to}-trigger`).of('trigger')).toMatchObject([{ to }]);
  });

  it('as=prose', () => {
    const text = '## Steps\n\n- [ ] Ring the bell\n\nDo not touch it. Open the console.\n';
    expect(read(text).items.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['checkbox', 'warning']));
    const pinned = text
      .replace('bell', 'bell <!-- handrail: as=prose -->')
      .replace('console.', 'console. <!-- handrail: as=prose -->');
    expect(read(pinned).items.map(({ kind }) => kind)).toEqual(['section']);
  });

  it('as=prose of a whole table', () => {
    const table = '| What | Command |\n|---|---|\n| Stop | `kubectl get pods` |\n';
    expect(read(`<!-- handrail: as=prose -->\n${table}`).of('command')).toEqual([]);
  });

  it('check and of of a sentence', () => {
    const found = read(
      `${bash('make one # handrail: name=first', 'make two')}\nWell, \`ready\` it says. <!-- handrail: check=contains of=first within=1m -->\n`,
    );
    expect(found.of('expectation')).toMatchObject([
      { of: 2, check: 'contains', text: 'ready', pinned: true, within: 60 },
    ]);
    const bullets = read(`${bash('kubectl get pods')}\n\n- All pods Running <!-- handrail: check=state -->\n`);
    expect(bullets.of('expectation')).toMatchObject([{ of: 2, check: 'state', text: 'All pods Running' }]);
  });
});

describe('what a section and a step are', () => {
  const document = (pin: string, title = 'Something') =>
    `# Work\n\n## Begin\n\n${bash('make one')}\n<!-- handrail: ${pin} -->\n## ${title}\n\n${bash('make two')}`;
  const step = (pin: string, title?: string) => read(document(pin, title)).of('step').at(-1);

  it.each([
    'procedure',
    'validation',
    'rollback',
    'escalation',
    'prerequisites',
    'troubleshooting',
    'monitoring',
    'followup',
    'reference',
    'overview',
  ])('role=%s, for what stands below it too', (role) => {
    const text = `${document(`role=${role}`)}\n### Below\n\n${bash('make three')}`;
    expect(read(text).of('section').slice(-2)).toMatchObject([{ role }, { role }]);
  });

  it('step=optional, aside, required', () => {
    expect(step('step=optional')).toMatchObject({ title: 'Something', optional: true });
    expect(step('step=aside')).toMatchObject({ aside: true });
    const required = step('step=required', 'Something (optional)');
    expect(required).not.toHaveProperty('optional');
    expect(required).not.toHaveProperty('condition');
    expect(step('step=required role=reference')).not.toHaveProperty('aside');
  });

  it('step=joined makes it the end of the step before', () => {
    expect(read(document('step=joined')).of('step')).toMatchObject([{ title: 'Begin', line: 3, endLine: 14 }]);
    expect(errors(document('step=joined role=rollback'))).toEqual([
      '9: Unexpected step=joined, expected a step before it in a section of the same role',
    ]);
  });

  it('step of a list item', () => {
    const list = '# Work\n\n1. Open the valve <!-- handrail: step=optional -->\n2. Close the valve\n';
    expect(read(list).of('step')).toMatchObject([{ line: 3, optional: true }, { line: 4 }]);
  });

  it('condition of a step, and none', () => {
    expect(step('condition="only in production"')).toMatchObject({ condition: 'only in production' });
    expect(step('condition=none step=required', 'Something (if needed)')).not.toHaveProperty('condition');
  });

  it('choice of steps, and none', () => {
    const text = `# Work\n\n<!-- handrail: choice=way option=quick recommended -->\n## Fast\n\n${bash('make one')}\n<!-- handrail: choice=way option=slow -->\n## Slowly\n\n${bash('make two')}`;
    expect(
      read(text)
        .of('step')
        .map(({ choice }) => choice),
    ).toEqual([
      { group: 'pinned:way', option: 1, certain: true, label: 'quick', recommended: true },
      { group: 'pinned:way', option: 2, certain: true, label: 'slow' },
    ]);
    const guessed = `# Work\n\n## Option 1: Fast <!-- handrail: choice=none -->\n\n${bash('make one')}\n## Option 2: Slow <!-- handrail: choice=none -->\n\n${bash('make two')}`;
    expect(
      read(guessed)
        .of('step')
        .map(({ choice }) => choice),
    ).toEqual([undefined, undefined]);
  });
});

describe('what is filled in', () => {
  it('parameter with written, default and secret', () => {
    const found = read(
      `<!-- handrail: parameter=version written=v1.2.3 default=v2.0.0 secret -->\n${bash('deploy web v1.2.3', 'check v1.2.30 web-v1.2.3')}`,
    );
    expect(found.errors).toEqual([]);
    expect(found.of('parameter')).toMatchObject([
      { name: 'version', default: 'v2.0.0', secret: true, occurrences: [3] },
    ]);
    expect(found.exampleValues.map(({ value }) => value)).not.toContain('v1.2.3');
    expect(found.of('command')[0]?.placeholders).toEqual([{ name: 'version', start: 11, end: 17 }]);
  });

  it('parameter of a word by its name, and of a placeholder that is one anyway', () => {
    const found = read(
      `<!-- handrail: parameter=blue -->\n<!-- handrail: parameter=zone default=a -->\n${bash('switch blue --zone <zone>', 'echo $blue blue-green')}`,
    );
    expect(found.of('parameter').map(({ name, default: preset, occurrences }) => [name, preset, occurrences])).toEqual([
      ['blue', undefined, [4]],
      ['zone', 'a', [4]],
    ]);
  });

  it('secret=no', () => {
    const text = bash('fetch <token-name>');
    expect(read(text).of('parameter')).toMatchObject([{ secret: true }]);
    expect(read(`<!-- handrail: parameter=token-name secret=no -->\n${text}`).of('parameter')[0]).not.toHaveProperty(
      'secret',
    );
  });

  it('verbatim, which is neither a parameter nor an example', () => {
    const text = bash('kubectl get pods -n my-app', 'kubectl set image deploy/web web=acme/web:v1.2.3');
    expect(
      read(text)
        .of('parameter')
        .map(({ name }) => name),
    ).toEqual(['my-app']);
    const pinned = read(`<!-- handrail: verbatim=my-app -->\n<!-- handrail: verbatim=v1.2.3 -->\n${text}`);
    expect(pinned.errors).toEqual([]);
    expect(pinned.of('parameter')).toEqual([]);
    expect(pinned.exampleValues).toEqual([]);
  });
});
