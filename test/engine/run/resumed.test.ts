import { describe, expect, it } from 'vitest';
import type { RunEvent } from '../../../engine/run/event.ts';
import * as doc from '../graph/document.ts';
import { answer, fails, finish, given, ok, type Walk } from './given.ts';

const graph = doc.graphOf(
  doc.section('procedure', 'Steps', doc.step('Copy', doc.change('cp a b'), doc.command('cat b', { expect: 'PONG' }))),
);

/** Somebody takes the run up without a person. */
function resumeAlone(walk: Walk, more: Partial<Extract<RunEvent, { type: 'run-resumed' }>> = {}): Walk {
  const alone = { attendance: 'unattended', allow: ['read', 'change'] } as const;
  walk.record({ type: 'run-resumed', operator: 'bob', digest: 'd1', ...alone, ...more });
  return walk;
}

/** Its command failed, was edited, and then the run was stopped. */
function edited(): Walk {
  const walk = given(graph, { allow: ['read', 'change'] }).when(answer('run'), fails());
  walk.when(answer('edit-and-retry', { value: 'cp /other/a b' }));
  walk.thenAsks('confirm-command').when(answer('stop'));
  return finish(walk);
}

describe('an edit in a run that is taken up again', () => {
  it('does not run without a person, and the reason says why', () => {
    resumeAlone(edited()).thenFinishes('inconclusive', /edited in this run, so that a person has to confirm it/);
  });

  it('runs without a person where that was allowed', () => {
    resumeAlone(edited(), { allowEdited: true }).thenDoes({ type: 'run-command', script: 'cp /other/a b' });
  });

  it('was allowed for one time only', () => {
    const walk = resumeAlone(edited(), { allowEdited: true });
    resumeAlone(walk).thenFinishes('inconclusive', /edited in this run/);
  });

  it('is confirmed by a person who sees that it is one', () => {
    const walk = edited();
    walk.record({ type: 'run-resumed', operator: 'bob', digest: 'd1' });
    const warnings = ['Edited in this run; the document has: cp a b'];
    walk.thenDoes({ question: { type: 'confirm-command', body: ['cp /other/a b'], warnings, preselected: 'run' } });
    walk.when(answer('run'), ok(), ok('PONG')).thenFinishes('succeeded');
    expect(walk.started).toEqual(['cp a b', 'cp /other/a b', 'cat b']);
  });
});
