import { describe, expect, it } from 'vitest';
import { bash, commands, errors, read } from './pinned.ts';

const cell = (attributes: string, ...lines: readonly string[]) =>
  `# Work\n\n\`\`\`sh ${attributes}\n${lines.join('\n')}\n\`\`\`\n`;

describe('the attributes of runme', () => {
  it.each(['{ name=up background=true }', '{"name":"up","background":"true"}', '{ name="up", background=1 }'])(
    'in each of its spellings: %s',
    (attributes) => {
      expect(commands(cell(attributes, 'make up'))['make up']).toMatchObject({ name: 'up', mode: 'background' });
      expect(errors(cell(attributes, 'make up'))).toEqual([]);
    },
  );

  it('interactive takes the terminal, and is no reason for one where it is false', () => {
    expect(commands(cell('{ interactive=true }', 'make up'))['make up']?.mode).toBe('interactive');
    expect(commands(cell('{ interactive=false }', 'psql')).psql?.mode).toBe('run');
    expect(commands(cell('{ name=x }', 'psql')).psql?.mode).toBe('interactive');
    expect(commands(cell('{ interactive=false }', 'tail -f log'))['tail -f log']?.mode).toBe('watch');
  });

  it('excludeFromRunAll is offered, and never run by itself', () => {
    expect(commands(cell('{"excludeFromRunAll":"true"}', 'make clean'))['make clean']?.inline).toBe(true);
    expect(commands(cell('{"excludeFromRunAll":"false"}', 'make clean'))['make clean']?.inline).toBeUndefined();
  });

  it('cwd is the folder of the whole fence, in that of the document', () => {
    const text = (own: string) => `---\ncwd: ../app\n---\n${cell(own, 'make one', 'make two')}`;
    const folders = (own: string) => Object.values(commands(text(own))).map(({ folder }) => folder);
    expect(folders('')).toEqual([
      { path: '../app', from: 6 },
      { path: '../app', from: 6 },
    ]);
    expect(folders('{ cwd=web }').map((one) => one?.path)).toEqual(['../app/web', '../app/web']);
    expect(folders('{ cwd=/tmp }').map((one) => one?.path)).toEqual(['/tmp', '/tmp']);
    expect(errors(`${text('')}\n\`\`\`yaml\na: b\n\`\`\`\n`)).toEqual([]);
  });

  it('promptEnv asks for what is exported', () => {
    const lines = ['export ZONE="eu 1"', 'export COUNT=3', 'export HERE=$(pwd)', 'echo $ZONE $COUNT'];
    const found = read(cell('{"promptEnv":"true"}', ...lines));
    expect(found.of('parameter').map(({ name, default: preset }) => [name, preset])).toEqual([
      ['ZONE', 'eu 1'],
      ['COUNT', '3'],
    ]);
    const [zone] = found.of('command');
    expect(zone?.script.slice(zone.placeholders[0]?.start, zone.placeholders[0]?.end)).toBe('"eu 1"');
    expect(read(cell('{"promptEnv":"false"}', ...lines)).of('parameter')).toEqual([]);
  });

  it('an interpreter that is no shell is not run, and a shell of the document that is not bash is said', () => {
    const python = read(cell('{ interpreter=python3 }', 'print(1)'));
    expect(python.of('command')).toEqual([]);
    expect(python.problems).toMatchObject([{ type: 'warning', rule: 'runme', line: 3 }]);
    expect(commands(cell('{ interpreter=/bin/bash }', 'make up'))).toHaveProperty(['make up']);
    expect(read(`---\nrunme:\n  id: 01H\n  version: v3\nshell: zsh\n---\n${bash('ls')}`).problems).toMatchObject([
      {
        type: 'warning',
        rule: 'runme',
        line: 5,
        message: 'Unexpected shell zsh, expected bash: that runs the commands',
      },
    ]);
    expect(read(`---\nshell: /bin/bash\n---\n${bash('ls')}`).problems).toEqual([]);
  });

  it('leaves front matter and attributes that say nothing of a run alone', () => {
    const text = `---\nrunme:\n  id: 01HF\n  version: v3\n---\n${cell('{"id":"01HF","mimeType":"text/x-json","terminalRows":"20"}', 'ls')}`;
    expect(read(text).problems).toEqual([]);
    expect(read(text).of('metadata')).toEqual([]);
    expect(commands(text).ls).not.toHaveProperty('name');
    const hugo = '```bash {linenos=true hl_lines="2-3" class="wide"}\nls\n```\n';
    expect(read(hugo).problems).toEqual([]);
    expect(commands(hugo).ls).toEqual(commands(bash('ls')).ls);
  });

  it('counts less than the word of the author to Handrail', () => {
    const both = cell('{ background=true name=up handrail="mode=watch" }', 'make up');
    expect(errors(both)).toEqual([]);
    expect(commands(both)['make up']).toMatchObject({ mode: 'watch', name: 'up' });
  });

  it('names what an output belongs to', () => {
    const text = `${cell('{ name=first }', 'make one')}\n${bash('make two')}\n<!-- handrail: of=first -->\n\`\`\`\nok\n\`\`\`\n`;
    expect(read(text).of('expectation')).toMatchObject([{ of: 4, text: 'ok' }]);
  });
});

describe('the similarity of Innovation Engine', () => {
  const after = (comment: string, ...lines: readonly string[]) =>
    `# Work\n\n${bash('make report')}\nResults:\n\n${comment}\n\n\`\`\`output\n${lines.join('\n')}\n\`\`\`\n`;
  const expected = (text: string) => read(text).of('expectation');

  it('of 1 is the output', () => {
    expect(expected(after('<!-- expected_similarity=1.0 -->', 'ready'))).toMatchObject([
      { of: 4, check: 'literal', text: 'ready' },
    ]);
    expect(read(after('<!-- expected_similarity=1 -->', 'ready')).problems).toEqual([]);
  });

  it.each([
    ['one line', ['ready'], 'contains'],
    ['several lines', ['one', 'two'], 'lines'],
    ['JSON', ['{', '  "name": "web"', '}'], 'json'],
    ['a table', ['NAME   STATUS', 'web    Running'], 'table'],
  ])('below 1 is what its form says: %s', (_, lines, check) => {
    const text = after('<!--expected_similarity=0.8-->', ...lines);
    expect(expected(text)).toMatchObject([{ of: 4, check, pinned: true }]);
    expect(read(text).problems).toMatchObject([
      {
        type: 'warning',
        rule: 'similarity',
        message: `Unexpected similarity 0.8, expected 1: the output is compared as ${check}`,
      },
    ]);
  });

  it('in quotes is a pattern', () => {
    expect(expected(after('<!-- expected_similarity="^ready in \\d+ s$" -->', 'ready in 3 s'))).toMatchObject([
      { of: 4, check: 'regex', text: '^ready in \\d+ s$', pinned: true },
    ]);
    expect(errors(after('<!-- expected_similarity="" -->', 'ready'))).toHaveLength(1);
  });

  it('takes what its author crossed out for anything', () => {
    const json = after(
      '<!-- expected_similarity=0.3 -->',
      '{',
      '  "id": "/groups/web-xxxxx/x",',
      '  "zone": "eu"',
      '}',
    );
    expect(expected(json)[0]?.text).toBe('{\n  "id": "/groups/web-<anything>/x",\n  "zone": "eu"\n}');
    const lines = after('<!-- expected_similarity=0.3 -->', 'group xxxxx', 'made web-xxxxxx');
    expect(expected(lines)[0]?.text).toBe('group <anything>\nmade web-<anything>');
  });

  it('is of the next fence that is no command, and of nothing where there is none', () => {
    const text = `${bash('make one')}\n<!-- expected_similarity=1 -->\n\n${bash('make two')}\n\`\`\`text\ntwo\n\`\`\`\n`;
    expect(expected(text)).toMatchObject([{ of: 8, text: 'two' }]);
    expect(read('<!-- expected_similarity=1 -->\n\n```text\ntwo\n```\n').items).toMatchObject([{ kind: 'config' }]);
  });

  it('says that variables in a comment are not set', () => {
    const text = `<!--\n\`\`\`variables\nexport ZONE=eu\n\`\`\`\n-->\n\n${bash('echo $ZONE')}`;
    expect(read(text).problems).toMatchObject([{ type: 'warning', rule: 'variables', line: 1 }]);
    expect(read(text).of('environment')).toMatchObject([{ name: 'ZONE' }]);
  });
});
