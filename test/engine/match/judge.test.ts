import { describe, expect, it } from 'vitest';
import type { CommandToJudge } from '../../../engine/match/judge.ts';
import { judgeCommand } from '../../../engine/match/judge.ts';
import type { CommandResult, Judgement } from '../../../engine/run/verdict.ts';
import { expectation } from './observation.ts';

const all = (head: string) => ({ head, tail: '', bytes: head.length });

function result(stdout: string, more: Partial<CommandResult> = {}): CommandResult {
  const exitCode = more.exitCode ?? 0;
  return {
    status: 'exited',
    exitCode,
    pipeStatus: [exitCode],
    stdout: all(stdout),
    stderr: all(''),
    httpStatuses: [],
    folder: '/',
    milliseconds: 1,
    ...more,
  };
}

function judge(more: Partial<CommandToJudge>) {
  return judgeCommand({ script: 'show', looksForTrouble: false, expectations: [], result: result(''), ...more });
}

describe('judging a command', () => {
  it('without expectations it has run and passed nothing', () => {
    expect(judge({}).verdict).toBe('ran');
    expect(judge({ expectations: [expectation('literal', 'x', { example: true })] }).verdict).toBe('ran');
    expect(judge({ result: result('', { exitCode: 1 }) }).verdict).toBe('failed');
  });

  it('passes when all holds, and says what held', () => {
    const judged = judge({ expectations: [expectation('literal', 'PONG')], result: result('PONG') });
    const judgements: readonly Judgement[] = judged.judgements;
    expect(judged.verdict).toBe('passed');
    expect(judgements.map(({ line, status }) => [line, status])).toEqual([
      [0, 'held'],
      [2, 'held'],
    ]);
  });

  it.each([
    [
      'a failing exit with a held expectation',
      { expectations: [expectation('literal', 'PONG')], result: result('PONG', { exitCode: 1 }) },
      'failed',
    ],
    [
      'one of two that fails',
      { expectations: [expectation('literal', 'a'), expectation('literal', 'b')], result: result('a') },
      'failed',
    ],
    [
      'a failure before a question',
      { expectations: [expectation('judgement', 'nice'), expectation('literal', 'b')], result: result('a') },
      'failed',
    ],
    [
      'a question',
      { expectations: [expectation('judgement', 'nice'), expectation('literal', 'a')], result: result('a') },
      'unresolved',
    ],
    [
      'a hedge that does not hold',
      {
        script: 'cat log | grep error',
        expectations: [expectation('empty', 'No critical errors')],
        result: result('error'),
      },
      'unresolved',
    ],
    [
      'a hedge that holds',
      {
        script: 'cat log | grep error',
        expectations: [expectation('empty', 'No critical errors')],
        result: result('', { exitCode: 1, pipeStatus: [0, 1] }),
      },
      'passed',
    ],
    [
      'a source that failed before a filter',
      {
        script: 'cat log | grep error',
        expectations: [expectation('empty', 'No errors')],
        result: result('', { exitCode: 1, pipeStatus: [1, 1] }),
      },
      'failed',
    ],
    [
      'a filter that finds nothing, with nothing said',
      { script: 'grep x y', result: result('', { exitCode: 1 }) },
      'unresolved',
    ],
    [
      'a filter that finds nothing, where trouble is looked for',
      { script: 'grep x y', looksForTrouble: true, result: result('', { exitCode: 1 }) },
      'ran',
    ],
    [
      'an expected refusal',
      {
        expectations: [expectation('status', 'should be denied')],
        result: result('Error: Forbidden', { exitCode: 1 }),
      },
      'passed',
    ],
    [
      'an expected refusal that did not come',
      { expectations: [expectation('status', 'should be denied')], result: result('') },
      'failed',
    ],
    [
      'an answer that was not seen',
      { script: 'sudo curl x', result: result('{}', { unseenHttp: 'untold' }) },
      'unresolved',
    ],
    ['a 503', { script: 'curl x', result: result('{}', { httpStatuses: [503] }) }, 'failed'],
    [
      'an expected 404 of curl -f',
      {
        script: 'curl -f x',
        expectations: [expectation('status', 'Returns 404')],
        result: result('', { exitCode: 22, httpStatuses: [404] }),
      },
      'passed',
    ],
    [
      'a pinned pattern that is wrong',
      { expectations: [expectation('regex', '(', { pinned: true })], result: result('x') },
      'unresolved',
    ],
    ['a timeout', { result: result('x', { status: 'timed-out' }) }, 'timed-out'],
    ['a cancelled one', { result: result('x', { status: 'cancelled' }) }, 'cancelled'],
    ['a killed one', { result: result('x', { status: 'killed', exitCode: 137 }) }, 'failed'],
    ['one that was not started', { result: result('x', { status: 'not-started', note: 'no such folder' }) }, 'failed'],
  ] as const)('%s', (_, more, verdict) => expect(judge(more).verdict).toBe(verdict));

  it('an absence or a count over an output that was not kept is a question', () => {
    const stdout = { head: 'fine\nfine\nfi', tail: 'ne\nfine\n', bytes: 5_000_000 };
    const cut = result('', { stdout });
    expect(judge({ expectations: [expectation('empty', 'No errors')], result: cut }).verdict).toBe('unresolved');
    expect(judge({ expectations: [expectation('literal', 'absent')], result: cut }).verdict).toBe('unresolved');
    expect(judge({ expectations: [expectation('literal', 'fine')], result: cut }).verdict).toBe('passed');
    const bad = { ...stdout, tail: `${stdout.tail}error: x\n` };
    expect(
      judge({ expectations: [expectation('empty', 'No errors')], result: result('', { stdout: bad }) }).verdict,
    ).toBe('failed');
  });

  it('half a line at the cut is not read', () => {
    const cut = result('', { stdout: { head: 'x\nv0.2.0', tail: '-rc1\ny\n', bytes: 10_000 } });
    expect(judge({ expectations: [expectation('literal', 'v0.2.0')], result: cut }).verdict).toBe('unresolved');
    const whole = result('', { stdout: { head: 'x\nv0.2.0', tail: '-rc1\ny\n', bytes: 15 } });
    expect(judge({ expectations: [expectation('literal', 'v0.2.0')], result: whole }).verdict).toBe('failed');
  });
});
