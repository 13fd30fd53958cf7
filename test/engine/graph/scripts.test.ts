import { expect, it } from 'vitest';
import { buildGraph } from '../../../engine/graph/build-graph.ts';
import { readRunbook } from '../../../engine/parse/read-runbook.ts';

/** The warnings of the script that a document has somebody create. */
function warningsOf(...statements: readonly string[]): readonly string[] | undefined {
  const fence = ['```bash', '#!/bin/bash', ...statements, '```'].join('\n');
  const graph = buildGraph(readRunbook('r.md', `# R\n\n## Steps\n\n### Renew\n\nCreate \`renew.sh\`:\n\n${fence}\n`));
  return graph.steps[0]?.offered[0]?.warnings;
}

it('says of a script that is offered what in it destroys something', () => {
  expect(warningsOf('systemctl stop web', 'apt-get install -y web', 'rm -r /srv/web/old')).toEqual([
    'It destroys: systemctl stop web; rm -r /srv/web/old',
  ]);
  expect(warningsOf('apt-get install -y web')).toEqual([]);
  expect(warningsOf(...Array.from({ length: 6 }, (_, at) => `rm ${at}`))).toEqual([
    'It destroys: rm 0; rm 1; rm 2; rm 3; and 2 more',
  ]);
});

it('names what stands in an `if` or a loop, whose first line says nothing of it', () => {
  expect(
    warningsOf('if [ -f /run/reboot ]; then', '  # Drain first', '  kubectl drain web-1', '  reboot', 'fi'),
  ).toEqual(['It destroys: kubectl drain web-1; reboot']);
});
