import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptFailed } from '../../../cli/accept/accept-failed.ts';
import { buildGraph } from '../../../engine/graph/build-graph.ts';
import type { CommandAction, StepGraph } from '../../../engine/graph/step-graph.ts';
import { readRunbook } from '../../../engine/parse/read-runbook.ts';
import { initialState } from '../../../engine/run/initial-state.ts';
import { judge } from '../../../engine/run/judge.ts';
import type { CommandState, RunState } from '../../../engine/run/state.ts';

const graphOf = (source: string) => buildGraph(readRunbook('doc.md', source));
const commandsOf = (graph: StepGraph) =>
  graph.steps.flatMap(({ actions }) => actions).filter((action): action is CommandAction => action.type === 'command');

/** What a run of the document came to in which its commands printed these, in order. */
function ran(source: string, outputs: readonly string[], more: Partial<RunState> = {}) {
  const graph = graphOf(source);
  const commands = commandsOf(graph).map((action, index): readonly [string, CommandState] => {
    const head = outputs[index] ?? '';
    return [
      action.id,
      {
        status: 'finished',
        attempt: 1,
        script: action.command.script,
        impact: 'read',
        judgements: [],
        result: {
          status: 'exited',
          exitCode: 0,
          pipeStatus: [0],
          stdout: { head, tail: '', bytes: Buffer.byteLength(head) },
          stderr: { head: '', tail: '', bytes: 0 },
          folder: '/',
          milliseconds: 1,
          httpStatuses: [],
        },
      },
    ];
  });
  const before: RunState = { ...initialState(), ...more, commands: Object.fromEntries(commands) };
  const judged = commandsOf(graph).map(({ id }) => ({ id, event: judge(graph, before, id) }));
  const after = judged.flatMap(({ id, event }): readonly (readonly [string, CommandState])[] => {
    const command = before.commands[id];
    if (command === undefined || event.type !== 'command-judged') return [];
    return [[id, { ...command, status: 'judged', judgements: event.judgements, verdict: event.verdict }]];
  });
  const state: RunState = { ...before, commands: Object.fromEntries(after) };
  return { graph, state, verdicts: judged.map(({ event }) => (event.type === 'command-judged' ? event.verdict : '')) };
}

function accepted(
  source: string,
  outputs: readonly string[],
  more: { state?: Partial<RunState>; current?: string } = {},
) {
  const { graph, state } = ran(source, outputs, more.state);
  return acceptFailed({ path: 'doc.md', kept: source, current: more.current ?? source, graph, state });
}

const DOCUMENT = `# Check

## Step 1: Status

Intro that stays.

\`\`\`bash
# Look at the release
status --release <name>
# Expected: "1.4.0"
report
# Expected output:
# Backing up <database>
# ...
# 3 tables done in 5s
\`\`\`

Then look:

\`\`\`console
$ list
NAME                  READY   AGE
web-7d9f8b6c5-x2k9p   1/1     5d
\`\`\`

1. Health

   \`\`\`bash
   health   # ask
   # Expected: {"status": "healthy", "version": "...", "n": 1}
   \`\`\`
`;
const OUTPUTS = [
  '1.5.0\n',
  'Backing up orders\nx\n4 tables done in 9s\n',
  'NAME                  READY   AGE\nweb-66f8c4d7b8-bkvdh  0/1     3m\n',
  '{"n": 2, "status": "healthy", "version": "9"}\n',
];

describe('accepting what a run printed', () => {
  it('changes what differs and nothing else', () => {
    const { source, expectations } = accepted(DOCUMENT, OUTPUTS);
    expect(expectations.map(({ status }) => status)).toEqual(['accepted', 'accepted', 'accepted', 'accepted']);
    expect(source).toBe(
      DOCUMENT.replace('"1.4.0"', '"1.5.0"')
        .replace('3 tables', '4 tables')
        .replace('1/1', '0/1')
        .replace('"n": 1', '"n": 2'),
    );
  });

  it('passes with the same outputs, and has nothing to accept again', () => {
    const { source } = accepted(DOCUMENT, OUTPUTS);
    expect(ran(source, OUTPUTS).verdicts).toEqual(['passed', 'passed', 'passed', 'passed']);
    expect(accepted(source, OUTPUTS)).toEqual({ source, expectations: [] });
    const again = accepted(DOCUMENT, OUTPUTS, { current: source });
    expect(again.source).toBe(source);
    expect(again.expectations.map(({ status }) => status)).toEqual(['already', 'already', 'already', 'already']);
  });

  it('finds its place in a document that changed elsewhere, and leaves one alone that changed there', () => {
    const moved = DOCUMENT.replace('Intro that stays.', 'Another intro.\n\nOf two lines.');
    expect(accepted(DOCUMENT, OUTPUTS, { current: moved }).source).toContain('Of two lines.');
    expect(
      accepted(DOCUMENT, OUTPUTS, { current: moved }).expectations.every(({ status }) => status === 'accepted'),
    ).toBe(true);
    const changed = DOCUMENT.replace('"1.4.0"', '"1.6.0"').replace('list\n', 'list --all\n');
    const { expectations, source } = accepted(DOCUMENT, OUTPUTS, { current: changed });
    expect(expectations.map(({ status }) => status)).toEqual(['refused', 'accepted', 'refused', 'accepted']);
    expect(source).toContain('"1.6.0"');
    expect(source).toContain('1/1');
  });

  it('keeps what stands for values of the run', () => {
    const text =
      '# A\n\n## Step 1\n\n```bash\nshow <name>\n# Expected output:\n# release <name> is up\n# image app:v1.2.3 ready\n```\n';
    const state = { parameters: { name: 'web 7' }, replacements: { 'v1.2.3': 'v1.4.0' } };
    const { source } = accepted(text, ['release web 7 is down\nimage app:v1.4.0 steady\n'], { state });
    expect(source).toBe(text.replace('is up', 'is down').replace('ready', 'steady'));
    const other = accepted(text, ['release api is up\nimage app:v1.4.0 ready\n'], { state });
    expect(other.expectations).toMatchObject([{ status: 'refused', detail: 'what differs is a value of this run' }]);
  });

  it.each([
    ['an edited command', DOCUMENT, OUTPUTS, 'edited'],
    ['a hidden secret', '# A\n\n```bash\nshow\n# Expected: "abc"\n```\n', ['‹redacted:token›\n'], 'secret'],
    ['control characters', '# A\n\n```bash\nshow\n# Expected: "abc"\n```\n', ['ab\u0007d\n'], 'control'],
    [
      'a fence',
      '# A\n\n```bash\nshow\n```\n\nExpected output:\n\n```\none\ntwo\n```\n',
      ['one\n```\n'],
      'read otherwise',
    ],
    ['a threshold', '# A\n\n```bash\nshow\n# Expected: errors < 5\n```\n', ['errors: 9\n'], 'threshold'],
  ])('leaves %s to a person', (what, text, outputs, why) => {
    const id = commandsOf(graphOf(text))[0]?.id ?? '';
    const state = what === 'an edited command' ? { edits: { [id]: 'other' } } : {};
    const { expectations, source } = accepted(text, outputs, { state });
    expect(expectations[0]).toMatchObject({ status: 'refused', detail: expect.stringContaining(why) });
    if (expectations.length === 1) expect(source).toBe(text);
  });

  it('holds for any document and output: what was accepted passes, and all else is read as before', () => {
    const word = fc.stringMatching(/^[a-z]{3,7}$/);
    const line = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    const block = fc.oneof(
      fc.tuple(
        fc.constant('lines' as const),
        fc.array(fc.oneof(line, fc.constant('...'), fc.constant('took 5s <name>')), { minLength: 2, maxLength: 5 }),
      ),
      fc.tuple(fc.constant('quoted' as const), fc.tuple(word)),
      fc.tuple(fc.constant('fence' as const), fc.array(line, { minLength: 2, maxLength: 5 })),
    );
    const text = (kind: 'lines' | 'quoted' | 'fence', lines: readonly string[]) => {
      if (kind === 'quoted') return `\`\`\`bash\nshow\n# Expected: "${lines[0]}"\n\`\`\``;
      if (kind === 'fence')
        return `\`\`\`bash\nshow\n\`\`\`\n\nExpected output:\n\n\`\`\`text\n${lines.join('\n')}\n\`\`\``;
      return `\`\`\`bash\nshow\n# Expected output:\n${lines.map((one) => `# ${one}`).join('\n')}\n\`\`\``;
    };
    let count = 0;
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 1, maxLength: 3 }),
        fc.array(fc.array(line, { minLength: 1, maxLength: 5 }), { minLength: 3, maxLength: 3 }),
        fc.nat(),
        (blocks, outputs, seed) => {
          const source = `# Any\n\n${blocks.map(([kind, lines], index) => `## Step ${index + 1}\n\n${text(kind, lines)}\n`).join('\n')}`;
          const printed = blocks.map(([, lines], index) =>
            seed % 2 === 0
              ? `${(outputs[index] ?? []).join('\n')}\n`
              : `${lines.map((one) => one.replace('<name>', 'x').replace(/\w+$/, (end) => (seed % 3 === 0 ? end : 'other'))).join('\n')}\n`,
          );
          const done = accepted(source, printed);
          const before = commandsOf(graphOf(source));
          const after = commandsOf(graphOf(done.source));
          expect(after.map(({ command }) => command.script)).toEqual(before.map(({ command }) => command.script));
          expect(after.map(({ expectations }) => expectations.map(({ check }) => check))).toEqual(
            before.map(({ expectations }) => expectations.map(({ check }) => check)),
          );
          const left = accepted(done.source, printed);
          expect(left.source).toBe(done.source);
          expect(left.expectations.filter(({ status }) => status !== 'refused')).toEqual([]);
          expect(left.expectations).toHaveLength(done.expectations.filter(({ status }) => status === 'refused').length);
          count += done.expectations.filter(({ status }) => status === 'accepted').length;
        },
      ),
      { numRuns: 150 },
    );
    expect(count).toBeGreaterThan(50);
  });
});
