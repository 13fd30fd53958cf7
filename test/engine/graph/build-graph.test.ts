import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../engine/graph/build-graph.ts';
import { stepsOnWay } from '../../../engine/graph/order.ts';
import type { StepGraph } from '../../../engine/graph/step-graph.ts';
import * as doc from './document.ts';

const titles = (graph: StepGraph, way: Parameters<typeof stepsOnWay>[1]) =>
  stepsOnWay(graph, way).map(({ title }) => title);

describe('buildGraph', () => {
  it('makes an empty graph of a document without steps', () => {
    expect(doc.graphOf(doc.section('overview', 'What it is'))).toMatchObject({ steps: [], edges: [] });
  });

  it('puts each step on its way', () => {
    const graph = doc.graphOf(
      doc.section('prerequisites', 'Prerequisites', doc.step('Have', doc.requirement('kubectl', 'kubectl'))),
      doc.section('procedure', 'Steps', doc.step('Apply', doc.change('kubectl apply -f x'))),
      doc.section('monitoring', 'Monitoring', doc.step('Watch', doc.command('kubectl get pods -w', { mode: 'watch' }))),
      doc.section('validation', 'Validation', doc.step('Check', doc.command('curl x'))),
      doc.section(
        'rollback',
        'Rollback',
        doc.step('Undo', doc.change('kubectl rollout undo')),
        doc.section('validation', 'Verify the rollback', doc.step('Verify', doc.command('curl x'))),
      ),
      doc.section('troubleshooting', 'Trouble', doc.step('Pods crash', doc.command('kubectl logs x'))),
      doc.section('escalation', 'Escalation', doc.step('Call', doc.manual('Call somebody'))),
      doc.section('reference', 'Notes', doc.step('Aside', { aside: true }, doc.command('ls'))),
      doc.section(
        'overview',
        'Network policies',
        doc.section('validation', 'Verification', doc.step('Own topic', doc.command('ls'))),
      ),
      doc.section('followup', 'Afterwards', doc.step('Clean', doc.change('rm x'))),
    );
    expect(titles(graph, 'procedure')).toEqual(['Have', 'Apply', 'Watch', 'Check', 'Clean']);
    expect(titles(graph, 'rollback')).toEqual(['Undo', 'Verify']);
    expect(titles(graph, 'troubleshooting')).toEqual(['Pods crash']);
    expect(titles(graph, 'escalation')).toEqual(['Call']);
    expect(titles(graph, 'aside')).toEqual(['Aside', 'Own topic']);
    expect(graph.steps.filter(({ validates }) => validates).map(({ title }) => title)).toEqual([
      'Check',
      'Verify',
      'Own topic',
    ]);
  });

  it('takes a late checklist to the front, and leaves numbered prerequisites in their place', () => {
    const graph = doc.graphOf(
      doc.section('prerequisites', '1. Before the start', doc.step('First', doc.checkbox('a'))),
      doc.section('procedure', '2. Steps', doc.step('Apply', doc.change('kubectl apply -f x'))),
      doc.section('prerequisites', '3. Prepare the second half', doc.step('Third', doc.checkbox('b'))),
      doc.section('prerequisites', '✅ Pre-Upgrade Checklist', doc.step('List', doc.checkbox('c'))),
    );
    expect(titles(graph, 'procedure')).toEqual(['First', 'List', 'Apply', 'Third']);
    expect(graph.steps.map(({ moved }) => moved === true)).toEqual([false, true, false, false]);
    expect(graph.edges.filter(({ type }) => type === 'next').map(({ from }) => from)).toEqual(
      graph.steps.map(({ id }) => id),
    );
  });

  it('has each step once, also where there are only prerequisites', () => {
    const graph = doc.graphOf(
      doc.section('prerequisites', 'Before', doc.step('One', doc.checkbox('a')), doc.step('Two', doc.checkbox('b'))),
      doc.section('rollback', 'Rollback', doc.step('Undo', doc.change('c'))),
    );
    expect(graph.steps.map(({ title }) => title)).toEqual(['One', 'Two', 'Undo']);
  });

  it('gives actions to the innermost step, in order, with ids that name their line', () => {
    const graph = doc.graphOf(
      doc.section(
        'procedure',
        'Steps',
        doc.step(
          'Outer',
          doc.command('a', { expect: 'PONG' }),
          doc.step('Inner', doc.command('b'), doc.manual('Look')),
          doc.command('c', { inline: true }),
        ),
      ),
    );
    const [outer, inner] = graph.steps;
    expect(outer?.actions.map(({ id }) => id)).toEqual(['s3/command@4']);
    expect(outer?.actions[0]).toMatchObject({ expectations: [{ text: 'PONG' }] });
    expect(outer?.offered.map(({ id }) => id)).toEqual(['s3/inline@9']);
    expect(inner?.actions.map(({ id }) => id)).toEqual(['s6/command@7', 's6/manual@8']);
  });

  it('offers a created script that nothing runs, and keeps its statements from running by themselves', () => {
    const script = { path: 'backup.sh', content: '#!/bin/sh\nrm "$1"', executable: true, impact: 'destroy' as const };
    const file = doc.item('file', { ...script, positional: [{ position: 1 }] });
    const inside = doc.command('rm "$1"', { file: 'backup.sh', impact: 'destroy' });
    const offered = doc.graphOf(doc.section('procedure', 'Steps', doc.step('Write', file, inside)));
    expect(offered.steps[0]?.actions.map(({ type }) => type)).toEqual(['file']);
    expect(offered.steps[0]?.offered[0]?.command).toMatchObject({
      script: './backup.sh <$1 of backup.sh>',
      impact: 'destroy',
      placeholders: [{ name: '$1 of backup.sh', start: 12, end: 29 }],
    });
    expect(offered.parameters).toEqual([{ name: '$1 of backup.sh', secret: false }]);
    const run = doc.graphOf(
      doc.section('procedure', 'Steps', doc.step('Write', file, inside, doc.command('chmod +x backup.sh'))),
      doc.section('procedure', 'Run', doc.step('Run', doc.change('bash ./backup.sh x'))),
    );
    expect(run.steps[0]?.offered).toEqual([]);
  });

  it('asks one question for a check whose line holds a gate', () => {
    const at: doc.Part = ({ line }) => ({
      items: [
        { kind: 'manual', line, endLine: line, text: 'Error rate stays below 1 % in Grafana' },
        { kind: 'gate', line, endLine: line, subject: 'Error rate', op: '<', value: 1, unit: '%', sense: 'must' },
      ],
      end: line,
    });
    const [step] = doc.graphOf(doc.section('procedure', 'Steps', doc.step('Look', at))).steps;
    expect(step?.actions).toMatchObject([{ type: 'gate', text: 'Error rate stays below 1 % in Grafana' }]);
  });

  it('shows warnings with what comes next, and with what stands right above', () => {
    const [step] = doc.graphOf(
      doc.section(
        'procedure',
        'Steps',
        doc.step('Go', doc.warning('first'), doc.change('a'), doc.warning('last'), doc.manual('x'), doc.manual('y')),
      ),
    ).steps;
    expect(step?.actions.map(({ warnings }) => warnings)).toEqual([['first'], ['last'], []]);
    const [tail] = doc.graphOf(
      doc.section('procedure', 'Steps', doc.step('Go', doc.change('a'), doc.warning('after'))),
    ).steps;
    expect(tail?.actions[0]?.warnings).toEqual(['after']);
  });

  it('asks for the triggers of the document after monitoring, and leaves out what a machine does', () => {
    const graph = doc.graphOf(
      doc.section('procedure', 'Steps', doc.step('Apply', doc.change('a'))),
      doc.section('monitoring', 'Watch', doc.step('One', doc.command('b')), doc.step('Two', doc.command('c'))),
      doc.section('validation', 'Check', doc.step('Check', doc.command('d'))),
      doc.section(
        'rollback',
        'Rollback',
        doc.trigger('Errors rise'),
        doc.item('trigger', { text: 'Canary fails', to: 'rollback', automatic: true }),
        doc.step('Undo', doc.change('e')),
      ),
    );
    const asked = graph.steps
      .filter(({ triggers }) => triggers.length > 0)
      .map(({ title, triggers }) => [title, triggers.map(({ text }) => text)]);
    expect(asked).toEqual([['Two', ['Errors rise']]]);
  });

  it('gives each of two procedures its own rollback', () => {
    const half = (name: string) =>
      doc.section(
        'procedure',
        name,
        doc.step(`Do ${name}`, doc.change('a')),
        doc.section('rollback', `Undo ${name}`, doc.step(`Undo ${name}`, doc.change('b'))),
      );
    const graph = doc.graphOf(half('north'), half('south'));
    const named = (id: string | undefined) => graph.steps.find((step) => step.id === id)?.title;
    expect(stepsOnWay(graph, 'procedure').map(({ rollback = [] }) => rollback.map(named))).toEqual([
      ['Undo north'],
      ['Undo south'],
    ]);
    expect(graph.edges.filter(({ type, from }) => type === 'next' && named(from)?.startsWith('Undo'))).toMatchObject([
      { to: { type: 'end' } },
      { to: { type: 'end' } },
    ]);
  });

  it('keeps the digest of a step that only moved, and changes it with its content', () => {
    const build = (before: number, script: string) =>
      buildGraph(
        doc.runbookOf([
          doc.section('overview', 'x', ...Array.from({ length: before }, () => doc.item('config', {}))),
          doc.section('procedure', 'Steps', doc.step('Apply', doc.change(script))),
        ]),
      ).steps[0]?.digest;
    expect(build(0, 'a')).toBe(build(5, 'a'));
    expect(build(0, 'a')).not.toBe(build(0, 'b'));
    expect(build(0, 'a')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('gathers tools with versions, environment, parameters and symptoms', () => {
    const graph = doc.graphOf(
      doc.section(
        'prerequisites',
        'Needs',
        doc.step('Needs', doc.item('requirement', { text: 'helm 3', tool: 'helm', version: '3' })),
      ),
      doc.section(
        'procedure',
        'Steps',
        doc.step('Apply', doc.change('helm upgrade <name>', { tools: ['helm', 'jq'] })),
      ),
      doc.section(
        'troubleshooting',
        'Crash',
        doc.item('symptom', { text: 'CrashLoopBackOff', patterns: ['CrashLoopBackOff'] }),
        doc.step('Look', doc.command('b')),
      ),
      doc.section(
        'overview',
        'x',
        doc.item('parameter', { name: 'name', occurrences: [6], default: 'shop' }),
        doc.item('environment', { name: 'TOKEN', occurrences: [6] }),
      ),
    );
    expect(graph.tools).toEqual([
      { name: 'helm', version: '3', steps: ['s3', 's6'] },
      { name: 'jq', steps: ['s6'] },
    ]);
    expect(graph.environment).toEqual([{ name: 'TOKEN', steps: ['s6'] }]);
    expect(graph.parameters).toEqual([{ name: 'name', default: 'shop', secret: false }]);
    expect(graph.symptoms).toMatchObject([{ text: 'CrashLoopBackOff', step: 's10' }]);
    expect(graph.edges.filter(({ type }) => type === 'symptom')).toEqual([
      { type: 'symptom', from: 's6', to: { type: 'step', step: 's10' }, label: 'CrashLoopBackOff' },
    ]);
  });
});

it('has a person say whether this shell works on the cluster that a command is for', () => {
  const graph = buildGraph(
    doc.runbookOf([
      doc.section(
        'procedure',
        'Move',
        doc.step('Restore', doc.change('a', { cluster: 'Cluster 2', condition: 'If it is empty' }), doc.change('b')),
      ),
    ]),
  );
  const conditions = graph.steps[0]?.actions.map((action) => action.type === 'command' && action.command.conditions);
  expect(conditions).toEqual([['This shell works on Cluster 2', 'If it is empty'], undefined]);
});
