import { describe, expect, it } from 'vitest';
import type { Choice } from '../../../engine/model/step.ts';
import * as doc from '../graph/document.ts';
import { answer, fails, given, ok, runs, unattended } from './given.ts';

const option = (number: number, certain = true): { choice: Choice } => ({
  choice: { group: 'g', option: number, certain },
});
const steps = doc.section('procedure', 'Steps', doc.step('One', doc.change('one')));
const contact = doc.section('escalation', 'Contacts', doc.contact('Ada'));
const ways = doc.section(
  'rollback',
  'Rollback',
  doc.step('Quick', option(1), doc.change('quick')),
  doc.step('Slow', option(2), doc.change('slow one')),
  doc.step('Slow, part two', option(2), doc.change('slow two')),
  doc.step('Look', doc.command('look', { expect: 'v1' })),
);
const toRollback = [answer('run'), fails(), answer('rollback')] as const;

describe('a rollback with several ways, of which one fails', () => {
  const graph = doc.graphOf(steps, ways, contact);

  it('offers the other to a person, and escalates first', () => {
    given(graph)
      .when(...toRollback, answer('option-1'), answer('run'), fails())
      .thenAsks('failure', 'escalate', 'retry', 'edit-and-retry', 'way:g/2', 'mark-done', 'skip', 'abort');
  });

  it('goes all of the other way, and has rolled back where what it checks holds', () => {
    const walk = given(graph).when(...toRollback, answer('option-1'), answer('run'), fails(), answer('way:g/2'));
    walk.when(...runs, ...runs, ok('v1'));
    walk.thenFinishes('rolled-back', /what it checks held\. Another way of it had failed before: Quick\./);
    expect(walk.started).toEqual(['one', 'quick', 'slow one', 'slow two', 'look']);
  });

  it('goes back to one that stands before it', () => {
    const walk = given(graph).when(
      ...toRollback,
      answer('option-2'),
      ...runs,
      answer('run'),
      fails(),
      answer('way:g/1'),
    );
    walk.when(...runs, ok('v1')).thenFinishes('rolled-back');
    expect(walk.started).toEqual(['one', 'slow one', 'slow two', 'quick', 'look']);
  });

  it('is escalated where the other fails, too, or nothing else is tried', () => {
    const both = given(graph).when(...toRollback, answer('option-1'), answer('run'), fails(), answer('way:g/2'));
    both.when(answer('run'), fails(), answer('escalate'), answer('done')).thenFinishes('escalated');
    unattended(graph).when(fails(), fails()).thenFinishes('escalated');
  });

  it('does not take a check of the way that failed for one of the rollback', () => {
    const checked = doc.graphOf(
      steps,
      doc.section(
        'rollback',
        'Rollback',
        doc.step('Quick', option(1), doc.command('look', { expect: 'v1' }), doc.change('quick')),
        doc.step('Slow', option(2), doc.change('slow')),
      ),
    );
    const walk = given(checked).when(...toRollback, answer('option-1'), ok('v1'), answer('run'), fails());
    walk.when(answer('way:g/2'), ...runs).thenFinishes('rolled-back', /not verified/);
  });
});

describe('a rollback step with several ways', () => {
  it('offers the other commands, and goes by them', () => {
    const graph = doc.graphOf(
      steps,
      doc.section(
        'rollback',
        'Rollback',
        doc.step(
          'Back',
          doc.change('quick', option(1)),
          doc.change('slow', option(2)),
          doc.command('look', { expect: 'v1' }),
        ),
      ),
    );
    const walk = given(graph).when(...toRollback, answer('option-1'), answer('run'), fails(), answer('way:g/2'));
    walk.when(...runs, ok('v1')).thenFinishes('rolled-back');
    expect(walk.started).toEqual(['one', 'quick', 'slow', 'look']);
  });
});
