import { expect, it } from 'vitest';
import { contactLines, escalationSummary } from '../../../engine/run/summary.ts';
import * as doc from '../graph/document.ts';
import { answer, fails, given, ok } from './given.ts';

it('tells those who are called what failed, what was changed and where the run stands', () => {
  const graph = doc.graphOf(
    doc.section(
      'procedure',
      'Steps',
      doc.step('Look', doc.command('kubectl get pods')),
      doc.step('Apply', doc.change('kubectl apply -f x')),
    ),
    doc.section('escalation', 'Contacts', doc.contact('Lead')),
  );
  const walk = given(graph).when(ok(), answer('run'), fails('denied'), answer('escalate'));
  expect(escalationSummary(graph, walk.state)).toEqual([
    'Release the shop (shop.md), run r1 by ada',
    'Stands at: Apply',
    expect.stringMatching(/^Failed: Apply \(failed\)/),
    expect.stringMatching(/line 6: kubectl apply -f x — /),
    '    denied',
    'Started and not undone: kubectl apply -f x.',
    '0 steps passed, 1 ran without a check.',
  ]);
});

it('tells what a person said of what failed', () => {
  const graph = doc.graphOf(
    doc.section('prerequisites', 'Needs', doc.step('Needs', doc.checkbox('A backup exists'))),
    doc.section('procedure', 'Steps', doc.step('Apply', doc.change('kubectl apply -f x'))),
    doc.section('escalation', 'Contacts', doc.contact('Lead')),
  );
  const unticked = given(graph).when(answer('no'), answer('escalate'));
  expect(escalationSummary(graph, unticked.state).join('\n')).toMatch(
    /line \d+: A person says that it is not so, or failed: A backup exists/,
  );
  const refused = given(graph).when(answer('yes'), answer('wrong', { reason: 'wrong cluster' }), answer('escalate'));
  expect(escalationSummary(graph, refused.state).join('\n')).toMatch(/line \d+: kubectl apply -f x — wrong cluster/);
});

it('lists contacts in order, as they are written where they are', () => {
  const base = { kind: 'contact' as const, line: 1, endLine: 1 };
  const lead = { ...base, text: 'Lead', channels: ['email'] as const, address: 'Lead <lead@shop.test>' };
  expect(contactLines([lead, { ...base, text: 'Manager', channels: ['phone', 'slack'] }])).toEqual([
    '1. Lead <lead@shop.test>',
    '2. Manager (phone, slack)',
  ]);
});
