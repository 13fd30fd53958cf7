import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../engine/parse/blocks.ts';

const fences = (text: string) => readBlocks(text).filter((block) => block.type === 'fence');
const items = (text: string) => readBlocks(text).filter((block) => block.type === 'list-item');

describe('readBlocks', () => {
  it('keeps the lines of a fence in a list in a quote, without its indentation', () => {
    const [fence] = fences('> 1. Look\n>\n>    ```bash\n>    ls\n>\n>      indented\n>    ```\n');
    expect(fence).toMatchObject({ line: 3, endLine: 7, quoteDepth: 1, lines: ['ls', '', '  indented'] });
  });

  it('keeps empty fences and fences of one empty line apart', () => {
    expect(fences('```\n```\n')[0]?.lines).toEqual([]);
    expect(fences('```\n\n```\n')[0]?.lines).toEqual(['']);
  });

  it('reads labels, with and without text behind them', () => {
    const [first, second] = readBlocks('**Severity:** High\n\n✅ **Done**:\n');
    expect(first).toMatchObject({ label: 'Severity' });
    expect(first).not.toHaveProperty('labelOnly');
    expect(second).toMatchObject({ label: 'Done', labelOnly: true });
  });

  it('ends a section before the next heading of its level or above', () => {
    const headings = readBlocks('# A\n\n## B\n\n### C\n\n## D\ntext\n').filter((block) => block.type === 'heading');
    expect(headings.map(({ text, sectionEnd }) => [text, sectionEnd])).toEqual([
      ['A', 8],
      ['B', 6],
      ['C', 6],
      ['D', 8],
    ]);
    expect(headings[2]?.parent).toBe(headings[1]?.index);
  });

  it('takes text right above a rule for text', () => {
    expect(readBlocks('Wait for the pods.\n---\n')[0]?.type).toBe('paragraph');
  });

  it('gives items the fences below them that are not indented', () => {
    const text = '1. Stop:\n```bash\nsystemctl stop web\n```\n2. Start:\n```bash\nsystemctl start web\n```\n';
    const [stop, start] = items(text);
    expect([stop?.endLine, start?.endLine, start?.list]).toEqual([4, 8, 1]);
    expect(fences(text).map(({ item }) => item)).toEqual([stop?.index, start?.index]);
  });

  it('keeps a placeholder of a sentence that Markdown takes for a tag', () => {
    expect(readBlocks('Ask <team> for <br> access\n')[0]).toMatchObject({ text: 'Ask <team> for  access' });
  });
});
