import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPins } from '../../../../engine/parse/pin/read-pins.ts';
import { bash, commands, errors, read } from './pinned.ts';

describe('where a pin stands', () => {
  const spellings = {
    'a comment right before the fence': `<!-- handrail: mode=watch -->\n${bash('make up')}`,
    'a comment with a blank line between': `<!-- handrail: mode=watch -->\n\n${bash('make up')}`,
    'a comment of several lines': `<!--\n  handrail:\n    mode=watch\n    beside,\n    effect=read\n-->\n${bash('make up')}`,
    'a comment of MDX': `{/* handrail: mode=watch */}\n\n${bash('make up')}`,
    'the info string': '```bash handrail="mode=watch"\nmake up\n```\n',
    'the info string, in single quotes': "```bash handrail='mode=watch'\nmake up\n```\n",
    'the info string, to its end': '```bash handrail: mode=watch\nmake up\n```\n',
    'braces of Hugo': '```bash {handrail="mode=watch" linenos=true}\nmake up\n```\n',
    'braces of Pandoc and Python-Markdown': '```{.bash handrail="mode=watch"}\nmake up\n```\n',
    'a comment of the shell': bash('# handrail: mode=watch', 'make up'),
    'the end of the line': bash('make up # handrail: mode=watch'),
    'a list item': `1. Start it\n\n   <!-- handrail: mode=watch -->\n   \`\`\`bash\n   make up\n   \`\`\`\n`,
    'a quote': '> <!-- handrail: mode=watch -->\n> ```bash\n> make up\n> ```\n',
    'curly quotes of an editor': '<!-- handrail: mode=“watch” -->\n```bash\nmake up\n```\n',
  };
  it.each(Object.entries(spellings))('%s', (_, text) => {
    const found = read(`# Start\n\n${text}`);
    expect(found.problems).toEqual([]);
    expect(found.of('command')).toMatchObject([{ script: 'make up', mode: 'watch' }]);
  });

  it('stands on the heading too', () => {
    const text = `# Deploy\n\n## The other thing <!-- handrail: role=rollback -->\n\n${bash('make down')}`;
    expect(read(text).of('section')).toMatchObject([{}, { title: 'The other thing', role: 'rollback' }]);
  });

  it('speaks of the statement rather than of the fence', () => {
    const text = bash('make one', '# handrail: effect=destroy', 'make two');
    const found = commands(`<!-- handrail: effect=read -->\n${text}`);
    expect(found['make one']?.impact).toBe('read');
    expect(found['make two']?.impact).toBe('destroy');
  });

  it('is no title, and hides none', () => {
    const [command] = read(bash('# Start the service', '# handrail: mode=background', 'make up')).of('command');
    expect(command).toMatchObject({ title: 'Start the service', mode: 'background' });
  });

  it('is not read in code, where somebody writes about it', () => {
    const text =
      'Write `<!-- handrail: mode=nonsense -->` before it.\n\n```markdown\n<!-- handrail: nonsense -->\n```\n';
    expect(errors(text)).toEqual([]);
  });

  it('comes between no cue and its fence', () => {
    const text = `${bash('kubectl get pods')}\nExpected output:\n<!-- any comment -->\n\`\`\`text\nweb-1 Running\n\`\`\`\n`;
    expect(read(text).of('expectation')).toMatchObject([{ of: 2, check: 'literal' }]);
  });
});

describe('what is wrong with a pin', () => {
  const wrong = [
    ['<!-- handrail: mdoe=watch -->', 'Unexpected pin "mdoe", expected mode; did you mean it?'],
    [
      '<!-- handrail: mode=wacth -->',
      'Unexpected mode "wacth", expected run, watch, background, interactive or elsewhere; did you mean watch?',
    ],
    ['<!-- handrail: watch -->', 'Unexpected pin "watch", expected mode=watch; did you mean it?'],
    ['<!-- handrail: skip -->', 'Unexpected pin "skip", expected run=no; did you mean it?'],
    ['<!-- handrail: timeout=soon -->', 'Unexpected timeout "soon", expected a duration such as 90s, 30m or 1h30m'],
    ['<!-- handrail: timeout=0s -->', 'Unexpected timeout "0s", expected a duration such as 90s, 30m or 1h30m'],
    ['<!-- handrail: mode=run mode=watch -->', 'Unexpected second "mode", expected one'],
    ['<!-- handrail: mode=run -->\n<!-- handrail: mode=watch -->', 'Unexpected second "mode", expected one'],
    ['<!-- handrail: role=rollback -->', 'Unexpected pin "role" before a fence, expected it before a heading'],
    ['<!-- handrail: -->', 'Unexpected pin without a word, expected such as mode=watch'],
    [
      '<!-- handrail: condition="if it fails -->',
      'Unexpected "condition="if" in a pin, expected pairs such as mode=watch, and quotes round a value with blanks',
    ],
    ['<!-- handrail: secret -->', 'Unexpected "secret" without a parameter, expected parameter=… beside it'],
    [
      '<!-- handrail: verbatim="<pod>" -->',
      'Unexpected verbatim="<pod>", expected no word in angle brackets: it never reaches a shell',
    ],
    [
      '<!-- handrail: parameter=nobody -->',
      'Unexpected parameter "nobody", expected a word of a command or a created file',
    ],
    [
      '<!-- handrail: choice=way option=one -->',
      'Unexpected choice "way" with one option, expected another to choose from',
    ],
    ['<!-- handrail: choice=way -->', 'Unexpected choice "way" without an option, expected option=… beside it'],
    [
      '<!-- handrail: within=5m -->',
      'Unexpected "within" where nothing is expected of the command, expected an expectation to wait for',
    ],
    [
      '<!-- handrail: timeout=5m mode=watch -->',
      'Unexpected "timeout" of a command that stays up or takes the terminal, expected mode=run',
    ],
  ] as const;
  it.each(wrong)('%s', (pin, message) => {
    const found = errors(`# Start\n\n${pin}\n${bash('make up')}`);
    expect(found.map((line) => line.replace(/^\d+: /, ''))).toContain(message);
  });

  it('has the line that it stands on', () => {
    expect(errors(`# Start\n\n<!--\nhandrail:\n  mode=watch\n  wrong=1\n-->\n${bash('make up')}`)).toEqual([
      expect.stringMatching(/^6: Unexpected pin "wrong"/),
    ]);
    expect(errors(bash('make a', '# handrail: wrong=1', 'make b'))).toEqual([
      expect.stringMatching(/^3: Unexpected pin "wrong"/),
    ]);
  });

  it.each([
    ['at the end of a document', `${bash('make up')}\n<!-- handrail: mode=watch -->\n`],
    ['at the end of a fence', bash('make up', '# handrail: mode=watch')],
    ['before YAML', '<!-- handrail: mode=watch -->\n```yaml\na: b\n```\n'],
    ['before a heading that holds nothing', '# Title\n\n<!-- handrail: step=optional -->\n## Words\n\nOnly words.\n'],
    ['before a sentence without a command', '<!-- handrail: effect=read -->\nOnly words.\n'],
    ['as output where there is no command', '<!-- handrail: as=output -->\n```\nok\n```\n'],
    ['as output of a name that nobody has', `${bash('make up')}\n<!-- handrail: of=build -->\n\`\`\`\nok\n\`\`\`\n`],
  ])('does not stand %s', (_, text) => {
    expect(errors(text)).toHaveLength(1);
  });

  it('pins nothing', () => {
    expect(commands(`<!-- handrail: mode=wacth effect=read -->\n${bash('make up')}`)['make up']).toMatchObject({
      mode: 'run',
      impact: 'read',
    });
  });
});

describe('the pins of a cue', () => {
  it.each([
    ['# Expected (jsn): {}', 'Unexpected "jsn" in a cue, expected json; did you mean it?'],
    [
      '# Expected (json, with 5m): {}',
      'Unexpected "with 5m" in a cue, expected within and a duration such as 90s, 5m or 1h; did you mean it?',
    ],
    [
      '# Expected (within soon): ok',
      'Unexpected "within soon" in a cue, expected within and a duration such as 90s, 5m or 1h; did you mean it?',
    ],
  ])('%s', (cue, message) => {
    expect(errors(bash('make status', cue))).toEqual([`3: ${message}`]);
    expect(errors(`${bash('make status')}\n${cue.slice(2)}\n`)).toEqual([`5: ${message}`]);
  });

  it.each(['# Expected (on the primary): ok', '# Expected (if healthy): ok', '# Expected (approx.): 3'])(
    'leaves the words of the author alone: %s',
    (cue) => expect(errors(bash('make status', cue))).toEqual([]),
  );

  it.each(['within 5m every 10s', 'json, within 5m, every 10s', 'every 10s within 5m', 'within 5 minutes every 10 s'])(
    'takes times with blanks or commas between them: %s',
    (pins) => expect(errors(bash('cat status', `# Expected (${pins}): {}`))).toEqual([]),
  );

  it.each(['contains', 'regex', 'json, within 5m'])('is an error where nothing is said: %s', (inside) => {
    const check = inside.split(',')[0];
    const message = `Unexpected end of "Expected (${inside})", expected what it is to be checked for (${check}) behind it`;
    const cue = `Expected (${inside}):`;
    expect(errors(bash('cat status', `# ${cue}`))).toEqual([`3: ${message}`]);
    expect(errors(bash('cat status', `# ${cue}`, 'cat other'))).toEqual([`3: ${message}`]);
    expect(errors(bash(`cat status # ${cue}`))).toEqual([`2: ${message}`]);
    expect(errors(`${bash('cat status')}\n${cue}\n`)).toEqual([`5: ${message}`]);
  });

  it('is none where the text follows, or none is needed', () => {
    expect(errors(bash('cat status', '# Expected (contains):', '# up'))).toEqual([]);
    expect(errors(`${bash('cat status', '# Expected (contains):')}\n\`\`\`text\nup\n\`\`\`\n`)).toEqual([]);
    expect(errors(`${bash('cat status')}\nExpected (contains):\n\n\`\`\`text\nup\n\`\`\`\n`)).toEqual([]);
    expect(errors(bash('cat status', '# Expected (empty):'))).toEqual([]);
  });

  it('polls nothing that changes the world', () => {
    expect(errors(bash('make deploy', '# Expected (within 5m): ok'))).toEqual([
      '3: Unexpected "within" of a command that changes something, expected effect=read where it only reads',
    ]);
    expect(errors(bash('make deploy # handrail: effect=read', '# Expected (within 5m): ok'))).toEqual([]);
  });
});

describe('reading pins', () => {
  it('never throws, and says of every word that is no pin that it is none', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        const { values, problems, words } = readPins({ line: 1, text }, 'fence');
        expect(Object.keys(values).length + problems.length + (words?.length ?? 0)).toBeGreaterThan(0);
      }),
    );
  });
});
