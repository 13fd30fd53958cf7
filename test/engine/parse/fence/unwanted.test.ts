import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../../engine/graph/build-graph.ts';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';

const FENCE = '```bash\nrm -rf /data\n```\n';
const document = (before: string, fence = FENCE) =>
  `# A\n\n## Steps\n\n### Step 1: Do it\n\n\`\`\`bash\ntouch a\n\`\`\`\n\n${before}\n\n${fence}`;
const neverRun = (text: string) => buildGraph(readRunbook('a.md', text)).steps.flatMap((step) => step.neverRun ?? []);

describe('a fence that is not to be run', () => {
  it.each([
    '**Do NOT run this in production:**',
    'Do not run this:',
    'Under no circumstances run:',
    'The cron job runs:',
  ])('is kept with the words that say so: %s', (words) => {
    const why = words.replaceAll('**', '');
    expect(neverRun(document(words))).toEqual([{ line: 13, why, text: 'rm -rf /data' }]);
  });

  it.each([
    ['Run this:', FENCE],
    ['Wrong:', '```yaml\nreplicas: 0\n```\n'],
    ['Expected output:', '```\nrm -rf /data\n```\n'],
  ])('is no other fence: %s', (words, fence) => {
    expect(neverRun(document(words, fence))).toEqual([]);
  });

  it('keeps its words from the command that is run beside it, which they do not forbid', () => {
    const graphOf = (text: string) => buildGraph(readRunbook('a.md', text)).steps;
    const forbidding = document('Do NOT run this in production:', `${FENCE}\n\`\`\`bash\ntouch b\n\`\`\`\n`);
    expect(graphOf(forbidding).flatMap(({ actions }) => actions.flatMap(({ warnings }) => warnings))).toEqual([]);
    const warning = document('Do not run it twice.', FENCE);
    expect(graphOf(warning).flatMap(({ actions }) => actions.flatMap(({ warnings }) => warnings))).toEqual([
      'Do not run it twice.',
    ]);
  });
});
