import { describe, expect, it } from 'vitest';
import { strayValue } from '../../../cli/run/given-values.ts';
import { buildGraph } from '../../../engine/graph/build-graph.ts';
import { readRunbook } from '../../../engine/parse/read-runbook.ts';

const TEXT = `# Restart

## Procedure

\`\`\`bash
kubectl rollout restart deployment/<service>
\`\`\`
`;
const graph = buildGraph(readRunbook('restart.md', TEXT));
const given = (param: Record<string, string>, set: Record<string, string> = {}, secret: string[] = []) =>
  strayValue(graph, TEXT, { param, set, allow: [], answer: {}, paramEnv: {}, paramFile: {}, secret, redact: [] });

describe('strayValue', () => {
  it('takes what the document has a place for', () => {
    expect(given({ service: 'shop' }, { restart: 'status' })).toBeUndefined();
  });

  it('names what is mistyped, and what there is', () => {
    expect(given({ sevice: 'shop' })).toBe('the document has no parameter "sevice", expected one of: service.');
    expect(given({}, {}, ['pin'])).toContain('no parameter "pin"');
    expect(given({}, { 'v1.2.3': 'v2' })).toBe('"v1.2.3" stands nowhere in the document.');
  });
});
