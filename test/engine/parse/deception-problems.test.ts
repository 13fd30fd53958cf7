import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../engine/graph/build-graph.ts';
import { readRunbook } from '../../../engine/parse/read-runbook.ts';

const DOCUMENT = `# Shop

## Procedure

\`\`\`bash
rm \u2212rf cache
\`\`\`

- \`kubectl get pods \u2013all\`

Create \`clear.sh\`:

\`\`\`bash
#!/bin/bash
r\u200bm cache
\`\`\`
`;

describe('deceptionProblems', () => {
  const runbook = readRunbook('shop.md', DOCUMENT);

  it('are problems of the document, at the lines of its commands, inline ones and those of files among them', () => {
    const found = runbook.problems.filter(({ rule }) => rule === 'deceptive-command');
    expect(found.map(({ line, type }) => [line, type])).toEqual([
      [6, 'warning'],
      [9, 'warning'],
      [15, 'warning'],
    ]);
  });

  it('are warnings where the command, or the file that it is in, is confirmed', () => {
    const { steps } = buildGraph(runbook);
    const warned = steps.flatMap(({ actions, offered }) =>
      [...actions, ...offered].map(({ id, warnings }) => [id.split('/')[1], warnings.length]),
    );
    expect(warned).toEqual(
      expect.arrayContaining([
        ['command@6', 1],
        ['inline@9', 1],
        ['file@13', 1],
      ]),
    );
  });
});
