import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../engine/run/verdict.ts';
import { createPlainSink } from '../../../renderers/plain/plain-sink.ts';
import { GRAPH } from '../fixture-document.ts';
import { FAILED, LOOKED, ROLLED_BACK, result, START, tell } from '../fixture-run.ts';
import { expectGolden } from '../golden.ts';

function printed(more: { colour?: boolean; outputLines?: number } = {}) {
  const parts: string[] = [];
  const sink = createPlainSink({ graph: GRAPH, write: (text) => parts.push(text), colour: false, ...more });
  return { sink, text: () => parts.join('') };
}

describe('createPlainSink', () => {
  it('prints a run that fails and is rolled back', () => {
    const { sink, text } = printed();
    tell(sink, [...LOOKED, ...FAILED, ...ROLLED_BACK]);
    expectGolden('run.txt', text());
    expect(text()).not.toContain('hunter2');
    expect(text()).not.toContain('\u001b');
  });

  it('counts what ran without a check apart from what passed', () => {
    const { sink, text } = printed();
    tell(sink, [...LOOKED, ...FAILED]);
    tell(sink, [{ event: { type: 'run-finished', outcome: 'failed', reason: '' } }], {
      ...START,
      steps: {
        s7: { attempt: 1, entrance: 'next', verdict: 'passed' },
        s19: { attempt: 1, entrance: 'next', verdict: 'ran' },
      },
    });
    expect(text()).toContain('4 steps: 1 passed, 1 ran without a check, 2 not reached.');
  });

  it.each<[Outcome, boolean, string]>([
    ['aborted', false, 'Nothing was changed'],
    ['aborted', true, 'were not undone'],
    ['interrupted', true, 'handrail resume r1'],
    ['escalated', true, 'Call: Greeter team: #greeter, greeter@example.com'],
    ['rollback-failed', true, 'half changed'],
    ['rollback-failed', false, 'Nothing was changed'],
    ['inconclusive', false, 'not all of it could be verified'],
  ])('says what to do after %s (changing: %s)', (outcome, changing, words) => {
    const { sink, text } = printed();
    tell(sink, [{ event: { type: 'run-finished', outcome, reason: '' } }], { ...START, changing });
    expect(text().replaceAll('\n  ', ' ')).toContain(words);
  });

  it('does not say of a rollback that is not settled that nothing failed', () => {
    const { sink, text } = printed();
    const state = { ...START, changing: true, branch: 'rollback' as const };
    tell(sink, [{ event: { type: 'run-finished', outcome: 'inconclusive', reason: '' } }], state);
    expect(text()).toContain('A rollback was begun, and not all of it is settled');
    expect(text()).not.toContain('Nothing failed');
    expect(text()).not.toContain('not undone');
  });

  it('leaves out the middle of a long output, and says how much', () => {
    const { sink, text } = printed({ outputLines: 10 });
    const lines = Array.from({ length: 100_000 }, (_, index) => `line ${index + 1}\n`).join('');
    tell(sink, [
      { output: ['a', 'stdout', lines.slice(0, 55_555)] },
      { output: ['a', 'stdout', lines.slice(55_555)] },
      { event: { type: 'command-finished', action: 'a', attempt: 1, result: result() } },
    ]);
    expect(text()).toContain(
      "| line 10\n    … 99940 more lines are only in the run's folder (output/a.1.stdout, .stderr) …\n    | line 99951\n",
    );
    expect(text()).toContain('| line 100000\n');
    expect(text().split('\n').length).toBeLessThan(100);
  });

  it.each([
    ['of one line that never ends', 'x'.repeat(65_536)],
    ['of NULs', '\0'.repeat(65_536)],
    ['of long lines', `${'long '.repeat(4000)}\n`],
    ['that is written over', `${'#'.repeat(99)}\r`.repeat(600)],
  ])('is as short for an output %s', (_, piece) => {
    const { sink, text } = printed();
    tell(sink, [
      ...Array.from({ length: 200 }, () => ({ output: ['a', 'stdout', piece] as ['a', 'stdout', string] })),
      { output: ['a', 'stderr', 'the end\n'] },
      { event: { type: 'command-finished', action: 'a', attempt: 1, result: result() } },
    ]);
    expect(text().length).toBeLessThan(700_000);
    expect(text()).toContain('2| the end\n');
  });

  it('keeps the lines of commands that run side by side whole and apart', () => {
    const { sink, text } = printed();
    tell(sink, [
      { output: ['a', 'stdout', 'one '] },
      { output: ['b', 'stdout', 'two\n'] },
      { output: ['a', 'stdout', 'line\n'] },
    ]);
    expect(text()).toBe('    (b)\n    | two\n    (a)\n    | one line\n');
  });

  it('says whose output it is where another command stands above it', () => {
    const { sink, text } = printed();
    const started = (action: string) =>
      ({ event: { type: 'command-started', action, attempt: 1, script: action, impact: 'read' } }) as const;
    tell(sink, [
      started('s1/command@3'),
      { output: ['s1/command@3', 'stdout', 'own\n'] },
      started('s1/command@5'),
      { output: ['s1/command@3', 'stdout', 'of the one before\n'] },
      { output: ['s1/command@5', 'stdout', 'own\n'] },
    ]);
    expect(text().split('\n')).toEqual([
      '  $ s1/command@3',
      '    | own',
      '  $ s1/command@5',
      '    (line 3)',
      '    | of the one before',
      '    (line 5)',
      '    | own',
      '',
    ]);
  });

  it('says which of what went on beside the steps has ended, and not that it was cancelled', () => {
    const { sink, text } = printed();
    const steps = GRAPH.steps.map((step) => ({
      ...step,
      actions: step.actions.map((action) =>
        action.type === 'command' ? { ...action, command: { ...action.command, mode: 'watch' as const } } : action,
      ),
    }));
    sink.document?.({ ...GRAPH, steps }, '');
    const action = steps.flatMap(({ actions }) => actions).find(({ type }) => type === 'command');
    const at = { action: action?.id ?? '', attempt: 1 };
    tell(sink, [
      { event: { type: 'command-finished', ...at, result: result({ status: 'cancelled' }) } },
      { event: { type: 'command-judged', ...at, verdict: 'ran', reason: '', judgements: [] } },
    ]);
    expect(text()).toContain(`    (line ${action?.line}) ended after`);
    expect(text()).toContain(`● (line ${action?.line}) ran without a check`);
  });

  it('has colours only where asked for', () => {
    const { sink, text } = printed({ colour: true });
    tell(sink, LOOKED);
    expect(text()).toContain('\u001b[32m  ✔ passed\u001b[39m');
  });
});
