import { expect, it } from 'vitest';
import { buildGraph } from '../../../engine/graph/build-graph.ts';
import { readRunbook } from '../../../engine/parse/read-runbook.ts';
import { approvalOf } from '../../../engine/run/ask/approval.ts';

const fence = (...lines: readonly string[]) => ['```bash', ...lines, '```', ''].join('\n');
const TEXT = `# R\n\n## Step 1: Values\n\n${fence('cd charts/web', 'ls')}\n## Step 2: Test\n\n${fence('./tools/probe.sh')}`;

it('warns where a folder is entered, at the command that is looked for in it, and before the approval', () => {
  const graph = buildGraph(readRunbook('r.md', TEXT));
  const told = expect.stringContaining('`./tools/probe.sh` (line 13) after `cd charts/web`');
  const warnings = graph.steps.flatMap(({ actions }) => actions.map(({ warnings }) => warnings));
  expect(warnings).toEqual([[told], [], [told]]);
  expect(approvalOf(graph, TEXT).warnings).toEqual([expect.stringMatching(/^Line 6: .*tools\/probe\.sh/)]);
});

it('warns of nothing where the document goes back', () => {
  const graph = buildGraph(readRunbook('r.md', TEXT.replace('\nls', '\ncd -')));
  expect(graph.misled).toBeUndefined();
  expect(graph.steps.flatMap(({ actions }) => actions.flatMap(({ warnings }) => warnings))).toEqual([]);
});
