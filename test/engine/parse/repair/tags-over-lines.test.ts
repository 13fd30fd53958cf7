import { describe, expect, it } from 'vitest';
import { joinTags } from '../../../../engine/parse/repair/tags-over-lines.ts';

describe('a tag over several lines', () => {
  it('comes on its first one, and no line moves', () => {
    expect(joinTags('<Tab\n  title="x"\n>\ntext\n')).toEqual({ text: '<Tab title="x" >\n\n\ntext\n', problems: [] });
    expect(joinTags("  <Tabs items={[\n    'a',\n  ]}>\n").text).toBe("  <Tabs items={[ 'a', ]}>\n\n\n");
  });

  it('is none in a fence, of plain HTML, without an end, or across a blank line', () => {
    for (const text of [
      '~~~\n<Tab\n>\n~~~\n',
      '<div\n>\n',
      '<Tab\ntitle="x"\n',
      '<Tab\n\n>\n',
      '<Tab\n<b>\n',
      '<Tab\n```\n>\n',
    ])
      expect(joinTags(text).text).toBe(text);
  });
});
