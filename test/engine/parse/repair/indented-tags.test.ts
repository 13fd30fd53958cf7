import { describe, expect, it } from 'vitest';
import { outdentTags } from '../../../../engine/parse/repair/indented-tags.ts';
import { fence } from '../fence/read-document.ts';

const indented = (text: string, by: number) => text.replace(/^(?=.)/gm, ' '.repeat(by));
const tabs = (body: string) => `<Tabs>\n  <Tab title="x">\n${indented(body, 4)}  </Tab>\n</Tabs>\n`;

describe('what stands in tags and is indented with them', () => {
  it('is moved to the left, lines kept, and reported', () => {
    const { text, problems } = outdentTags(tabs(`Run it:\n\n${fence('for a in b; do\n  ls\ndone')}`));
    expect(text).toBe(
      `<Tabs>\n  <Tab title="x">\n${indented(`Run it:\n\n${fence('for a in b; do\n  ls\ndone')}`, 2)}  </Tab>\n</Tabs>\n`,
    );
    expect(problems).toMatchObject([{ type: 'repair', rule: 'indented-tags', line: 3, endLine: 9 }]);
    expect(outdentTags(text)).toEqual({ text, problems: [] });
  });

  it('is moved in an item of a list, with tab characters, and in tags of other kinds', () => {
    expect(outdentTags(`1. Go:\n\n${indented(tabs(fence('ls')), 3)}`).text).toBe(
      `1. Go:\n\n   <Tabs>\n     <Tab title="x">\n${indented(fence('ls'), 5)}     </Tab>\n   </Tabs>\n`,
    );
    expect(outdentTags('<Tab title="x">\n\t```bash\n\tls\n\t```\n</Tab>\n').text).toBe(
      `<Tab title="x">\n${fence('ls')}</Tab>\n`,
    );
    for (const [open, close] of [
      ['{{< tab >}}', '{{< /tab >}}'],
      ['{% tab title="x" %}', '{% endtab %}'],
      ['::: tip', ':::'],
      ['<details><summary>x</summary>', '</details>'],
    ])
      expect(outdentTags(`${open}\n${indented(fence('ls'), 4)}${close}\n`).text).toBe(
        `${open}\n${fence('ls')}${close}\n`,
      );
  });

  it('is left where nothing is lost, where no tag closes, and in a fence', () => {
    for (const text of [
      `<Tab>\n${indented(fence('ls'), 2)}</Tab>\n`,
      '<Tab>\n    code\n</Tab>\n',
      `<Tab>\n${indented(fence('ls'), 4)}\nText\n`,
      `Text\n\n${indented(fence('ls'), 4)}`,
      `~~~md\n${tabs(fence('ls'))}~~~\n`,
    ])
      expect(outdentTags(text)).toEqual({ text, problems: [] });
  });
});
