import { describe, it } from 'vitest';
import * as doc from '../graph/document.ts';
import { answer, fails, given, ok, runs, unattended } from './given.ts';

const steps = doc.section('procedure', 'Steps', doc.step('One', doc.change('one')));
const back = (...parts: readonly doc.Part[]) => doc.section('rollback', 'Rollback', doc.step('Back', ...parts));
const perhaps = doc.change('if ! status; then undo; fi', { mayDoNothing: true });
const check = doc.command('curl x', { expect: 'PONG' });

describe('a rollback without a check', () => {
  it('is rolled back, not verified, where its commands change something whenever they end well', () => {
    unattended(doc.graphOf(steps, back(doc.change('undo'))))
      .when(fails(), ok())
      .thenFinishes('rolled-back', /not verified/);
    unattended(doc.graphOf(steps, back(perhaps, doc.change('undo'))))
      .when(fails(), ok(), ok())
      .thenFinishes('rolled-back', /not verified/);
  });

  it('is not known to have undone anything where that stands under a condition of its own', () => {
    unattended(doc.graphOf(steps, back(perhaps)))
      .when(fails(), ok())
      .thenFinishes('inconclusive', /whether it undid anything is not known.*: if ! status; then undo; fi\./);
  });

  it('nor where that is a script that it creates, also when a person says that this was all', () => {
    const content = '#!/bin/sh\nif ! status; then undo; fi\n';
    const script = doc.item('file', {
      path: 'back.sh',
      content,
      executable: true,
      impact: 'change',
      mayDoNothing: true,
    });
    const walk = given(doc.graphOf(steps, back(script))).when(answer('run'), fails(), answer('rollback'));
    walk.when(answer('write'), answer('run-1'), ...runs, answer('done'));
    walk.thenFinishes('inconclusive', /whether it undid anything is not known/);
    const byHand = given(doc.graphOf(steps, back(script))).when(answer('run'), fails(), answer('rollback'));
    byHand.when(answer('write'), answer('done')).thenFinishes('rolled-back');
  });

  it('nor where it only looked', () => {
    given(doc.graphOf(steps, back(doc.command('look'))))
      .when(answer('run'), fails(), answer('rollback'), ok())
      .thenFinishes('inconclusive', /only what looks was run/);
  });

  it('is what its own check says where it has one', () => {
    unattended(doc.graphOf(steps, back(perhaps, check)))
      .when(fails(), ok(), ok('PONG'))
      .thenFinishes('rolled-back', /what it checks held/);
  });

  it('is done where a person did it', () => {
    given(doc.graphOf(steps, back(doc.manual('Switch it back'))))
      .when(answer('run'), fails(), answer('rollback'), answer('done'))
      .thenFinishes('rolled-back');
    given(doc.graphOf(steps, back(perhaps)))
      .when(answer('run'), fails(), answer('rollback'), ...runs)
      .thenFinishes('inconclusive');
  });
});
