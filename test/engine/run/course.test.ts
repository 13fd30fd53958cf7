import { describe, expect, it } from 'vitest';
import type { Choice } from '../../../engine/model/step.ts';
import * as doc from '../graph/document.ts';
import { answer, fails, finish, given, ok, result, resume, runs, unattended } from './given.ts';

const check = doc.section('validation', 'Validation', doc.step('Check', doc.command('curl x', { expect: 'PONG' })));
const procedure = (...parts: readonly doc.Part[]) => doc.section('procedure', 'Steps', ...parts);
const choice = (option: number, more: Partial<Choice> = {}): Choice => ({
  group: 'g1',
  option,
  certain: true,
  ...more,
});

describe('outcome', () => {
  it('is succeeded when something was verified and nothing is open', () => {
    given(doc.graphOf(procedure(doc.step('Apply', doc.change('a'))), check))
      .when(...runs, ok('PONG'))
      .thenFinishes('succeeded');
  });

  it('is not a success when nothing was checked, nor when there was nothing to do', () => {
    const walk = given(doc.graphOf(procedure(doc.step('Apply', doc.change('a'))))).when(...runs);
    walk.thenFinishes('inconclusive', /Nothing was verified/);
    expect(walk.verdict('Apply')).toBe('ran');
    given(doc.graphOf(doc.section('overview', 'x'))).thenFinishes('inconclusive');
  });

  it('does not take a checklist of prerequisites for a verification, but an expectation there', () => {
    const list = doc.section('prerequisites', 'Before', doc.step('List', doc.checkbox('Team told')));
    given(doc.graphOf(list, procedure(doc.step('Apply', doc.change('a')))))
      .when(answer('yes'), ...runs)
      .thenFinishes('inconclusive');
    const expectation = doc.section(
      'prerequisites',
      'Before',
      doc.step('Ping', doc.command('ping', { expect: 'PONG' })),
    );
    given(doc.graphOf(expectation)).when(ok('PONG')).thenFinishes('succeeded');
  });

  it('is inconclusive when a part was skipped, though all else held', () => {
    const graph = doc.graphOf(procedure(doc.step('Apply', doc.change('a'), doc.command('b', { expect: 'x' }))));
    const walk = given(graph).when(answer('skip'), ok('x')).thenFinishes('inconclusive');
    expect(walk.verdict('Apply')).toBe('unresolved');
  });

  it('is inconclusive when a person cannot tell', () => {
    const graph = doc.graphOf(
      procedure(doc.step('Look', doc.command('a', { check: 'judgement', expect: 'New tables' }))),
      check,
    );
    given(graph).when(ok('x'), answer('unsure'), ok('PONG')).thenFinishes('inconclusive', /Look/);
    given(graph).when(ok('x'), answer('yes'), ok('PONG')).thenFinishes('succeeded');
    given(graph).when(ok('x'), answer('no')).thenAsks('failure');
  });
});

describe('optional steps and conditions', () => {
  const optional = doc.step('Migrate', { optional: true, condition: 'if required' }, doc.change('migrate'));

  it('skips an optional step unless it is chosen, and that is no lack', () => {
    const graph = doc.graphOf(procedure(optional), check);
    const walk = given(graph).thenAsks('optional-step', 'skip', 'do', 'stop');
    walk.when(answer('skip'), ok('PONG')).thenFinishes('succeeded');
    expect(walk.verdict('Migrate')).toBe('skipped');
    given(graph)
      .when(answer('do'), ...runs, ok('PONG'))
      .thenFinishes('succeeded');
    unattended(graph).when(ok('PONG')).thenFinishes('succeeded');
    expect(unattended(graph, undefined, { answers: { Migrate: 'do' } }).when(ok()).started).toEqual(['migrate']);
  });

  it('lets Enter skip what is left to the reader, and not what depends on something', () => {
    const walk = (condition?: string) =>
      given(
        doc.graphOf(
          procedure(doc.step('Migrate', { optional: true, ...(condition && { condition }) }, doc.change('migrate'))),
          check,
        ),
      );
    for (const left of [undefined, 'optional', 'Optional but recommended', 'last resort'])
      walk(left).thenDoes({ question: { preselected: 'skip' } });
    for (const depends of ['if required', 'only in production', 'when the schema changed'])
      walk(depends)
        .thenAsks('optional-step')
        .thenDoes({ question: expect.not.objectContaining({ preselected: 'skip' }) });
  });

  it('asks for a condition once for all commands that have it', () => {
    const on = { condition: 'if the schema changed' };
    const graph = doc.graphOf(
      procedure(doc.step('Migrate', doc.change('a', on), doc.change('b', on), doc.change('c'))),
      check,
    );
    const yes = given(graph)
      .thenAsks('condition', 'yes', 'no', 'stop')
      .when(answer('yes'), ...runs, ...runs, ...runs, ok('PONG'));
    yes.thenFinishes('succeeded');
    const no = given(graph)
      .when(answer('no'), ...runs, ok('PONG'))
      .thenFinishes('succeeded');
    expect(no.started).toEqual(['c', 'curl x']);
    expect(Object.values(no.state.settlements)).toEqual(['not-applicable', 'not-applicable']);
  });

  it('does not run a conditional command unattended, and is inconclusive, unless it was told', () => {
    const graph = doc.graphOf(procedure(doc.step('Migrate', doc.change('a', { condition: 'if needed' }))), check);
    const walk = unattended(graph)
      .when(ok('PONG'))
      .thenFinishes('inconclusive', /Migrate/);
    expect(walk.started).toEqual(['curl x']);
    unattended(graph, undefined, { answers: { 'if needed': 'yes' } })
      .when(ok(), ok('PONG'))
      .thenFinishes('succeeded');
    unattended(graph, undefined, { answers: { 'if needed': 'no' } })
      .when(ok('PONG'))
      .thenFinishes('succeeded');
  });

  it('asks for each of several conditions, and runs only where all of them hold', () => {
    const both = { condition: 'If the canary fails, and if needed', conditions: ['If the canary fails', 'if needed'] };
    const outer = { condition: 'If the canary fails' };
    const graph = doc.graphOf(procedure(doc.step('Undo', doc.change('a', outer), doc.change('b', both))), check);
    const yes = given(graph)
      .when(answer('yes'), ...runs)
      .thenAsks('condition', 'yes', 'no', 'stop');
    expect(yes.when(answer('yes'), ...runs, ok('PONG')).started).toEqual(['a', 'b', 'curl x']);
    const inner = given(graph).when(answer('yes'), ...runs, answer('no'), ok('PONG'));
    inner.thenFinishes('succeeded');
    expect(inner.started).toEqual(['a', 'curl x']);
    expect(given(graph).when(answer('no'), ok('PONG')).thenFinishes('succeeded').started).toEqual(['curl x']);
  });

  it.each([
    [{ 'if needed': 'yes' }, ['curl x']],
    [{ 'If the canary fails': 'yes' }, ['curl x']],
    [{ 'If the canary fails': 'yes', 'if needed': 'yes' }, ['a', 'curl x']],
  ])('runs it unattended only where all were answered: %j', (answers, started) => {
    const both = { condition: 'If the canary fails, and if needed', conditions: ['If the canary fails', 'if needed'] };
    const graph = doc.graphOf(procedure(doc.step('Undo', doc.change('a', both))), check);
    const results = started.length > 1 ? [ok(), ok('PONG')] : [ok('PONG')];
    const walk = unattended(graph, undefined, { answers }).when(...results);
    expect(walk.started).toEqual(started);
    walk.thenFinishes(started.length > 1 ? 'succeeded' : 'inconclusive');
  });

  it('does not ask for the condition under which one comes to the rollback: the branch has settled it', () => {
    const undo = doc.section(
      'rollback',
      'Rollback',
      doc.step('Undo', { condition: 'If the update fails' }, doc.change('undo')),
    );
    unattended(doc.graphOf(procedure(doc.step('Apply', doc.change('a'))), undo))
      .when(fails(), ok())
      .thenFinishes('rolled-back');
  });
});

describe('choices', () => {
  const either = doc.step(
    'Undo',
    doc.change('undo last', { choice: choice(1, { label: 'Last revision' }) }),
    doc.command('status', { choice: choice(1) }),
    doc.change('undo to 5', { choice: choice(2) }),
    doc.command('check', { expect: 'PONG' }),
  );
  const apply = procedure(doc.step('Apply', doc.change('a')));

  it('runs one option, never all', () => {
    const walk = given(doc.graphOf(procedure(either))).thenAsks('choice', 'option-1', 'option-2', 'stop');
    walk.when(answer('option-2'), ...runs, ok('PONG')).thenFinishes('succeeded');
    expect(walk.started).toEqual(['undo to 5', 'check']);
  });

  it('takes the first or the recommended option of a rollback unattended', () => {
    const walk = unattended(doc.graphOf(apply, doc.section('rollback', 'Rollback', either))).when(
      fails(),
      ok(),
      ok(),
      ok('PONG'),
    );
    walk.thenFinishes('rolled-back');
    expect(walk.started).toEqual(['a', 'undo last', 'status', 'check']);
    const recommended = doc.step(
      'Undo',
      doc.change('one', { choice: choice(1) }),
      doc.change('two', { choice: choice(2, { recommended: true }) }),
    );
    const other = unattended(doc.graphOf(apply, doc.section('rollback', 'Rollback', recommended))).when(fails());
    other.thenDoes({ type: 'run-command', script: 'two' });
  });

  it('stops unattended in a procedure, unless it was told', () => {
    unattended(doc.graphOf(procedure(either))).thenFinishes('inconclusive', /Which of these/);
    const walk = unattended(doc.graphOf(procedure(either)), undefined, { answers: { 'choice:g1': '2' } }).when(
      ok(),
      ok('PONG'),
    );
    walk.thenFinishes('succeeded');
    expect(walk.started).toEqual(['undo to 5', 'check']);
  });

  it('goes through the steps of one option', () => {
    const step = (title: string, option: number, certain: boolean) =>
      doc.step(title, { choice: choice(option, { certain }) }, doc.change(title));
    const certain = doc.graphOf(
      procedure(step('Helm', 1, true), step('More helm', 1, true), step('Kubectl', 2, true)),
      check,
    );
    const walk = given(certain)
      .when(answer('option-1'), ...runs, ...runs, ok('PONG'))
      .thenFinishes('succeeded');
    expect([walk.started, walk.verdict('Kubectl')]).toEqual([['Helm', 'More helm', 'curl x'], 'skipped']);
    const suspected = doc.graphOf(procedure(step('Helm', 1, false), step('Kubectl', 2, false)), check);
    given(suspected)
      .thenAsks('choice', 'option-1', 'option-2', 'all', 'stop')
      .when(answer('all'), ...runs, ...runs, ok('PONG'))
      .thenFinishes('succeeded');
    unattended(suspected).thenFinishes('inconclusive');
  });

  it('escalates where a choice of a rollback is only suspected and nobody can be asked', () => {
    const step = (title: string, option: number) =>
      doc.step(title, { choice: choice(option, { certain: false }) }, doc.change(title));
    const graph = doc.graphOf(
      apply,
      doc.section('rollback', 'Rollback', step('Quick', 1), step('Exact', 2)),
      doc.section('escalation', 'x', doc.contact('Lead')),
    );
    unattended(graph).when(fails()).thenFinishes('escalated');
  });

  it('leaves out a choice inside an option that was not taken', () => {
    const inner = (option: number): Choice => ({
      group: 'g2',
      option,
      certain: true,
      within: { group: 'g1', option: 1 },
    });
    const nested = doc.step(
      'Nested',
      doc.change('a', { choice: inner(1) }),
      doc.change('b', { choice: inner(2) }),
      doc.change('c', { choice: choice(1) }),
      doc.change('d', { choice: choice(2) }),
    );
    const walk = given(doc.graphOf(procedure(nested), check)).thenAsks('choice', 'option-1', 'option-2', 'stop');
    walk.when(answer('option-2'), ...runs, ok('PONG')).thenFinishes('succeeded');
    expect(walk.started).toEqual(['d', 'curl x']);
  });
});

describe('choices within choices of steps', () => {
  const step = (title: string, chosen: Choice) => doc.step(title, { choice: chosen }, doc.change(title));
  const nested = (option: number, outer: number): Choice => ({
    group: `inner${outer}`,
    option,
    certain: true,
    within: { group: 'g1', option: outer, label: `Way ${outer}` },
  });
  const graph = doc.graphOf(
    procedure(step('a', nested(1, 1)), step('b', nested(2, 1)), step('c', choice(2)), step('d', choice(2))),
  );

  it('asks for the outer option first, also where all of it is such a choice', () => {
    const walk = given(graph).thenAsks('choice', 'option-1', 'option-2', 'stop');
    walk.when(answer('option-1')).thenAsks('choice', 'option-1', 'option-2', 'stop');
    walk.when(answer('option-2'), ...runs);
    expect(walk.started).toEqual(['b']);
    const other = given(graph).when(answer('option-2'), ...runs, ...runs);
    expect(other.started).toEqual(['c', 'd']);
  });

  it('names both choices', () => {
    expect(graph.choices.map(({ group, options }) => [group, options.map(({ label }) => label)])).toEqual([
      ['g1', ['Way 1', 'c']],
      ['inner1', ['a', 'b']],
    ]);
  });
});

describe('tasks of a handbook', () => {
  const task = (option: number, label: string): Choice => ({ group: 'tasks@2', option, certain: false, label });
  const graph = doc.graphOf(
    doc.section('procedure', 'Add a node', doc.step('Join', { task: task(1, 'Add a node') }, doc.change('join'))),
    doc.section(
      'procedure',
      'Replace a disk',
      doc.step('Quick', { task: task(2, 'Replace a disk'), choice: choice(1) }, doc.change('quick')),
      doc.step('Slow', { task: task(2, 'Replace a disk'), choice: choice(2) }, doc.change('slow')),
    ),
    check,
  );

  it('are asked for before the first, and none is chosen beforehand', () => {
    const walk = given(graph).thenAsks('choice', 'option-1', 'option-2', 'all', 'stop');
    expect(walk.advance()).not.toHaveProperty('question.preselected');
    walk.when(answer('option-1'), ...runs, ok('PONG')).thenFinishes('succeeded');
    expect(walk.started).toEqual(['join', 'curl x']);
  });

  it('hold choices of their own', () => {
    const walk = given(graph).when(answer('option-2')).thenAsks('choice', 'option-1', 'option-2', 'stop');
    walk.when(answer('option-2'), ...runs, ok('PONG')).thenFinishes('succeeded');
    expect(walk.started).toEqual(['slow', 'curl x']);
  });

  it('stop a run without a person that was not told which', () => {
    unattended(graph).thenFinishes('inconclusive', /Which of these/);
    const told = unattended(graph, undefined, { answers: { 'choice:tasks@2': 'add' } }).when(ok(), ok('PONG'));
    told.thenFinishes('succeeded');
    expect(told.started).toEqual(['join', 'curl x']);
  });
});

describe('what a person does and sees', () => {
  it('asks for manual work, checkboxes, gates and requirements', () => {
    const all = doc.step(
      'Hands',
      doc.manual('Open Grafana'),
      doc.checkbox('Backup'),
      doc.gate({ for: '5m' }),
      doc.requirement('Access'),
    );
    const walk = given(doc.graphOf(procedure(all)));
    walk
      .thenAsks('manual', 'done', 'failed', 'skip', 'stop')
      .when(answer('done'))
      .thenAsks('checkbox', 'yes', 'no', 'skip', 'stop')
      .when(answer('yes'));
    walk.thenDoes({ question: { type: 'gate', title: 'Does this hold: Error rate < 1% for 5m?' } }).when(answer('yes'));
    walk.when(answer('yes')).thenFinishes('succeeded');
  });

  it('fails by a person’s word, and asks again at a retry', () => {
    const walk = given(doc.graphOf(procedure(doc.step('Gate', doc.gate())))).when(answer('no'));
    walk
      .thenAsks('failure', 'abort', 'retry', 'mark-done', 'skip')
      .when(answer('retry'))
      .thenAsks('gate')
      .when(answer('yes'));
    walk.thenFinishes('succeeded');
  });

  it('are told apart from what an output showed', () => {
    const gate = doc.step('Gate', doc.gate());
    given(doc.graphOf(procedure(gate)))
      .when(answer('yes'))
      .thenFinishes('succeeded', /^One check held, by a person’s word\.$/);
    given(doc.graphOf(procedure(gate), check))
      .when(answer('yes'), ok('PONG'))
      .thenFinishes('succeeded', /^2 checks held, 1 of them by a person’s word\.$/);
  });

  it('leaves them open unattended, so that the run is inconclusive', () => {
    const walk = unattended(
      doc.graphOf(procedure(doc.step('Gate', doc.gate()), doc.step('Hand', doc.checkbox('x'))), check),
    ).when(ok('PONG'));
    walk.thenFinishes('inconclusive', /Gate; Hand/);
    expect(walk.verdict('Gate')).toBe('unresolved');
  });

  it('asks for all requirements of a step at once, and for the rest again when one is not so', () => {
    const needs = doc.step(
      'Needs',
      doc.requirement('Access'),
      doc.requirement('helm', 'helm'),
      doc.requirement('Leave'),
    );
    const walk = given(doc.graphOf(doc.section('prerequisites', 'Needs', needs), check));
    walk.input({ type: 'tools-looked-up', tools: [{ tool: 'helm', status: 'present' }] });
    walk
      .thenAsks('requirement', 'yes', 'no-1', 'no-2', 'skip', 'stop')
      .thenDoes({ question: { body: ['Access', 'Leave'] } });
    walk.when(answer('no-1')).thenAsks('failure').when(answer('retry'));
    walk.thenAsks('requirement').when(answer('yes'), ok('PONG')).thenFinishes('succeeded');
    expect(walk.verdict('Needs')).toBe('passed');
  });

  it('does not report a requirement as passed that nobody was asked for', () => {
    const graph = doc.graphOf(
      doc.section('prerequisites', 'Needs', doc.step('Needs', doc.requirement('Access to the registry'))),
      check,
    );
    const walk = unattended(graph).when(ok('PONG')).thenFinishes('succeeded');
    expect(walk.verdict('Needs')).toBe('skipped');
    const tools = doc.graphOf(
      doc.section('prerequisites', 'Needs', doc.step('Needs', doc.requirement('helm', 'helm'))),
      check,
    );
    const looked = unattended(tools);
    looked.input({ type: 'tools-looked-up', tools: [{ tool: 'helm', status: 'present', version: '3.1' }] });
    expect(looked.when(ok('PONG')).verdict('Needs')).toBe('passed');
  });

  it('stops unattended at work that nobody does before something changes', () => {
    const graph = doc.graphOf(
      procedure(doc.step('Fix', doc.change('scale down'), doc.manual('Investigate and fix'), doc.change('scale up'))),
    );
    const walk = unattended(graph)
      .when(ok())
      .thenFinishes('inconclusive', /Investigate and fix/);
    expect(walk.started).toEqual(['scale down']);
  });

  it('shows a command for another shell, and counts what a person changed there', () => {
    const graph = doc.graphOf(
      procedure(doc.step('Inside', doc.change('psql -c x', { mode: 'elsewhere' }), doc.gate())),
      doc.section('rollback', 'R', doc.step('Undo', doc.change('undo'))),
    );
    const walk = given(graph)
      .thenAsks('manual', 'done', 'failed', 'skip', 'stop')
      .thenDoes({ question: { body: ['psql -c x'] } });
    walk.when(answer('done'), answer('no')).thenAsks('failure', 'rollback', 'retry', 'mark-done', 'skip', 'abort');
    expect(walk.started).toEqual([]);
    unattended(graph).thenFinishes('inconclusive');
  });

  it('lets a person run what a step only offers', () => {
    const graph = doc.graphOf(
      procedure(
        doc.step('Offer', doc.command('kubectl get x', { inline: true }), doc.change('kubectl fix', { inline: true })),
      ),
      check,
    );
    const walk = given(graph).thenAsks('manual', 'run-1', 'run-2', 'done', 'failed', 'skip', 'stop');
    walk
      .when(answer('run-2'))
      .thenAsks('confirm-command')
      .when(...runs)
      .thenAsks('manual')
      .when(answer('done'), ok('PONG'));
    walk.thenFinishes('succeeded');
    expect([walk.started, walk.verdict('Offer')]).toEqual([['kubectl fix', 'curl x'], 'ran']);
    unattended(graph).when(ok('PONG')).thenFinishes('inconclusive', /Offer/);
  });

  it('leads to the menu where what a step offers fails, and to no good end however it goes on', () => {
    const graph = doc.graphOf(
      procedure(doc.step('Offer', doc.change('kubectl fix', { inline: true })), doc.step('Then', doc.change('b'))),
      doc.section('rollback', 'R', doc.step('Undo', doc.change('undo', { inline: true }))),
      check,
    );
    const failed = () => given(graph).when(answer('run-1'), answer('run'), fails());
    failed().thenAsks('failure', 'rollback', 'retry', 'edit-and-retry', 'mark-done', 'skip', 'abort');
    const again = failed().when(answer('retry')).thenAsks('confirm-command').when(answer('run'), ok());
    expect(again.thenAsks('manual').when(answer('done')).thenAsks('confirm-command').verdict('Offer')).toBe('ran');
    const passedOver = failed()
      .when(answer('skip', { reason: 'seen' }))
      .thenAsks('manual')
      .when(answer('done'));
    expect(passedOver.thenAsks('confirm-command').verdict('Offer')).toBe('failed');
    passedOver.when(answer('run'), ok(), ok('PONG')).thenFinishes('failed', /Offer/);
    const undoing = failed().when(answer('rollback'), answer('run-1'), answer('run'), fails());
    undoing
      .thenAsks('failure', 'abort', 'retry', 'edit-and-retry', 'mark-done', 'skip')
      .when(answer('skip', { reason: 'seen' }), answer('done'));
    undoing.thenFinishes('rollback-failed', /Undo/);
  });

  it('runs an offered command when asked to, beside the step that it stands in', () => {
    const graph = doc.graphOf(
      procedure(doc.step('Apply', doc.change('a'), doc.command('kubectl get x', { inline: true }))),
      check,
    );
    const walk = given(graph).thenAsks('confirm-command');
    walk.input({ type: 'run-offered', action: 's3/inline@5' });
    walk
      .thenDoes({ type: 'run-command', script: 'kubectl get x' })
      .when(fails(), ...runs, ok('PONG'))
      .thenFinishes('succeeded');
  });
});

describe('resume', () => {
  const graph = doc.graphOf(procedure(doc.step('Apply', doc.change('a'), doc.command('b', { expect: 'x' }))));

  it('takes a changing command that had started for one of unknown effect', () => {
    const walk = given(graph).when(answer('run')).thenDoes({ type: 'run-command' });
    resume(walk).thenAsks('unknown-effect', 'checks-only', 'retry', 'edit-and-retry', 'mark-done', 'skip', 'abort');
    expect(walk.state.operator).toBe('bob');
    unattended(graph).thenDoes({ type: 'run-command' });
    resume(unattended(graph).thenDoes({ type: 'run-command' })).thenFinishes('inconclusive');
  });

  it('runs one that only reads again where it was cut off with the run', () => {
    const walk = given(graph)
      .when(...runs)
      .thenDoes({ type: 'run-command', script: 'b' });
    resume(walk).thenDoes({ type: 'run-command', script: 'b', attempt: 2 }).when(ok('x')).thenFinishes('succeeded');
  });

  it('judges what had finished, and runs nothing twice', () => {
    const walk = given(graph).when(answer('run')).thenDoes({ type: 'run-command' });
    walk.input({ type: 'command-finished', action: 's3/command@4', attempt: 1, result: result() });
    resume(walk).when(ok('x')).thenFinishes('succeeded');
    expect(walk.started).toEqual(['a', 'b']);
  });

  it('does not run on the strength of a confirmation given before', () => {
    const walk = given(graph).thenAsks('confirm-command');
    walk.record({
      type: 'question-answered',
      by: 'ada',
      answer: { question: 'confirm-command:s3/command@4:1', option: 'run' },
    });
    resume(walk).thenAsks('confirm-command');
  });

  it('opens the panes again that did not outlive the run', () => {
    const forward = doc.command('kubectl port-forward svc/x 8080:80', { mode: 'background' });
    const walk = given(
      doc.graphOf(procedure(doc.step('Ask', forward, doc.command('curl localhost:8080', { expect: 'PONG' })))),
    );
    walk.thenDoes({ type: 'run-command', script: 'curl localhost:8080' });
    resume(walk).when(ok('PONG')).thenFinishes('succeeded');
    expect(walk.started.filter((script) => script.includes('port-forward'))).toHaveLength(2);
  });

  it('asks again for what stopped an unattended run, of the person who takes it up', () => {
    const either = doc.graphOf(
      procedure(doc.step('One', doc.change('a', { choice: choice(1) }), doc.change('b', { choice: choice(2) }))),
    );
    const walk = finish(unattended(either).thenFinishes('inconclusive'));
    walk.record({ type: 'run-resumed', operator: 'bob', digest: 'd1', attendance: 'attended' });
    walk.thenAsks('choice');
  });

  it('does not take up a run that is over', () => {
    const walk = finish(given(graph).when(...runs, ok('x')));
    resume(walk).thenDoes({ type: 'finish', outcome: 'succeeded' });
  });
});
