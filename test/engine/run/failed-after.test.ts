import { describe, expect, it } from 'vitest';
import * as doc from '../graph/document.ts';
import { fails, ok, unattended } from './given.ts';

const WORDS = 'If anything goes wrong after Step 2';
const graph = doc.graphOf(
  doc.section(
    'procedure',
    'Steps',
    doc.step('Step 1: Prepare', doc.change('one')),
    doc.step('Step 2: Change', doc.change('two')),
    doc.step('Step 3: Finish', doc.change('three')),
  ),
  doc.section('rollback', 'Rollback', doc.step(WORDS, { optional: true, condition: WORDS }, doc.change('undo'))),
);

describe('a rollback for what goes wrong after a step', () => {
  it('is not done where an earlier step failed, and the run is escalated', () => {
    const walk = unattended(graph).when(fails());
    walk.thenFinishes('escalated', /is not for a failure there.*Started and not undone: one/);
    expect(walk.started).toEqual(['one']);
  });

  it('is not done either where its step is answered beforehand: it is not meant', () => {
    const walk = unattended(graph, undefined, { answers: { [WORDS]: 'do' } }).when(fails());
    walk.thenFinishes('escalated');
    expect(walk.started).toEqual(['one']);
  });

  it('is done where a later step failed: that settles its condition', () => {
    const walk = unattended(graph).when(ok(), ok(), fails(), ok());
    walk.thenFinishes('rolled-back');
    expect(walk.started).toEqual(['one', 'two', 'three', 'undo']);
  });

  it('is for a person to say where that very step failed', () => {
    const walk = unattended(graph).when(ok(), fails());
    walk.thenFinishes(
      'escalated',
      /applies is for a person to say \(--answer 'If anything goes wrong after Step 2=do'\)/,
    );
    const told = unattended(graph, undefined, { answers: { [WORDS]: 'do' } }).when(ok(), fails(), ok());
    told.thenFinishes('rolled-back');
  });
});
