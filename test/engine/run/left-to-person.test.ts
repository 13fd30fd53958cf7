import { describe, it } from 'vitest';
import * as doc from '../graph/document.ts';
import { fails, ok, unattended } from './given.ts';

const steps = doc.section('procedure', 'Steps', doc.step('One', doc.change('one')));
const rollback = (...parts: Parameters<typeof doc.step> extends [string, ...infer Rest] ? Rest : never) =>
  doc.section('rollback', 'Rollback', doc.step('Back', ...parts));
const IF = 'only if the data is corrupted';

describe('a rollback that only a person can say applies', () => {
  it('is escalated without one, and says what to write, whoever there is to call', () => {
    const graph = doc.graphOf(steps, rollback(doc.change('undo', { condition: IF })));
    unattended(graph)
      .when(fails())
      .thenFinishes(
        'escalated',
        /"only if the data is corrupted", is for a person to say \(--answer 'condition:.*=yes'\)\./,
      );
    const called = doc.graphOf(
      steps,
      rollback({ optional: true, condition: IF }, doc.change('undo')),
      doc.contact('Ada'),
    );
    unattended(called)
      .when(fails())
      .thenFinishes(
        'escalated',
        /Whether "Back" applies is for a person to say \(--answer 'Back=do'\)\. First to call: Ada/,
      );
  });

  it('is not settled where the rest of it was done', () => {
    const graph = doc.graphOf(steps, rollback(doc.change('undo'), doc.change('restore', { condition: IF })));
    unattended(graph)
      .when(fails(), ok())
      .thenFinishes('inconclusive', /not settled: Back\. Whether it is so, "only if/);
  });

  it('is done where it was said beforehand', () => {
    const graph = doc.graphOf(steps, rollback(doc.change('undo', { condition: IF })));
    unattended(graph, undefined, { answers: { [IF]: 'yes' } })
      .when(fails(), ok())
      .thenFinishes('rolled-back');
  });

  it('has failed where a person said that it does not apply', () => {
    const graph = doc.graphOf(steps, rollback(doc.change('undo', { condition: IF })));
    unattended(graph, undefined, { answers: { [IF]: 'no' } })
      .when(fails())
      .thenFinishes('rollback-failed');
  });
});
