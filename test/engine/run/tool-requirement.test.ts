import { describe, expect, it } from 'vitest';
import { isAnsweredByTool, lookedUp } from '../../../engine/run/tool-requirement.ts';
import * as doc from '../graph/document.ts';
import { answer, given, ok, unattended } from './given.ts';

const asked = (text: string, tool: string) =>
  isAnsweredByTool({ kind: 'requirement', text, tool, line: 1, endLine: 1 });

describe('a requirement that names a tool', () => {
  it.each([
    ['kubectl v1.24+', 'kubectl'],
    ['Helm 3.x installed', 'helm'],
    ['The `jq` command-line tool (for JSON)', 'jq'],
    ['helm (if charts are used)', 'helm'],
    ['yq for YAML', 'yq'],
    ['Terraform >= 1.5 or later', 'terraform'],
    ['kubectl - for looking at pods', 'kubectl'],
  ])('is answered by a look at the machine: %s', (text, tool) => expect(asked(text, tool)).toBe(true));

  it.each([
    ['kubectl set up for the live cluster', 'kubectl'],
    ['Docker is running', 'docker'],
    ['helm and kubectl installed', 'helm'],
    ['AWS CLI with the release role', 'aws'],
  ])('asks for more than that: %s', (text, tool) => expect(asked(text, tool)).toBe(false));

  const graph = doc.graphOf(
    doc.section('prerequisites', 'Needs', doc.step('Needs', doc.requirement('helm with the live cluster', 'helm'))),
    doc.section('procedure', 'Steps', doc.step('Do', doc.command('a', { expect: 'PONG' }))),
  );
  const present = { type: 'tools-looked-up', tools: [{ tool: 'helm', status: 'present' }] } as const;

  it('is asked of a person where it asks for more, and never passed by the look alone', () => {
    const walk = given(graph);
    walk.input(present);
    walk.thenAsks('requirement').when(answer('yes'), ok('PONG')).thenFinishes('succeeded');
    const alone = unattended(graph);
    alone.input(present);
    alone.when(ok('PONG')).thenFinishes('succeeded', /1 requirement was not asked for/);
  });
});

describe('a requirement of several tools', () => {
  const requirement = {
    kind: 'requirement',
    line: 1,
    endLine: 1,
    text: 'kubectl, helm and jq installed',
    tool: 'kubectl',
    others: [{ tool: 'helm' }, { tool: 'jq' }],
  } as const;
  const fact = (tool: string, status: 'present' | 'missing') => ({ tool, status });

  it('is met where all of them are there', () => {
    const tools = [fact('kubectl', 'present'), fact('helm', 'present'), fact('jq', 'present')];
    expect(lookedUp({ tools }, requirement)).toMatchObject({ status: 'present' });
    expect(isAnsweredByTool(requirement)).toBe(true);
    expect(isAnsweredByTool({ ...requirement, text: 'kubectl, helm and jq configured for production' })).toBe(false);
  });

  it('says which of them are missing', () => {
    const tools = [fact('kubectl', 'present'), fact('helm', 'missing'), fact('jq', 'missing')];
    expect(lookedUp({ tools }, requirement)).toEqual({ status: 'missing', reason: 'helm is missing. jq is missing.' });
  });

  it('is not looked up where one of them was not', () => {
    expect(lookedUp({ tools: [fact('kubectl', 'present')] }, requirement)).toBeUndefined();
  });
});
