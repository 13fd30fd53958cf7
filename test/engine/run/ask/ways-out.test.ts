import { describe, expect, it } from 'vitest';
import * as doc from '../../graph/document.ts';
import { answer, given, ok, unattended } from '../given.ts';

const apply = doc.step('Apply', doc.command('kubectl apply -f x', { impact: 'change' }));
const check = doc.step('Check', doc.item('manual', { text: 'Look at the page' }));
const steps = doc.section('procedure', 'Steps', apply, check);
const rollback = doc.section('rollback', 'Rollback', doc.step('Undo', doc.change('kubectl rollout undo')));
const escalation = doc.section('escalation', 'Contacts', doc.contact('Team lead'));
const whole = doc.graphOf(steps, rollback, escalation);

describe('a question about something else', () => {
  it('has a way to roll back, to escalate and to stop', () => {
    given(whole).when(answer('run'), ok()).thenAsks('manual', 'yes', 'no', 'skip', 'rollback', 'escalate', 'stop');
  });

  it('offers no rollback where nothing was changed, or there is none, and no escalation without anybody to call', () => {
    const first = doc.section('procedure', 'Steps', check, apply);
    given(doc.graphOf(first, rollback, escalation)).thenAsks('manual', 'yes', 'no', 'skip', 'escalate', 'stop');
    given(doc.graphOf(steps)).when(answer('run'), ok()).thenAsks('manual', 'yes', 'no', 'skip', 'stop');
  });

  it('rolls back, and says where it was left', () => {
    const walk = given(whole).when(answer('run'), ok(), answer('rollback', { reason: 'the page is gone' }));
    walk.thenAsks('confirm-command').thenDoes({ question: { body: ['kubectl rollout undo'] } });
    expect(walk.events).toContainEqual({
      type: 'branch-taken',
      from: whole.steps[1]?.id,
      to: { type: 'rollback' },
      why: 'The operator leaves at: Look at the page: the page is gone',
    });
    expect(walk.verdict('Check')).toBe('unresolved');
  });

  it('takes no stray key for leaving, since nobody comes back', () => {
    expect(() => given(whole).when(answer('run'), ok(), answer('rollback'))).toThrow('does not take rollback');
    expect(() => given(whole).when(answer('run'), ok(), answer('escalate'))).toThrow('does not take escalate');
  });

  it('escalates, and stops so that the run can be taken up again', () => {
    given(whole)
      .when(answer('run'), ok(), answer('escalate', { reason: 'nobody knows' }))
      .thenAsks('escalation');
    given(whole)
      .when(answer('run'), ok(), answer('stop'))
      .thenFinishes('inconclusive', /Stopped at: Look at the page/);
  });

  it('does not roll back from a rollback', () => {
    const asking = doc.section('rollback', 'Rollback', doc.step('Ask', doc.item('manual', { text: 'Tell them' })));
    given(doc.graphOf(steps, asking, escalation))
      .when(answer('run'), ok(), answer('rollback', { reason: 'the page is gone' }))
      .thenAsks('manual', 'done', 'failed', 'skip', 'escalate', 'stop');
  });

  it('gives no way to a policy', () => {
    unattended(whole).when(ok()).thenFinishes('inconclusive');
  });
});
