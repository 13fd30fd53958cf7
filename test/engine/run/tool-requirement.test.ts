import { describe, expect, it } from 'vitest';
import { isAnsweredByTool } from '../../../engine/run/tool-requirement.ts';
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
