import { describe, expect, it } from 'vitest';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';

const shell = '```bash\nkubectl uncordon a\n```\n';
const read = (headings: string) =>
  readRunbook('x.md', `# A\n\n## Procedure\n\n${headings}`).items.flatMap((item) =>
    item.kind === 'manual' ? [`${item.line} ${item.text}`] : [],
  );

describe('a numbered heading that orders something', () => {
  it('is work where the headings beside it are steps', () => {
    expect(read(`### 1) Drain the node\n\nBecause of the downtime.\n\n### 2) Put it back\n\n${shell}`)).toEqual([
      '5 Drain the node',
    ]);
    expect(
      read(
        `### 1. Merge the change\n\n### 2. Merge the other\n\n### 3. Tell the team\n\n### 4. Put it back\n\n${shell}`,
      ),
    ).toHaveLength(3);
    expect(read(`### Step 1: Merge the change\n\n### Step 2: Put it back\n\n${shell}`)).toEqual(['5 Merge the change']);
  });

  it.each([
    ['names a thing', `### 1) Background\n\nSome words.\n\n### 2) Put it back\n\n${shell}`],
    ['has no number', `### Drain the node\n\nBecause of the downtime.\n\n### Put it back\n\n${shell}`],
    ['holds what it orders', `### 1) Drain the node\n\n${shell}\n### 2) Put it back\n\n${shell}`],
    [
      'stands among headings that are no steps',
      '### 1) Drain the node\n\nx.\n\n### 2) Wait\n\ny.\n\n### 3) Look\n\nz.\n',
    ],
  ])('and is none where it %s', (_, headings) => expect(read(headings)).toEqual([]));
});
