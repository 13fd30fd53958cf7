import { describe, expect, it } from 'vitest';
import * as doc from '../graph/document.ts';
import { answer, ends, fails, finish, given, interrupt, ok, resume, runs, timesOut, unattended } from './given.ts';

const look = doc.step('Look', doc.command('kubectl get pods', { expect: 'web' }));
const apply = doc.step('Apply', doc.change('kubectl apply -f x'));
const steps = doc.section('procedure', 'Steps', look, apply);
const check = doc.section('validation', 'Validation', doc.step('Check', doc.command('curl x', { expect: 'PONG' })));
const undo = doc.step('Undo', doc.change('kubectl rollout undo'));
const rollback = doc.section('rollback', 'Rollback', undo);
const checkedRollback = doc.section(
  'rollback',
  'Rollback',
  undo,
  doc.section('validation', 'Verify', doc.step('Verify', doc.command('curl y', { expect: 'PONG' }))),
);
const escalation = doc.section('escalation', 'Contacts', doc.contact('Team lead'), doc.contact('The manager'));
const needs = doc.section('prerequisites', 'Prerequisites', doc.step('Needs', doc.checkbox('A backup exists')));

const whole = () => doc.graphOf(needs, steps, check, checkedRollback, escalation);

describe('prerequisites fail', () => {
  const graph = doc.graphOf(
    doc.section('prerequisites', 'Needs', look),
    doc.section('procedure', 'Steps', apply),
    rollback,
  );

  it('aborts unattended, and nothing was changed', () => {
    unattended(graph)
      .when(fails())
      .thenFinishes('aborted', /Nothing was changed/);
  });

  it('offers to abort first, attended', () => {
    given(graph).when(fails()).thenAsks('failure', 'abort', 'retry', 'edit-and-retry', 'mark-done', 'skip', 'rollback');
  });

  it('fails for a missing tool without asking', () => {
    const tools = doc.graphOf(
      doc.section('prerequisites', 'Needs', doc.step('Needs', doc.requirement('helm 3', 'helm'))),
      steps,
    );
    const walk = unattended(tools);
    walk.input({ type: 'tools-looked-up', tools: [{ tool: 'helm', status: 'missing' }] });
    walk.thenFinishes('aborted', /Nothing was changed/);
    expect(walk.verdict('Needs')).toBe('failed');
  });
});

describe('a step fails and nothing has started that changes', () => {
  it('aborts unattended', () => {
    const walk = unattended(doc.graphOf(steps, check, rollback)).when(fails());
    walk.thenFinishes('aborted', /Nothing was changed/);
    expect(walk.started).toEqual(['kubectl get pods']);
    expect(walk.verdict('Look')).toBe('failed');
  });

  it('offers to abort first, attended, and then says that nothing was changed', () => {
    given(doc.graphOf(steps, rollback))
      .when(ok('nothing here'))
      .thenAsks('failure', 'abort', 'retry', 'edit-and-retry', 'mark-done', 'skip', 'rollback')
      .when(answer('abort'))
      .thenFinishes('aborted', /Nothing was changed/);
  });

  it('says of a list what of it is not so', () => {
    given(doc.graphOf(needs, steps))
      .when(answer('no'))
      .thenDoes({
        question: { body: ['A person says that it is not so, or failed: A backup exists', 'Nothing was changed.'] },
      });
  });

  it('does not say that nothing was changed when something was done by hand', () => {
    const graph = doc.graphOf(doc.section('procedure', 'Steps', doc.step('Hand', doc.manual('Switch it off')), look));
    given(graph)
      .when(answer('done'), fails(), answer('abort'))
      .thenFinishes('aborted', /One thing was done by hand/);
  });
});

describe('a command that only looks is interrupted by a person', () => {
  it('has not failed, so that to try again comes first', () => {
    const graph = doc.graphOf(doc.section('procedure', 'Steps', apply, look), rollback);
    const walk = given(graph).when(answer('run'), ok(), interrupt('command'), ends({ status: 'cancelled' }));
    walk.thenAsks('failure', 'retry', 'edit-and-retry', 'mark-done', 'skip', 'rollback', 'abort');
    walk.thenDoes({ question: { title: 'Interrupted: Look' } });
  });
});

describe('what a person did in place of a command', () => {
  const scripted = doc.step(
    'Scripted',
    doc.item('file', { path: 'go.sh', content: 'reboot', executable: true, impact: 'destroy' }),
    doc.command('./go.sh', { impact: 'destroy', inline: true }),
  );

  it('has changed what that would have changed', () => {
    const graph = doc.graphOf(doc.section('procedure', 'Steps', scripted, look), rollback);
    const walk = given(graph).when(answer('write'), answer('done'));
    expect(walk.state.changing).toBe(true);
    walk.when(fails()).thenAsks('failure', 'rollback', 'retry', 'edit-and-retry', 'mark-done', 'skip', 'abort');
    const marked = given(doc.graphOf(steps, rollback)).when(ok('web'), answer('wrong', { reason: 'typo' }));
    expect(marked.state.changing).toBe(false);
    expect(marked.when(answer('mark-done', { reason: 'by hand' })).state.changing).toBe(true);
  });
});

describe('a step fails and something was only kept', () => {
  const backup = doc.step('Backup', doc.change('kubectl get x -o yaml > x.bak', { keeps: 'copy' }), doc.command('ls'));
  const graph = doc.graphOf(doc.section('procedure', 'Steps', backup, apply), rollback);

  it('has nothing to roll back, and says what it left', () => {
    unattended(graph)
      .when(ok(), fails())
      .thenFinishes('aborted', /No command of this run changed anything that a rollback would undo. Kept.*x\.bak/);
    const walk = given(graph).when(answer('run'), ok(), fails());
    walk.thenAsks('failure', 'abort', 'retry', 'edit-and-retry', 'mark-done', 'skip', 'rollback');
    expect(finish(walk.when(answer('abort'))).events.at(-1)).toMatchObject({ outcome: 'aborted' });
  });

  it('counts what an operator wrote in its place as a change', () => {
    given(graph)
      .when(answer('edit', { value: 'kubectl delete x' }), answer('run', { value: 'Steps' }))
      .when(ok(), fails())
      .thenAsks('failure', 'rollback', 'retry', 'edit-and-retry', 'mark-done', 'skip', 'abort');
  });

  it('rolls back where something else was changed before', () => {
    const late = doc.graphOf(doc.section('procedure', 'Steps', apply, backup), rollback);
    unattended(late).when(ok(), fails()).thenDoes({ type: 'run-command', script: 'kubectl rollout undo' });
  });
});

describe('what only writes into a history fails', () => {
  const record = doc.step('Record', doc.change('git commit -m x', { keeps: 'history', tools: ['git'] }));

  it('undoes nothing that went well', () => {
    const graph = doc.graphOf(doc.section('procedure', 'Steps', apply, record), rollback, escalation);
    const walk = unattended(graph).when(ok(), fails());
    walk.thenFinishes('failed', /Started and not undone: kubectl apply/);
    expect(walk.started).toEqual(['kubectl apply -f x', 'git commit -m x']);
  });

  it('offers to try again first, attended, and to roll back later', () => {
    given(doc.graphOf(doc.section('procedure', 'Steps', apply, record), rollback, escalation))
      .when(answer('run'), ok(), answer('run'), fails())
      .thenAsks('failure', 'retry', 'edit-and-retry', 'mark-done', 'skip', 'stop', 'rollback', 'escalate', 'abort');
  });

  it('is a change like any other where the rollback works with git', () => {
    const revert = doc.section(
      'rollback',
      'Back',
      doc.step('Revert', doc.change('git revert HEAD', { tools: ['git'] })),
    );
    unattended(doc.graphOf(doc.section('procedure', 'Steps', record), revert))
      .when(fails())
      .thenDoes({ type: 'run-command', script: 'git revert HEAD' });
  });
});

describe('a step fails and something has started that changes', () => {
  it('rolls back unattended, when that is allowed', () => {
    const walk = unattended(doc.graphOf(steps, check, checkedRollback)).when(ok('web'), fails());
    walk.thenDoes({ type: 'run-command', script: 'kubectl rollout undo' });
    walk.when(ok(), ok('PONG')).thenFinishes('rolled-back', /held/);
    expect(walk.state.departures).toHaveLength(1);
    expect(walk.verdict('Apply')).toBe('failed');
  });

  it('says that a rollback without a check was not verified', () => {
    unattended(doc.graphOf(steps, rollback))
      .when(ok('web'), fails(), ok())
      .thenFinishes('rolled-back', /not verified/);
  });

  it('stops unattended, when a rollback is not allowed, and can be resumed there', () => {
    const destroying = doc.section(
      'rollback',
      'Rollback',
      doc.step('Undo', doc.command('kubectl delete x', { impact: 'destroy' })),
    );
    const walk = unattended(doc.graphOf(steps, destroying)).when(ok('web'), fails());
    walk.thenFinishes('failed', /Started and not undone: kubectl apply/);
    resume(finish(walk)).thenDoes({ type: 'finish', outcome: 'failed' });
  });

  it('offers the rollback first, attended', () => {
    given(doc.graphOf(steps, rollback, escalation))
      .when(ok('web'), answer('run'), fails())
      .thenAsks('failure', 'rollback', 'retry', 'edit-and-retry', 'mark-done', 'skip', 'escalate', 'abort')
      .thenDoes({ question: { body: expect.arrayContaining(['no such thing']) } });
  });

  it('preselects nothing, so that a stray Enter does nothing', () => {
    const walk = given(doc.graphOf(steps, rollback)).when(ok('web'), answer('run'), fails());
    expect(walk.advance()).not.toHaveProperty('question.preselected');
  });

  it('escalates where the document has no rollback', () => {
    unattended(doc.graphOf(steps, escalation))
      .when(ok('web'), fails())
      .thenFinishes('escalated', /Team lead/);
  });

  it('aborts where it has neither, and says what was changed', () => {
    unattended(doc.graphOf(steps))
      .when(ok('web'), fails())
      .thenFinishes('aborted', /not undone: kubectl apply -f x/);
  });
});

describe('the validation fails, or a trigger fires', () => {
  it('rolls back unattended', () => {
    unattended(doc.graphOf(steps, check, rollback))
      .when(ok('web'), ok(), ok('DOWN'), ok())
      .thenFinishes('rolled-back');
  });

  it('offers the rollback first, attended', () => {
    given(doc.graphOf(steps, check, rollback))
      .when(ok('web'), ...runs, ok('DOWN'))
      .thenAsks('failure', 'rollback', 'retry', 'edit-and-retry', 'mark-done', 'skip', 'abort');
  });

  it('aborts where nothing has changed: there is nothing to roll back', () => {
    unattended(doc.graphOf(check, rollback))
      .when(ok('DOWN'))
      .thenFinishes('aborted', /Nothing was changed/);
  });

  it('rolls back for a trigger that a person says has fired', () => {
    const watch = doc.section('monitoring', 'Watch', doc.step('Watch', doc.command('kubectl top pods')));
    const graph = doc.graphOf(
      steps,
      watch,
      check,
      doc.section('rollback', 'Rollback', doc.trigger('Errors rise'), undo),
    );
    const walk = given(graph).when(ok('web'), ...runs, ok('x'));
    walk.thenAsks('trigger', 'no', 'trigger-1', 'rollback', 'stop').thenDoes({ question: { preselected: 'no' } });
    walk.when(answer('trigger-1'), ...runs).thenFinishes('rolled-back');
    expect(walk.events).toContainEqual({ type: 'step-entered', step: expect.any(String), attempt: 1, why: 'trigger' });
  });

  it('rolls back for a gate that holds when it should not', () => {
    const graph = doc.graphOf(
      steps,
      doc.section('validation', 'x', doc.step('Gate', doc.gate({ sense: 'leave', op: '>' }))),
      rollback,
    );
    given(graph)
      .when(ok('web'), ...runs, answer('yes'))
      .thenAsks('failure', 'rollback', 'retry', 'mark-done', 'skip', 'abort');
  });
});

describe('a rollback step fails, or the check after it', () => {
  it('escalates unattended', () => {
    unattended(whole(), ['read', 'change'])
      .when(ok('web'), fails(), fails())
      .thenFinishes('escalated', /Team lead/);
    unattended(doc.graphOf(steps, checkedRollback, escalation))
      .when(ok('web'), fails(), ok(), ok('DOWN'))
      .thenFinishes('escalated');
  });

  it('offers to escalate first, attended, with the contacts in order and a summary', () => {
    const walk = given(doc.graphOf(steps, rollback, escalation)).when(
      ok('web'),
      answer('run'),
      fails(),
      answer('rollback'),
      answer('run'),
      fails(),
    );
    walk.thenAsks('failure', 'escalate', 'retry', 'edit-and-retry', 'mark-done', 'skip', 'abort');
    walk.when(answer('escalate')).thenAsks('escalation', 'done', 'no-answer', 'other', 'unreached');
    walk.thenDoes({
      question: {
        body: expect.arrayContaining(['1. Team lead (slack)', '2. The manager (slack)', 'A rollback was begun.']),
      },
    });
    walk.when(answer('done')).thenFinishes('escalated', /kubectl rollout undo/);
  });

  it('is rollback-failed where nobody can be called', () => {
    unattended(doc.graphOf(steps, rollback)).when(ok('web'), fails(), fails()).thenFinishes('rollback-failed');
  });

  it('is no rollback when none of it was done', () => {
    given(doc.graphOf(steps, rollback))
      .when(ok('web'), answer('run'), fails(), answer('rollback'), answer('skip'))
      .thenFinishes('rollback-failed', /Nothing of the rollback was done/);
  });

  it('is inconclusive when the check after it cannot be told', () => {
    const judged = doc.section(
      'rollback',
      'Rollback',
      undo,
      doc.step('Verify', doc.command('x', { check: 'judgement', expect: 'Looks fine' })),
    );
    unattended(doc.graphOf(steps, judged))
      .when(ok('web'), fails(), ok(), ok('hm'))
      .thenFinishes('inconclusive', /Verify/);
  });
});

describe('a changing command is cut off', () => {
  it.each([
    ['timed out', timesOut()],
    ['was cancelled', ends({ status: 'cancelled' })],
    ['was killed', ends({ status: 'killed', exitCode: 137 })],
  ])('stops unattended when it %s, and neither undoes nor repeats it', (_, cut) => {
    const walk = unattended(doc.graphOf(steps, check, rollback)).when(ok('web'), cut);
    walk.thenFinishes('inconclusive', /kubectl apply/);
    expect(walk.verdict('Apply')).toBe('unknown-effect');
    expect(walk.started).toHaveLength(2);
  });

  it('asks a person, with a look at the checks of the step first', () => {
    const both = doc.step('Apply', doc.change('kubectl apply'), doc.command('kubectl get x', { expect: 'x' }));
    const walk = given(doc.graphOf(doc.section('procedure', 'Steps', both), rollback)).when(answer('run'), timesOut());
    walk.thenAsks('unknown-effect', 'checks-only', 'retry', 'edit-and-retry', 'mark-done', 'skip', 'rollback', 'abort');
    walk.when(answer('checks-only'), ok('x is there')).thenFinishes('succeeded');
    expect(walk.started).toEqual(['kubectl apply', 'kubectl get x']);
  });

  it('is a plain failure of a command that only reads', () => {
    const walk = unattended(doc.graphOf(steps, rollback)).when(timesOut());
    walk.thenFinishes('aborted');
    expect(walk.verdict('Look')).toBe('timed-out');
  });

  it('escalates in a rollback, unattended', () => {
    unattended(doc.graphOf(steps, rollback, escalation))
      .when(ok('web'), fails(), timesOut())
      .thenFinishes('escalated');
  });
});

describe('Ctrl-C', () => {
  it('cuts off the command, and asks', () => {
    given(doc.graphOf(steps))
      .when(interrupt('command'), ends({ status: 'cancelled' }))
      .thenAsks('failure', 'retry', 'edit-and-retry', 'mark-done', 'skip', 'abort');
  });

  it('twice interrupts the run, which can be resumed', () => {
    const walk = given(doc.graphOf(steps)).when(ok('web'), interrupt('run')).thenFinishes('interrupted');
    resume(finish(walk))
      .thenAsks('confirm-command')
      .when(...runs)
      .thenFinishes('succeeded');
  });

  it('asks before it leaves a rollback', () => {
    const walk = given(doc.graphOf(steps, rollback)).when(
      ok('web'),
      answer('run'),
      fails(),
      answer('rollback'),
      interrupt('run'),
    );
    walk.thenAsks('interrupt-rollback', 'stay', 'leave').when(answer('stay')).thenAsks('confirm-command');
    walk.when(interrupt('run'), answer('leave')).thenFinishes('interrupted');
    resume(finish(walk))
      .thenAsks('confirm-command')
      .when(...runs)
      .thenFinishes('rolled-back');
  });

  it('leaves a rollback at the second one', () => {
    given(doc.graphOf(steps, rollback))
      .when(ok('web'), answer('run'), fails(), answer('rollback'), interrupt('run'), interrupt('run'))
      .thenFinishes('interrupted', /The rollback is not done\./);
  });
});

describe('the menu', () => {
  const crash = doc.section(
    'troubleshooting',
    'Trouble',
    doc.item('symptom', { text: 'Image cannot be pulled', patterns: ['ImagePullBackOff'], treatment: 9 }),
    doc.step('Fix the image', doc.command('docker pull x')),
  );

  it('brings up the section whose symptom the output holds, and comes back from it', () => {
    const graph = doc.graphOf(
      doc.section('procedure', 'Steps', doc.step('Look', doc.command('kubectl get pods', { expect: 'Running' }))),
      crash,
    );
    const treated = graph.symptoms[0]?.step;
    const walk = given(graph)
      .when(ok('web ImagePullBackOff'))
      .thenAsks('failure', `symptom-${treated}`, 'abort', 'retry', 'edit-and-retry', 'mark-done', 'skip');
    walk.when(answer(`symptom-${treated}`)).thenDoes({ type: 'run-command', script: 'docker pull x' });
    walk.when(ok()).thenAsks('failure').when(answer('retry'), ok('web Running')).thenFinishes('succeeded');
    expect(walk.started).toEqual(['kubectl get pods', 'docker pull x', 'kubectl get pods']);
  });

  it('runs again what is edited, after asking for it as for a change', () => {
    const walk = given(doc.graphOf(doc.section('procedure', 'Steps', look))).when(
      fails(),
      answer('edit-and-retry', { value: 'kubectl get pods -A' }),
    );
    walk.thenDoes({ question: { type: 'confirm-command', body: ['kubectl get pods -A'], impact: 'change' } });
    walk.when(answer('run'), ok('web')).thenFinishes('succeeded');
  });

  it('takes a failure that was passed over for what it is', () => {
    const walk = given(doc.graphOf(steps, check)).when(
      fails(),
      answer('skip', { reason: 'known' }),
      ...runs,
      ok('PONG'),
    );
    walk.thenFinishes('failed', /Look/);
  });

  it('does not take a thing done by hand for a check', () => {
    const one = doc.graphOf(doc.section('procedure', 'Steps', look));
    given(one)
      .when(fails(), answer('mark-done', { reason: 'by console' }))
      .thenFinishes('inconclusive', /Not settled: Look/);
    const walk = given(doc.graphOf(steps, check)).when(
      fails(),
      answer('mark-done', { reason: 'x' }),
      ...runs,
      ok('PONG'),
    );
    walk.thenFinishes('inconclusive', /Not settled: Look/);
    expect(walk.verdict('Look')).toBe('unresolved');
  });

  it('wants a reason where one is needed', () => {
    const walk = given(doc.graphOf(steps)).when(fails());
    expect(() => walk.when(answer('skip'))).toThrow('does not take skip');
    expect(() => walk.when(answer('mark-done', { reason: '  ' }))).toThrow('does not take');
  });

  it('lets the operator leave before anything failed', () => {
    given(doc.graphOf(steps, rollback))
      .when(ok('web'), answer('wrong', { reason: 'the pods look odd' }))
      .thenAsks('failure', 'abort', 'retry', 'edit-and-retry', 'mark-done', 'skip', 'rollback');
  });
});
