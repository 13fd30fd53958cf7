import { describe, expect, it } from 'vitest';
import type { Question } from '../../../engine/run/question.ts';
import * as doc from '../graph/document.ts';
import { answer, fails, given, ok, result, unattended, type Walk } from './given.ts';

const procedure = (...parts: readonly doc.Part[]) => doc.section('procedure', 'Steps', ...parts);
const one = (...parts: readonly doc.Part[]) => doc.graphOf(procedure(doc.step('Do', ...parts)));
const rollback = doc.section('rollback', 'Rollback', doc.step('Back', doc.change('undo')));
const script = doc.item('file', { path: 'go.sh', content: 'reboot', executable: true, impact: 'destroy' });

function asked(walk: Walk): Question {
  const effect = walk.advance();
  if (effect.type !== 'ask') throw new Error(`asks nothing: ${effect.type}`);
  return effect.question;
}

describe('what a failure menu says', () => {
  it('says why a file could not be written, and not that a person says so', () => {
    const failed = given(one(doc.item('file', { path: 'a.txt', content: 'x', executable: false })));
    failed.thenAsks('write-file');
    failed.input({ type: 'file-failed', action: asked(failed).action ?? '', reason: 'The disk is full.' });
    expect(asked(failed).body).toEqual(['The disk is full.', 'Nothing was changed.']);
    failed.when(answer('abort')).thenFinishes('aborted', /^Do: The disk is full\. Nothing was changed\.$/);
  });

  it('says the reason once, and what the command complained of before what it did not print', () => {
    const walk = given(one(doc.command('probe', { expect: 'PONG' }))).when(fails('no route to host'));
    const { body } = asked(walk);
    expect(body.filter((line) => line === 'the exit code is 1')).toHaveLength(1);
    expect(body.indexOf('no route to host')).toBeLessThan(body.findIndex((line) => line.includes('PONG')));
  });

  it('says of a rollback that there is nothing to undo, where there is nothing', () => {
    const label = (walk: Walk) => asked(walk).options.find(({ key }) => key === 'rollback')?.label;
    const before = doc.graphOf(procedure(doc.step('Do', doc.command('look'), doc.change('act'))), rollback);
    expect(label(given(before).when(fails()))).toBe('Roll back, although this run changed nothing');
    expect(label(given(before).when(ok(), answer('run'), fails()))).toBe('Roll back');
  });

  it('keeps apart what was done and what was started to undo it', () => {
    const graph = doc.graphOf(procedure(doc.step('Do', doc.change('act'))), rollback);
    const walk = given(graph).when(answer('run'), fails(), answer('rollback'), answer('run'), fails());
    expect(asked(walk).body.at(-2)).toBe('Started and not known to be undone: act. Started to roll back: undo.');
  });
});

describe('a judgement', () => {
  it('asks for the words of the author, and shows the output once', () => {
    const words = 'New tables are there';
    const question = asked(given(one(doc.command('list', { expect: words, check: 'judgement' }))).when(ok('orders')));
    expect(question.title).toBe(`Does this hold: ${words}?`);
    expect(question.body.filter((line) => line.includes('orders'))).toHaveLength(1);
  });
});

describe('requirements that nobody was asked for', () => {
  it('keep a step from having passed, and are counted in the reason of the outcome', () => {
    const graph = doc.graphOf(
      doc.section(
        'prerequisites',
        'Before',
        doc.step('Have', doc.requirement('helm', 'helm'), doc.requirement('Access')),
      ),
      procedure(doc.step('Do', doc.command('a', { expect: 'PONG' }))),
    );
    const walk = unattended(graph, ['read']);
    walk.record({ type: 'tools-looked-up', tools: [{ tool: 'helm', status: 'present' }] });
    walk.when(ok('PONG')).thenFinishes('succeeded', /1 requirement was not asked for\.$/);
    const verdicts = Object.values(walk.state.steps).map(({ verdict, reason }) => `${verdict}: ${reason}`);
    expect(verdicts).toEqual(['ran: 1 check held; 1 requirement was not asked for.', 'passed: 1 check held.']);
  });
});

describe('a change whose condition nobody was asked for', () => {
  const backup = doc.change('dump', { condition: 'if there are migrations' });
  const step = (...parts: readonly doc.Part[]) =>
    doc.graphOf(procedure(doc.step('Save', doc.change('copy'), backup, ...parts)), rollback);

  it('leads to no rollback when its check fails without it', () => {
    const walk = unattended(step(doc.command('ls dump'))).when(ok(), fails());
    walk.thenFinishes('inconclusive', /Not settled: Save/);
    expect(walk.started).toEqual(['copy', 'ls dump']);
  });

  it('hides no failure after a change that did run, and that only a person can judge', () => {
    const act = doc.change('act', { expect: 'It is friendly', check: 'judgement' });
    const graph = doc.graphOf(procedure(doc.step('Do', act, doc.command('probe'))), rollback);
    unattended(graph).when(ok(), fails()).thenDoes({ type: 'run-command', script: 'undo' });
  });

  it('hides no failure of another step', () => {
    const graph = doc.graphOf(procedure(doc.step('Save', backup), doc.step('Do', doc.change('act'))), rollback);
    unattended(graph).when(fails()).thenDoes({ type: 'run-command', script: 'undo' });
  });
});

describe('a script that a step creates', () => {
  it('is offered when it is written, and the step is not over before', () => {
    const walk = given(one(script)).when(answer('write')).thenAsks('manual', 'run-1', 'done', 'failed', 'skip', 'stop');
    expect(asked(walk).title).toContain('has not run');
    walk
      .when(answer('run-1'))
      .thenAsks('confirm-command')
      .when(answer('run', { value: asked(walk).phrase ?? '' }), ok());
    expect(asked(walk).title).toBe('Do: is that all?');
  });

  it('that fails can be left to the checks of its step', () => {
    const graph = doc.graphOf(procedure(doc.step('Do', script, doc.command('ping', { expect: 'PONG' }))));
    const walk = given(graph).when(answer('write'), ok('PONG'), answer('run-1'));
    walk.when(answer('run', { value: asked(walk).phrase ?? '' }), fails()).thenAsks('failure');
    walk.when(answer('checks-only'), ok('PONG')).thenAsks('manual').when(answer('done'));
    walk.thenFinishes('succeeded', /^One check held/);
  });

  it('is not run without a person, and then nothing has succeeded', () => {
    unattended(one(script), ['read', 'change', 'destroy']).thenFinishes(
      'inconclusive',
      /Stopped at: Do: the script is written, and has not run/,
    );
  });
});

describe('a choice among steps', () => {
  it('shows the commands of each option', () => {
    const option = (name: string, number: number) =>
      doc.step(name, { choice: { group: 'g', option: number, certain: true } }, doc.change(`run ${name}`));
    const graph = doc.graphOf(procedure(doc.step('Look', doc.command('look')), option('Blue', 1), option('Green', 2)));
    const body = asked(given(graph).when(ok())).body.map((line) => line.trim());
    expect(body).toEqual(['Blue', 'run Blue', 'Green', 'run Green']);
  });
});

describe('a condition', () => {
  it('is asked for with the title that holds it', () => {
    const title = (more: object) => asked(given(one(doc.change('restore', { condition: 'if needed', ...more })))).title;
    expect(title({ title: 'Restore the database if needed' })).toBe('Restore the database if needed: does it apply?');
    expect(title({ title: 'Restore' })).toBe('if needed: is it so?');
  });
});

describe('what is watched', () => {
  it('is judged by the last screen that it drew whole', () => {
    const watch = doc.command('watch pods', { mode: 'watch', expect: 'every pod is new', check: 'judgement' });
    const out = '\fEvery 2s: pods\n\nold\n\fEvery 2s: pods\n\nnew\n\fEvery 2s: pods\n\n';
    const walk = given(one(watch)).thenAsks('end-watch');
    const action = walk.state.panes[0] ?? '';
    walk.input({ type: 'command-finished', action, attempt: 1, result: result({ status: 'cancelled', out }) });
    const body = asked(walk).body.join('\n');
    expect(body).toContain('new');
    expect(body).not.toContain('old');
  });
});

describe('a choice', () => {
  const way = (title: string, option: number, script: string) =>
    doc.change(script, { title, choice: { group: 'g', option, certain: true } });

  it('is named by its commands, as they will run, where titles only part them', () => {
    const walk = given(
      one(doc.command('find <app>'), way('Resume or undo', 1, 'resume <app>'), way('OR', 2, 'undo <app>')),
    );
    walk.when(answer('value', { value: 'shop' }), ok());
    expect(
      asked(walk)
        .options.slice(0, 2)
        .map(({ label }) => label),
    ).toEqual(['resume shop', 'undo shop']);
  });

  it('is not asked where one way alone has something to do', () => {
    const only = doc.step('By hand', { choice: { group: 'g', option: 2, certain: false } }, doc.change('undo'));
    given(doc.graphOf(procedure(only))).thenAsks('confirm-command');
  });
});

describe('a choice that nobody made', () => {
  it('says between what, and how to make it beforehand', () => {
    const option = (number: number) => ({
      choice: { group: 'g', option: number, certain: true, label: `Way ${number}` },
    });
    const graph = one(doc.change('a', option(1)), doc.change('b', option(2)));
    unattended(graph).thenFinishes(
      'inconclusive',
      /Which of these: Way 1, or Way 2\? \(--answer 'do=1' chooses the first\)/,
    );
  });
});

describe('what nobody was there to allow', () => {
  it('says which value, or which command and effect, and how to give it', () => {
    unattended(one(doc.change('a <name>'))).thenFinishes('inconclusive', /What is name\? \(--param 'name=…'\)/);
    unattended(one(doc.change('apply it')), ['read']).thenFinishes(
      'inconclusive',
      /apply it \(effect: change; --allow names what may run\)/,
    );
  });
});

describe('the values of the document', () => {
  it('are not asked for where they stand in an option that was not chosen', () => {
    const way = (number: number, script: string) =>
      doc.step(`Way ${number}`, { choice: { group: 'g', option: number, certain: true } }, doc.change(script));
    const examples = [{ value: 'v9', type: 'version' as const, occurrences: [6] }];
    const graph = doc.graphWithExamples(examples, procedure(way(1, 'a'), way(2, 'b v9')));
    expect(graph.steps[1]?.actions[0]?.line).toBe(6);
    given(graph).when(answer('option-1')).thenAsks('confirm-command');
    given(graph).when(answer('option-2')).thenAsks('example-values');
  });
});

describe('the question before a command', () => {
  it('says when it goes on beside the steps, and when it takes the terminal', () => {
    const label = (mode: 'watch' | 'interactive') =>
      asked(given(one(doc.command('a', { mode })), { flow: false })).options[0]?.label;
    expect(label('watch')).toBe('Run it beside the steps');
    expect(label('interactive')).toBe('Run it; it takes the terminal');
  });
});
