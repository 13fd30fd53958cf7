import { describe, expect, it } from 'vitest';
import type { StepGraph } from '../../../../engine/graph/step-graph.ts';
import type { Choice } from '../../../../engine/model/step.ts';
import { needsAhead } from '../../../../engine/run/ahead/needs-ahead.ts';
import type { Policy } from '../../../../engine/run/policy.ts';
import * as doc from '../../graph/document.ts';
import { unattended } from '../given.ts';

const option = (group: string, number: number, certain = true): Choice => ({ group, option: number, certain });
const steps = (...parts: Parameters<typeof doc.section>[2][]) => doc.section('procedure', 'Steps', ...parts);

/** What a run that may read and change would be told to lack, in a few words. */
function ahead(graph: StepGraph, answers: Policy['answers'] = {}, allow: Policy['allow'] = ['read', 'change']) {
  const { state } = unattended(withParameters(graph), allow);
  const { way, rollback, barred } = needsAhead(withParameters(graph), state, { allow, answers });
  const words = way.map(({ type, about, with: only }) => [type, about, ...Object.values(only).flat()].join(' '));
  return { way: words, rollback: rollback.map(({ type, about }) => `${type} ${about}`), barred };
}

/** Placeholders that are asked for, as a reader finds them. */
function withParameters(graph: StepGraph): StepGraph {
  const names = graph.steps.flatMap(({ actions }) =>
    actions.flatMap((action) => (action.type === 'command' ? action.command.placeholders.map(({ name }) => name) : [])),
  );
  return { ...graph, parameters: [...new Set(names)].map((name) => ({ name, secret: false })) };
}

describe('needsAhead', () => {
  it('given a value that a later step needs, names it; given the value, nothing', () => {
    const graph = doc.graphOf(steps(doc.step('One', doc.change('a')), doc.step('Two', doc.change('b <count>'))));
    expect(ahead(graph)).toEqual({ way: ['parameter count'], rollback: [], barred: [] });
    expect(ahead(graph, { count: '2' })).toEqual({ way: [], rollback: [], barred: [] });
  });

  it('given a choice, names it, and what only one of its options needs as such', () => {
    const graph = doc.graphOf(
      steps(
        doc.step(
          'One',
          doc.change('a <gently>', { choice: option('g', 1) }),
          doc.change('b <hard>', { choice: option('g', 2) }),
        ),
        doc.step('Two', doc.change('c <both>')),
      ),
    );
    expect(ahead(graph).way).toEqual([
      'choice g',
      'parameter gently option-1',
      'parameter both',
      'parameter hard option-2',
    ]);
    expect(ahead(graph, { 'choice:g': 'option-2' }).way).toEqual(['parameter hard', 'parameter both']);
  });

  it('given what only a condition, an optional step or another option needs, asks for none of it', () => {
    const graph = doc.graphOf(
      steps(
        doc.step('One', doc.change('a <x>', { condition: 'if needed' }), doc.change('b')),
        doc.step('Two', { optional: true }, doc.change('c <y>')),
      ),
    );
    expect(ahead(graph).way).toEqual([]);
    expect(ahead(graph, { 'if needed': 'yes', Two: 'do' }).way).toEqual(['parameter x', 'parameter y']);
  });

  it('given a command that may not run, asks for nothing that it needs, nor for what comes after', () => {
    const graph = doc.graphOf(
      steps(
        doc.step('One', doc.command('look <at>')),
        doc.step('Two', doc.change('b <count>')),
        doc.step('Three', doc.command('c <d>')),
      ),
    );
    expect(ahead(graph, {}, ['read']).way).toEqual(['parameter at']);
  });

  it('given work for a person in the middle, asks for nothing behind it', () => {
    const graph = doc.graphOf(
      steps(doc.step('One', doc.manual('Call the DBA'), doc.change('b')), doc.step('Two', doc.change('c <count>'))),
    );
    expect(ahead(graph).way).toEqual([]);
  });

  it('given a value that cannot stand where it is used, says so', () => {
    const graph = doc.graphOf(steps(doc.step('One', doc.change('a <name>'))));
    expect(ahead(graph, { name: '-rf' }).way).toEqual([expect.stringMatching(/^refused The value of name/)]);
  });

  it('given examples that nobody confirmed, names them', () => {
    const graph = doc.graphWithExamples(
      [{ value: 'v1.2.3', type: 'version', occurrences: [5] }],
      steps(doc.step('One', doc.command('look'), doc.change('deploy v1.2.3'))),
    );
    expect(ahead(graph).way).toEqual([expect.stringMatching(/^example-values v1\.2\.3/)]);
    expect(ahead(graph, { 'example-values': 'confirm' }).way).toEqual([]);
  });

  describe('given a stop that is known before', () => {
    const halfway = (graph: StepGraph, allow: Policy['allow'] = ['read', 'change']) => {
      const { state } = unattended(graph, allow);
      return needsAhead(graph, state, { allow, answers: {} }).halfway;
    };
    const go = doc.step(
      'Go',
      doc.item('file', { path: 'go.sh', content: '#!/bin/sh\nls\n', executable: true, impact: 'read' }),
    );

    it('names the command that may not run where something is changed before it', () => {
      const graph = doc.graphOf(steps(doc.step('One', doc.change('a'), doc.change('b', { impact: 'destroy' }))));
      expect(halfway(graph)).toMatchObject({ type: 'barred', about: 'b', impact: 'destroy' });
      expect(halfway(graph, ['read', 'change', 'destroy'])).toBeUndefined();
    });

    it('says nothing of one that stands before all that changes, nor of work for a person', () => {
      expect(halfway(doc.graphOf(steps(doc.step('One', doc.command('a'), doc.change('b')))), ['read'])).toBeUndefined();
      const called = steps(doc.step('One', doc.change('a'), doc.manual('Call the DBA'), doc.change('b')));
      expect(halfway(doc.graphOf(called))).toBeUndefined();
    });

    it('names a created script that no statement runs', () => {
      expect(halfway(doc.graphOf(steps(go)))).toMatchObject({ type: 'script', about: './go.sh' });
      expect(halfway(doc.graphOf(steps(go, doc.step('Run', doc.command('./go.sh')))))).toBeUndefined();
    });
  });

  describe('given a rollback', () => {
    const back = (...parts: Parameters<typeof doc.section>[2][]) => doc.section('rollback', 'Rollback', ...parts);

    it('says what only it needs beside, and not among what the way needs', () => {
      const graph = doc.graphOf(
        steps(doc.step('One', doc.change('a <count>'))),
        back(
          doc.step('Back', doc.change('undo <count> <revision>'), doc.change('c', { condition: 'only if corrupted' })),
        ),
      );
      expect(ahead(graph)).toEqual({
        way: ['parameter count'],
        rollback: ['parameter revision', expect.stringMatching(/^condition condition:.*only if corrupted$/)],
        barred: [],
      });
    });

    it('says nothing of it where nothing that changes may run', () => {
      const graph = doc.graphOf(
        steps(doc.step('One', doc.command('look'))),
        back(doc.step('Back', doc.change('undo <revision>'))),
      );
      expect(ahead(graph)).toEqual({ way: [], rollback: [], barred: [] });
    });

    it('says where it may not run', () => {
      const graph = doc.graphOf(
        steps(doc.step('One', doc.change('a'))),
        back(doc.step('Back', doc.change('undo <revision>', { impact: 'destroy' }))),
      );
      expect(ahead(graph)).toEqual({
        way: [],
        rollback: [],
        barred: [{ step: expect.stringMatching(/^s\d+$/), impacts: ['destroy'] }],
      });
    });
  });
});
