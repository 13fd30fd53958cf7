import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../../engine/parse/blocks.ts';
import { readTabTags } from '../../../../engine/parse/fence/tab-tags.ts';
import { tabsOf } from '../../../../engine/parse/fence/tabs.ts';
import { fence, optionsOf, readDocument } from './read-document.ts';

const [linux, mac, after] = [fence('apt install acme'), fence('brew install acme'), `\nThen:\n\n${fence('acme init')}`];
const inTabs = (opened: string, closed: string) => (label: string, body: string) =>
  `${opened.replace('LABEL', label)}\n\n${body}\n${closed}\n\n`;

describe('tabs exclude each other, and what stands behind them is for all', () => {
  const jsx = inTabs('<TabItem value="x" label="LABEL">', '</TabItem>');
  const hugo = inTabs('{{% tab name="LABEL" %}}', '{{% /tab %}}');
  const docsy = inTabs('{{< tab "LABEL" >}}', '{{< /tab >}}');
  const gitbook = inTabs('{% tab title="LABEL" %}', '{% endtab %}');
  const mintlify = inTabs('<Tab title="LABEL">', '</Tab>');
  const myst = inTabs(':::{tab-item} LABEL', ':::');
  it.each([
    ['Docusaurus', `<Tabs>\n${jsx('Linux', linux)}${jsx('macOS', mac)}</Tabs>\n`],
    ['tabs without anything around', `${jsx('Linux', linux)}${jsx('macOS', mac)}`],
    ['Hugo', `{{< tabs >}}\n${hugo('Linux', linux)}${hugo('macOS', mac)}{{< /tabs >}}\n`],
    ['Docsy', `{{< tabs "a" >}}\n${docsy('Linux', linux)}${docsy('macOS', mac)}{{< /tabs >}}\n`],
    ['GitBook', `{% tabs %}\n${gitbook('Linux', linux)}${gitbook('macOS', mac)}{% endtabs %}\n`],
    ['Mintlify', `<Tabs>\n${mintlify('Linux', linux)}${mintlify('macOS', mac)}</Tabs>\n`],
    ['MyST', `::::{tab-set}\n${myst('Linux', linux)}${myst('macOS', mac)}::::\n`],
    [
      'VitePress',
      `::: tip\nOne of them.\n:::\n\n::: code-group\n\n\`\`\`bash [apt]\napt install acme\n\`\`\`\n\n\`\`\`bash [brew]\nbrew install acme\n\`\`\`\n\n:::\n`,
    ],
    [
      'what is folded away',
      `<details>\n<summary>Linux</summary>\n\n${linux}\n</details>\n\n<details><summary>macOS</summary>\n\n${mac}\n</details>\n`,
    ],
  ])('%s', (_, text) => expect(optionsOf(`## Install\n\n${text}${after}`)).toBe('1 2 -'));

  it('holds all that stands in a tab, whatever it says', () => {
    const tab = inTabs('<TabItem label="LABEL">', '</TabItem>');
    const checked = `${mac}\n**Verify it:**\n\n${fence('brew list acme')}\nFinally, look:\n\n${fence('acme --help')}`;
    expect(optionsOf(`## Install\n\n<Tabs>\n${tab('Linux', linux)}${tab('macOS', checked)}</Tabs>\n${after}`)).toBe(
      '1 2 2 2 -',
    );
  });

  it('makes the tab a condition where headings part it into steps', () => {
    const tab = inTabs('<TabItem label="LABEL">', '</TabItem>');
    const text = `## Install\n\n<Tabs>\n${tab('Linux', `### Get it\n\n${linux}`)}${tab('macOS', `### Get it\n\n${mac}`)}</Tabs>\n\n## Use\n${after}`;
    expect(readDocument(text).commands.map(({ condition }) => condition)).toEqual([
      'For Linux',
      'For macOS',
      undefined,
    ]);
  });

  it('takes one tab alone, and what is folded away for no choice', () => {
    expect(optionsOf(`## A\n\n<Tabs>\n${jsx('Linux', linux)}</Tabs>\n${after}`)).toBe('- -');
    expect(
      optionsOf(
        `## A\n\n<details><summary>More</summary>\n\n${linux}\n</details>\n\n<details><summary>Output</summary>\n\n${mac}\n</details>\n`,
      ),
    ).toBe('- -');
  });
});

describe('tabsOf', () => {
  it('says where tabs begin and end', () => {
    const blocks = readBlocks('<Tabs>\n<TabItem label="A">\n\nText\n\n</TabItem>\n</Tabs>\n');
    expect([...tabsOf(blocks).marks.keys()]).toEqual([0, 2]);
  });
});

describe('readTabTags', () => {
  it.each([
    ['<TabItem value="linux" label="Linux" default>', [{ opens: 'tab', label: 'Linux' }]],
    ["<TabItem value='linux'>", [{ opens: 'tab', label: 'linux' }]],
    ['</TabItem>\n</Tabs>', [{ closes: 'tab' }, { closes: 'tabs' }]],
    ['{{% tab header="With Helm" lang="bash" %}}', [{ opens: 'tab', label: 'With Helm' }]],
    ['{% endtabs %}', [{ closes: 'tabs' }]],
    ['<CodeGroup>', [{ opens: 'fences' }]],
    ['Press <Tab> to complete it', []],
    ['A table of tabs', []],
  ])('%s', (raw, tags) => expect(readTabTags(raw)).toEqual(tags));
});
