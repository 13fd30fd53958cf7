import { describe, expect, it } from 'vitest';
import * as doc from '../graph/document.ts';
import { answer, given, result } from './given.ts';

describe('an offered command', () => {
  const watch = doc.command('kubectl get pods -w', { mode: 'watch' });
  const graph = doc.graphOf(
    doc.section(
      'procedure',
      'Steps',
      doc.step(
        'Do',
        watch,
        doc.command('b', { inline: true }),
        doc.command('top', { inline: true, mode: 'watch' }),
        doc.command('c', { expect: 'x', check: 'judgement' }),
      ),
    ),
  );
  const [b = '', top = ''] = graph.steps.flatMap(({ offered }) => offered.map(({ id }) => id));

  it('runs while something goes on beside the steps', () => {
    const walk = given(graph, { flow: false });
    walk.record({ type: 'command-started', action: 's3/command@4', attempt: 1, script: 'x', impact: 'read' });
    walk.record({ type: 'pane-opened', action: 's3/command@4' });
    walk.input({ type: 'run-offered', action: b });
    expect(walk.state.offered).toBe(b);
  });

  it('does not run while another command does, nor twice at once', () => {
    const walk = given(graph);
    walk.record({ type: 'command-started', action: top, attempt: 1, script: 'top', impact: 'read' });
    walk.input({ type: 'run-offered', action: b });
    expect(walk.state.offered).toBeUndefined();
    walk.record({ type: 'pane-opened', action: top });
    walk.input({ type: 'run-offered', action: top });
    expect(walk.state.offered).toBeUndefined();
    walk.input({ type: 'run-offered', action: b });
    expect(walk.state.offered).toBe(b);
  });

  it('is not asked for the condition that it was offered with, and has it in its confirmation', () => {
    const offers = doc.step(
      'Look',
      doc.command('undo', { inline: true, impact: 'change', condition: 'if it is down' }),
    );
    const walk = given(doc.graphOf(doc.section('procedure', 'Steps', offers)));
    walk.thenDoes({ question: { body: ['if it is down: undo'] } }).when(answer('run-1'));
    walk.thenAsks('confirm-command').thenDoes({ question: { warnings: ['Offered for: if it is down'] } });
  });

  it('is no option of its step while it goes on, and is one again when it has ended', () => {
    const offers = doc.step(
      'Look',
      doc.command('a', { inline: true }),
      doc.command('top', { inline: true, mode: 'watch' }),
    );
    const walk = given(doc.graphOf(doc.section('procedure', 'Steps', offers)));
    walk.thenAsks('manual', 'run-1', 'run-2', 'done', 'failed', 'skip', 'stop').when(answer('run-2'));
    walk.thenAsks('manual', 'run-1', 'done', 'failed', 'skip', 'stop');
    walk.thenDoes({ question: { body: ['a', 'top: goes on beside the steps'] } });
    const [action = ''] = walk.state.panes;
    walk.input({ type: 'command-finished', action, attempt: 1, result: result() });
    walk.thenAsks('manual', 'run-1', 'run-2', 'done', 'failed', 'skip', 'stop').when(answer('run-2'));
    walk.thenAsks('manual', 'run-1', 'done', 'failed', 'skip', 'stop');
    expect(walk.state.panes).toEqual([action]);
    expect(walk.started).toEqual(['top', 'top']);
  });
});
