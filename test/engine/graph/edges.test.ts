import { describe, expect, it } from 'vitest';
import type { StepGraph } from '../../../engine/graph/step-graph.ts';
import * as doc from './document.ts';

const rollback = doc.section('rollback', 'Rollback', doc.step('Undo', doc.change('kubectl rollout undo')));
const escalation = doc.section('escalation', 'Contacts', doc.contact('Team lead'));
const look = doc.step('Look', doc.command('kubectl get pods'));
const apply = doc.step('Apply', doc.change('kubectl apply -f x'));
const perhaps = doc.step('Perhaps', { optional: true }, doc.change('kubectl apply -f y'));
const check = doc.section('validation', 'Validation', doc.step('Check', doc.command('curl x')));

/** `from → to (label)` of the edges of a type, by titles. */
function shown(graph: StepGraph, type: string): readonly string[] {
  const title = (id: string) => graph.steps.find((step) => step.id === id)?.title ?? id;
  return graph.edges
    .filter((edge) => edge.type === type)
    .map(
      ({ from, to, label }) =>
        `${title(from)} → ${to.type === 'step' ? title(to.step) : to.type}${label ? ` (${label})` : ''}`,
    );
}

describe('edges', () => {
  it('aborts before the first change, and rolls back after it', () => {
    const graph = doc.graphOf(doc.section('procedure', 'Steps', look, apply), check, rollback, escalation);
    expect(shown(graph, 'failed')).toEqual([
      'Look → abort (nothing changed yet)',
      'Apply → abort (nothing changed yet)',
      'Apply → Undo (something changed)',
      'Check → Undo (something changed)',
      'Undo → escalation (the rollback failed)',
    ]);
  });

  it('has both edges while it depends on the run whether something changed', () => {
    const graph = doc.graphOf(doc.section('procedure', 'Steps', perhaps, look, apply), rollback);
    expect(shown(graph, 'failed')).toEqual([
      'Perhaps → abort (nothing changed yet)',
      'Perhaps → Undo (something changed)',
      'Look → abort (nothing changed yet)',
      'Look → Undo (something changed)',
      'Apply → abort (nothing changed yet)',
      'Apply → Undo (something changed)',
      'Undo → end (the rollback failed)',
    ]);
  });

  it('escalates where there is no rollback, and aborts where there is neither', () => {
    expect(shown(doc.graphOf(doc.section('procedure', 'Steps', apply), escalation), 'failed')).toEqual([
      'Apply → abort (nothing changed yet)',
      'Apply → escalation (something changed)',
    ]);
    expect(shown(doc.graphOf(doc.section('procedure', 'Steps', apply)), 'failed')).toEqual([
      'Apply → abort (nothing changed yet)',
      'Apply → abort (something changed)',
    ]);
  });

  it('goes round optional steps, and to the first step of each option', () => {
    const option = (title: string, number: number) =>
      doc.step(title, { choice: { group: 'g1', option: number, certain: true } }, doc.change('x'));
    const graph = doc.graphOf(
      doc.section(
        'procedure',
        'Steps',
        look,
        option('Helm', 1),
        option('Helm again', 1),
        option('Kubectl', 2),
        perhaps,
        apply,
      ),
    );
    expect(shown(graph, 'choice')).toEqual(['Look → Helm (Helm)', 'Look → Kubectl (Kubectl)']);
    expect(shown(graph, 'next')).toEqual([
      'Helm → Helm again',
      'Helm again → Perhaps',
      'Kubectl → Perhaps',
      'Perhaps → Apply',
      'Apply → end',
    ]);
    expect(shown(graph, 'skipped')).toEqual(['Perhaps → Apply (optional)']);
  });

  it('leads from what is asked after monitoring to where the trigger says', () => {
    const graph = doc.graphOf(
      doc.section('procedure', 'Steps', apply),
      doc.section(
        'monitoring',
        'Watch',
        doc.step('Watch', doc.command('b'), doc.trigger('Errors rise'), doc.trigger('Data is lost', 'escalation')),
      ),
      rollback,
      escalation,
    );
    expect(shown(graph, 'trigger')).toEqual(['Watch → Undo (Errors rise)', 'Watch → escalation (Data is lost)']);
  });
});
