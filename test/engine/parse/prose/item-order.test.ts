import { describe, expect, it } from 'vitest';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';

const shell = '   ```bash\n   acme stop\n   ```\n\n';
const read = (items: string) =>
  readRunbook('x.md', `# A\n\n## Recovery\n\n1. **Stop it**\n\n${shell}${items}`).items.flatMap((item) =>
    item.kind === 'manual' ? [`${item.line} ${item.text}`] : [],
  );

describe('a numbered item with bullets among items that are run', () => {
  it('is gone through by a person where its words order nothing', () => {
    expect(read('2. **Ways back**\n   - **Option A**: the last snapshot\n   - **Option B**: the dump\n')).toEqual([
      '11 Ways back\nOption A: the last snapshot\nOption B: the dump',
    ]);
  });

  it.each([
    ['orders something below', '2. **Tell them**\n   - Post in the channel\n', ['12 Post in the channel']],
    ['is a sentence', '2. The pods restart by themselves.\n', []],
    ['says when to leave', '2. **Limits**\n   - If it fails again, roll back\n', []],
  ])('and is none of its own where it %s', (_, items, manuals) => expect(read(items)).toEqual(manuals));
});

describe('a numbered item with nothing below it among items that are run', () => {
  const bare = '```\n$ acme stop\n```\n';
  const readBare = (text: string) =>
    readRunbook('x.md', text).items.flatMap((item) =>
      item.kind === 'step' || item.kind === 'manual' ? [`${item.kind} ${item.line}-${item.endLine}`] : [],
    );

  it.each([
    ['fences that are not indented', `1. Backup of the ledger:\n\n2. Stop it:\n${bare}\n3. Start it:\n${bare}`],
    ['the one fence of its list', `1. Backup of the ledger:\n\n2. Stop it:\n${bare}`],
    ['a sentence that asks', `1. Call the other site.\n\n2. Stop it:\n${bare}`],
  ])('is for a person beside %s', (_, text) =>
    expect(readBare(text).slice(0, 3)).toEqual(['step 1-1', 'manual 1-1', 'step 3-6']),
  );

  it('is none where it only tells', () => {
    expect(readBare(`1. The pods restart by themselves.\n\n2. Stop it:\n${bare}`)).not.toContain('manual 1-1');
  });
});
