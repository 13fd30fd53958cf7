import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../../engine/parse/blocks.ts';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';

const fence = (script: string) => `\`\`\`bash\n${script}\n\`\`\``;
const fences = (text: string) =>
  readBlocks(text).flatMap((block) => (block.type === 'fence' ? [block.lines.join()] : []));

describe('what a page hides', () => {
  it('ends with its element, however many of its name stand in it', () =>
    expect(
      fences(`<div hidden>\n\n<div>\n\n${fence('one')}\n\n</div>\n\n${fence('two')}\n\n</div>\n\n${fence('three')}\n`),
    ).toEqual(['three']));

  it.each(['<div hidden />', '<div hidden></div>', '</div hidden>', '<div data-hidden>', '<!-- <div hidden> -->'])(
    'is nothing below %s',
    (tag) => expect(fences(`${tag}\n\n${fence('one')}\n`)).toEqual(['one']),
  );

  it('is said to hold commands that are not run', () =>
    expect(readRunbook('a.md', `# T\n\n<div hidden>\n\n${fence('one')}\n\n</div>\n`).problems).toMatchObject([
      { rule: 'unread-fence', line: 5 },
    ]));
});
