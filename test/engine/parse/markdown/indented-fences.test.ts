import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../../engine/parse/blocks.ts';
import { readIndentedFences } from '../../../../engine/parse/markdown/indented-fences.ts';

describe('readIndentedFences', () => {
  it('reads fences and the text between', () => {
    expect(readIndentedFences(['```bash', 'a', '  b', '```', '', 'then:', '~~~', 'c', '~~~'])).toEqual([
      { type: 'fence', from: 0, to: 3, info: 'bash', lines: ['a', '  b'] },
      { type: 'text', from: 4, to: 5, text: 'then:' },
      { type: 'fence', from: 6, to: 8, info: '', lines: ['c'] },
    ]);
  });

  it('takes the indentation of the first fence line off', () =>
    expect(readIndentedFences([' ```', ' a', '   b', '', ' ```'])).toMatchObject([{ lines: ['a', '  b', ''] }]));

  it('goes to the end where it is not closed', () =>
    expect(readIndentedFences(['```', 'a'])).toMatchObject([{ to: 1, lines: ['a'] }]));

  it.each([[['kubectl get pods']], [['', '```', 'a', '```']], [[]]])('leaves %j as code', (lines) =>
    expect(readIndentedFences(lines)).toBeUndefined(),
  );
});

describe('in a document', () => {
  const item = '1. Take a copy:\n\n        ```sh\n        cp a b\n        ```\n';

  it('is a fence of its item, with its lines, and a repair', () => {
    const { blocks, problems } = readMarkdown(item);
    expect(blocks[1]).toMatchObject({ type: 'fence', line: 3, endLine: 5, language: 'sh', lines: ['cp a b'], item: 0 });
    expect(problems).toMatchObject([{ type: 'repair', rule: 'indented-fence', line: 3, endLine: 5 }]);
  });

  it('stays code outside of lists', () =>
    expect(readMarkdown('Marks:\n\n    ```sh\n    ls\n    ```\n').blocks[1]).toMatchObject({ indented: true }));
});
