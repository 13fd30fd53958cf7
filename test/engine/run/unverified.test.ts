import { describe, expect, it } from 'vitest';
import { own } from '../../../engine/run/own.ts';
import * as doc from '../graph/document.ts';
import { answer, ends, fails, given, ok, unattended } from './given.ts';

const steps = (...parts: readonly doc.Part[]) => doc.section('procedure', 'Steps', doc.step('Do', ...parts));
const check = doc.section('validation', 'Validation', doc.step('Check', doc.command('curl x', { expect: 'PONG' })));

describe('what nobody saw is never said to have held', () => {
  it('not by an answer from before the run: to a check, a gate, a person’s word, a failure or a confirmation', () => {
    const all = steps(
      doc.command('cat report', { expect: 'looks right', check: 'judgement' }),
      doc.gate(),
      doc.checkbox('Dashboards are green'),
      doc.manual('Check that users can log in'),
    );
    const graph = doc.graphOf(all, check);
    const ids = graph.steps[0]?.actions.map(({ id }) => id) ?? [];
    const answers = Object.fromEntries(
      [
        ...ids.flatMap((id) => ['judgement', 'gate', 'checkbox', 'manual'].map((type) => `${type}:${id}:1`)),
        'Error rate < 1%',
        'Dashboards are green',
      ].flatMap((words) => [[words, words.startsWith('manual') ? 'done' : 'yes']]),
    );
    unattended(graph, ['read'], { answers }).when(ok('x'), ok('PONG')).thenFinishes('inconclusive', /Do/);
  });

  it('not of a change that is not allowed, whatever was answered', () => {
    const graph = doc.graphOf(steps(doc.change('rm x')), check);
    const id = graph.steps[0]?.actions[0]?.id ?? '';
    const walk = unattended(graph, ['read'], { answers: { [`confirm-command:${id}:1`]: 'run' } });
    expect(walk.thenFinishes('inconclusive').started).toEqual([]);
  });

  it('not by the end that Handrail made of what goes on', () => {
    for (const [kind, text] of [
      ['exit', '0'],
      ['status', 'succeeds'],
      ['empty', 'nothing'],
    ] as const) {
      const watch = doc.command('tail -f log', { mode: 'watch', expect: text, check: kind });
      unattended(doc.graphOf(steps(watch), check))
        .when(ok('PONG'))
        .thenFinishes('inconclusive', /Do/);
    }
  });

  it('not by what only was to be done', () => {
    const walk = given(doc.graphOf(steps(doc.manual('Post a message in the channel')))).when(answer('done'));
    walk.thenFinishes('inconclusive', /Nothing was verified/);
    expect(walk.verdict('Do')).toBe('ran');
    given(doc.graphOf(steps(doc.manual('Check that the page loads'))))
      .when(answer('yes'))
      .thenFinishes('succeeded');
    given(doc.graphOf(steps(doc.item('manual', { text: 'All pods are ready', criterion: true }))))
      .when(answer('yes'))
      .thenFinishes('succeeded', /^One check held, by a person’s word\.$/);
  });

  it('not by a failed check that somebody calls done', () => {
    const one = doc.graphOf(steps(doc.command('cat state', { expect: 'healthy' })), check);
    given(one)
      .when(ends({ out: 'unhealthy' }), answer('mark-done', { reason: 'it is fine' }), ok('PONG'))
      .thenFinishes('inconclusive', /Not settled: Do/);
    const change = doc.graphOf(steps(doc.change('apply')), check);
    given(change)
      .when(answer('run'), fails(), answer('mark-done', { reason: 'by console' }), ok('PONG'))
      .thenFinishes('succeeded');
  });
});

describe('what nobody looked for', () => {
  it('is said: reasons to leave the procedure, without a person', () => {
    const rollback = doc.section(
      'rollback',
      'Rollback',
      doc.trigger('Errors rise'),
      doc.trigger('Customers complain'),
      doc.step('Undo', doc.change('undo')),
    );
    const graph = doc.graphOf(steps(doc.command('curl x', { expect: 'PONG' })), check, rollback);
    unattended(graph)
      .when(ok('PONG'), ok('PONG'))
      .thenFinishes('succeeded', /2 reasons to leave the procedure were not looked for/);
  });
});

describe('a name that every object has', () => {
  it('is a name like another', () => {
    expect(own({}, 'constructor')).toBeUndefined();
    expect(own({ constructor: 'x' }, 'constructor')).toBe('x');
    expect(own(Object.fromEntries([['__proto__', 'x']]), '__proto__')).toBe('x');
    const graph = doc.graphOf(steps(doc.checkbox('constructor')), check);
    unattended(graph).when(ok('PONG')).thenFinishes('inconclusive');
  });
});
