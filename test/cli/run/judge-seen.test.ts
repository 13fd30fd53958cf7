import { describe, expect, it } from 'vitest';
import { judgeSeen } from '../../../cli/run/judge-seen.ts';
import { buildGraph } from '../../../engine/graph/build-graph.ts';
import { redactEvent } from '../../../engine/journal/redact-event.ts';
import { createRedactor } from '../../../engine/journal/redaction.ts';
import { readRunbook } from '../../../engine/parse/read-runbook.ts';
import type { RunEvent } from '../../../engine/run/event.ts';
import { evolve } from '../../../engine/run/evolve.ts';
import { initialState } from '../../../engine/run/initial-state.ts';
import type { CommandResult } from '../../../engine/run/verdict.ts';

const SECRET = 'hunter2-or-so-and-much-longer-than-a-line-of-an-explanation-would-ever-be-allowed-to-get-anywhere-here';
const redactor = createRedactor({ values: [{ name: 'DB', value: SECRET }] });
const excerpt = (head: string) => ({ head, tail: '', bytes: head.length });

/** The judgement of a command with this expectation, which wrote this. */
function judged(expected: string, wrote: string, { isSeen = true, secret = '' } = {}) {
  const text = `# T\n\n## Steps\n\n### 1. One\n\n\`\`\`bash\necho "<db-password>"\n# Expected: ${expected}\n\`\`\`\n`;
  const graph = buildGraph(readRunbook('own.md', text));
  const action = graph.steps.flatMap(({ actions }) => actions)[0]?.id ?? '';
  const seen = { stdout: excerpt(wrote), stderr: excerpt('') };
  const result: CommandResult = {
    status: 'exited',
    exitCode: 0,
    pipeStatus: [0],
    ...seen,
    folder: '/',
    milliseconds: 1,
    httpStatuses: [],
  };
  const events: readonly RunEvent[] = [
    { type: 'parameter-set', name: 'db-password', value: secret, secret: secret !== '' },
    { type: 'command-started', action, attempt: 1, script: 'echo x', impact: 'read' },
    redactEvent({ type: 'command-finished', action, attempt: 1, result }, redactor),
  ];
  const state = events.reduce(evolve, initialState());
  const event = judgeSeen(graph, state, { action, seen: isSeen ? seen : undefined });
  if (event.type !== 'command-judged') throw new Error('not judged');
  // As it would be written: nothing may be left that a redactor does not find.
  expect(JSON.stringify(redactEvent(event, redactor))).not.toContain('hunter2');
  return event;
}

describe('a command whose output holds a secret', () => {
  it('is judged by what it really wrote', () => {
    expect(judged(`"${SECRET}"`, `${SECRET}\n`).verdict).toBe('passed');
    // As it is written it would hold.
    expect(judged('"‹redacted:DB›"', `${SECRET}\n`).verdict).toBe('failed');
    expect(judged('"‹redacted:DB›"', `${SECRET}\n`, { secret: SECRET }).verdict).toBe('failed');
  });

  it('is judged by the value of a secret parameter', () => {
    expect(judged('"<db-password>"', `${SECRET}\n`, { secret: SECRET }).verdict).toBe('passed');
    expect(judged('"<db-password>"', 'something else\n', { secret: SECRET }).verdict).toBe('failed');
  });

  it('is told by what may be shown', () => {
    const { judgements } = judged('"3 rows"', `2 rows of ${SECRET}\n`);
    expect(JSON.stringify(judgements)).toContain('2 rows of ‹redacted:DB›');
  });

  it('is left to a person where what was hidden is gone', () => {
    expect(judged('"‹redacted:DB›"', `${SECRET}\n`, { isSeen: false })).toMatchObject({ verdict: 'unresolved' });
    expect(judged('"3 rows"', '3 rows\n', { isSeen: false }).verdict).toBe('passed');
  });
});
