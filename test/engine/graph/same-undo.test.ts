import { describe, expect, it } from 'vitest';
import { answer, fails, given, ok, unattended } from '../run/given.ts';
import * as doc from './document.ts';

const quick = { group: 'g', option: 1, certain: false, label: 'Quick' };
const exact = { group: 'g', option: 2, certain: false, label: 'Exact' };
const undo = () => doc.change('kubectl rollout undo deploy/web');
const graph = doc.graphOf(
  doc.section('procedure', 'Steps', doc.step('Apply', doc.change('kubectl apply -f x'))),
  doc.section(
    'rollback',
    'Rollback',
    doc.step('Quick', undo(), { choice: quick }),
    doc.step('Exact', doc.change('kubectl rollout undo deploy/web --to-revision=2'), { choice: exact }),
    doc.step('Pause', doc.change('kubectl rollout pause deploy/web'), undo()),
    doc.step('Verify', doc.command('kubectl get pods')),
  ),
);
const stepOf = (title: string) => graph.steps.find((step) => step.title === title);

describe('a rollback step that undoes the same as an option before it', () => {
  it('is one more option, suspected; what only looks is none', () => {
    expect(stepOf('Pause')?.choice).toEqual({ group: 'g', option: 3, certain: false, label: 'Pause' });
    expect(stepOf('Verify')?.choice).toBeUndefined();
  });

  it('is not gone through after the other', () => {
    const walk = given(graph).when(answer('run'), fails(), answer('rollback'));
    walk.thenAsks('choice', 'option-1', 'option-2', 'option-3', 'all', 'stop').when(answer('option-1'));
    walk.when(answer('run'), ok()).thenDoes({ type: 'run-command', script: 'kubectl get pods' });
  });
});

describe('what goes back by one', () => {
  it('is asked with a warning, and not taken by Enter, where this rollback has done it already', () => {
    const walk = given(graph).when(answer('run'), fails(), answer('rollback'), answer('all'));
    walk.when(answer('run'), ok(), answer('run'), ok(), answer('run'), ok());
    walk.thenDoes({ question: { warnings: [expect.stringMatching(/has done this in this rollback/)] } });
    expect(walk.advance()).not.toHaveProperty('question.preselected');
    walk.when(answer('skip')).thenDoes({ type: 'run-command', script: 'kubectl get pods' });
  });

  it('is never done twice without a person', () => {
    const answers = { answers: { 'choice:g': 'all' } };
    const walk = unattended(graph, ['read', 'change'], answers).when(fails(), ok(), ok(), ok());
    walk.thenFinishes('rollback-failed');
    expect(walk.started.filter((script) => script === 'kubectl rollout undo deploy/web')).toHaveLength(1);
  });

  it('may be done again where it says where to', () => {
    const exactly = () => doc.change('helm rollback web 4');
    const twice = doc.graphOf(
      doc.section('procedure', 'Steps', doc.step('Apply', doc.change('x'))),
      doc.section('rollback', 'Rollback', doc.step('Back', exactly()), doc.step('Again', exactly())),
    );
    const walk = given(twice).when(answer('run'), fails(), answer('rollback'), answer('run'), ok());
    walk.thenDoes({ question: { warnings: [], preselected: 'run' } });
  });
});
