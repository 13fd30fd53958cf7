import { describe, expect, it } from 'vitest';
import { preflight } from '../../../cli/run/preflight.ts';
import { buildGraph } from '../../../engine/graph/build-graph.ts';
import { readRunbook } from '../../../engine/parse/read-runbook.ts';

const DOCUMENT = `# Look after the greeter

## Procedure

### Step 1: Look

\`\`\`bash
acme-look --all
echo "$GREETER_REGION"
\`\`\`

### Step 2: Polish it (optional)

\`\`\`bash
acme-polish
\`\`\`

## Troubleshooting

### It does not greet

\`\`\`bash
acme-trace "$GREETER_DEBUG_URL"
\`\`\`
`;

describe('what is missing before a run', () => {
  const graph = buildGraph(readRunbook('own.md', DOCUMENT));

  it('is named with the steps that need it', async () => {
    const { missing } = await preflight(graph, { PATH: '/nowhere' });
    expect(missing).toHaveLength(5);
    expect(missing.filter((line) => line.includes('"Step 1: Look" (line 5)'))).toHaveLength(2);
  });

  it('stops a run without a person only where that may come to it', async () => {
    const { blocking } = await preflight(graph, { PATH: '/nowhere' });
    expect(blocking.map((line) => /\$?[\w-]+/.exec(line)?.[0])).toEqual(['acme-look', '$GREETER_REGION']);
  });

  it('is nothing where all is there', async () => {
    const { missing, blocking } = await preflight(
      buildGraph(readRunbook('own.md', '# T\n\n## Steps\n\n```bash\nls\n```\n')),
      {
        PATH: process.env.PATH,
      },
    );
    expect([...missing, ...blocking]).toEqual([]);
  });
});
