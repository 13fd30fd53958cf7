import { describe, expect, it } from 'vitest';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';

const step = (words: string) =>
  readRunbook('x.md', `# A\n\n## Procedure\n\n1. ${words}\n\n   \`\`\`sh\n   ./go.sh\n   \`\`\`\n`).items.find(
    ({ kind, line }) => kind === 'step' && line === 5,
  );

describe('a sentence in brackets', () => {
  it('makes nothing optional', () => {
    expect(
      step('Wait for the queue (if it hangs, you might have to restart the worker). Then go on:'),
    ).not.toMatchObject({ optional: true });
  });

  it('is no condition alone in brackets', () => {
    expect(step('Migrate the tables (if migrations are required)')).toMatchObject({ optional: true });
  });
});
