import { describe, expect, it } from 'vitest';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';
import { fence } from './read-document.ts';

const NAMES = ['Linux', 'macOS'] as const;
const indented = (text: string, by: number) => text.replace(/^(?=.)/gm, ' '.repeat(by));
const titled = (title: string, lines: string) => fence(lines, `bash ${title}`);

/** `b`: a blank line or none, between marks and fences; `i`: by how much what a mark holds is indented. */
interface Form {
  readonly b: string;
  readonly i: number;
}
type Tab = (form: Form, name: string, command: string) => string;

/** Tabs with a mark before and one behind each. */
const marked =
  (before: string, after: string): Tab =>
  ({ b, i }, name, command) =>
    `${before.replace('NAME', name)}\n${b}${indented(fence(command), i)}${b}${after}\n`;

const row =
  (tab: Tab) =>
  (form: Form): string =>
    NAMES.map((name, at) => tab(form, name, `acme ${at + 1}`)).join('');

const within =
  (before: string, tab: Tab, after: string) =>
  (form: Form): string =>
    `${before}\n${indented(row(tab)(form), form.i)}${after}\n`;

const marks = (count: number) => '`'.repeat(count);

const INDENTED: Readonly<Record<string, (form: Form) => string>> = {
  Docusaurus: within('<Tabs>', marked('<TabItem value="x" label="NAME">', '</TabItem>'), '</Tabs>'),
  'Docusaurus without anything around': row(marked('<TabItem value="NAME">', '</TabItem>')),
  'a tag over several lines': row(marked('<TabItem\n  value="x"\n  label="NAME"\n>', '</TabItem>')),
  Mintlify: within('<Tabs>', marked('<Tab title="NAME">', '</Tab>'), '</Tabs>'),
  Nextra: within("<Tabs items={['Linux', 'macOS']}>", marked('<Tabs.Tab>', '</Tabs.Tab>'), '</Tabs>'),
  'tabs with a code group of tags': within('<CodeTabs>', marked('<CodeTab title="NAME">', '</CodeTab>'), '</CodeTabs>'),
  'a code group': ({ b, i }) =>
    `<CodeGroup>\n${b}${NAMES.map((name, at) => indented(titled(name, `acme ${at + 1}`), i)).join(b)}${b}</CodeGroup>\n`,
  'code tabs': ({ b, i }) =>
    `<CodeTabs>\n${b}${NAMES.map((name, at) => indented(titled(`title="${name}"`, `acme ${at + 1}`), i)).join(b)}${b}</CodeTabs>\n`,
  Hugo: within('{{< tabs "x" >}}', marked('{{< tab "NAME" >}}', '{{< /tab >}}'), '{{< /tabs >}}'),
  'Hugo with per cent signs': within(
    '{{< tabs >}}',
    marked('{{% tab name="NAME" %}}', '{{% /tab %}}'),
    '{{< /tabs >}}',
  ),
  Hextra: within('{{< tabs items="Linux,macOS" >}}', marked('{{< tab >}}', '{{< /tab >}}'), '{{< /tabs >}}'),
  GitBook: within('{% tabs %}', marked('{% tab title="NAME" %}', '{% endtab %}'), '{% endtabs %}'),
  Markdoc: within('{% tabs %}', marked('{% tab label="NAME" %}', '{% /tab %}'), '{% /tabs %}'),
  Jekyll: within('{% tabs install %}', marked('{% tab install NAME %}', '{% endtab %}'), '{% endtabs %}'),
};
const AT_MARGIN: Readonly<Record<string, (form: Form) => string>> = {
  VuePress: within('::: tabs', marked('@tab NAME', ''), ':::'),
  'code tabs of VuePress': within('::: code-tabs#shell', marked('@tab:active NAME#a', ''), ':::'),
  'tabs of VitePress': within(':::tabs', marked('== NAME', ''), ':::'),
  'names that stand above all of them': within(
    "<Tabs\n  values={[\n    {label: 'Linux', value: 'Linux'},\n    {label: 'macOS', value: 'macOS'},\n  ]}>",
    marked('<TabItem value="NAME">', '</TabItem>'),
    '</Tabs>',
  ),
  'MkDocs with single quotes': ({ b }) =>
    row((_, name, command) => `=== '${name}'\n${b}${indented(fence(command), 4)}\n`)({ b, i: 0 }),
  'MkDocs with tab characters': ({ b }) =>
    row((_, name, command) => `=== "${name}"\n${b}${fence(command).replace(/^(?=.)/gm, '\t')}\n`)({ b, i: 0 }),
  'blocks of pymdown': row(marked('/// tab | NAME', '///\n')),
  'MyST in colons': within('::::{tab-set}', marked(':::{tab-item} NAME\n:sync: NAME', ':::'), '::::'),
  'MyST in backticks': within(
    `${marks(5)}{tab-set}`,
    marked(`${marks(4)}{tab-item} NAME\n:sync: NAME`, marks(4)),
    marks(5),
  ),
  'Sphinx tabs': within(`${marks(5)}{tabs}`, marked(`${marks(4)}{tab} NAME`, marks(4)), marks(5)),
  'grouped tabs of Sphinx': within(`${marks(5)}{tabs}`, marked(`${marks(4)}{group-tab} NAME`, marks(4)), marks(5)),
  'inline tabs of Sphinx': row(marked(`${marks(4)}{tab} NAME`, marks(4))),
  'tabs of code of Sphinx': ({ b }) =>
    `${marks(4)}{tabs}\n${b}${NAMES.map((name, at) => fence(`acme ${at + 1}`, `{code-tab} bash ${name}`)).join(b)}${marks(4)}\n`,
  Docsy: () =>
    `{{< tabpane lang="bash" >}}\n${NAMES.map((name, at) => `{{< tab header="${name}" >}}\nacme ${at + 1}\n{{< /tab >}}\n`).join('')}{{< /tabpane >}}\n`,
  'pivots of a zone': row(marked('::: zone pivot="NAME"', '::: zone-end')),
  'what is folded away': row(marked('<details>\n<summary>NAME</summary>', '</details>')),
  'what is folded away on one line': row(marked('<details><summary>NAME</summary>', '</details>')),
};

const FORMS = [
  ...Object.entries(INDENTED).flatMap(([name, of]) => [0, 2, 4].map((i) => ({ name, of, i }))),
  ...Object.entries(AT_MARGIN).map(([name, of]) => ({ name, of, i: 0 })),
].flatMap((form) => ['\n', ''].map((b) => ({ ...form, b, blank: b === '' ? 'no blank lines' : 'blank lines' })));

describe('tabs of sites', () => {
  it.each(FORMS)('$name with $blank, $i blanks further right each', ({ of, b, i }) => {
    const { items } = readRunbook(
      'a.md',
      `# T\n\n## Steps\n\nInstall it.\n\n${of({ b, i })}\nStart it:\n\n${fence('acme 3')}`,
    );
    const commands = items.filter((item) => item.kind === 'command');
    expect(commands.map(({ script, choice }) => `${script} ${choice?.option ?? '-'} ${choice?.label ?? ''}`)).toEqual([
      'acme 1 1 Linux',
      'acme 2 2 macOS',
      'acme 3 - ',
    ]);
  });

  it('nest', () => {
    const tab = (name: string, body: string) => `<TabItem label="${name}">\n${indented(body, 2)}</TabItem>\n`;
    const inner = `<Tabs>\n${indented(tab('apt', fence('acme 1')) + tab('snap', fence('acme 2')), 2)}</Tabs>\n`;
    const text = `<Tabs>\n${indented(tab('Linux', inner) + tab('macOS', `Do it:\n${fence('acme 3')}`), 2)}</Tabs>\n`;
    const { items } = readRunbook('a.md', `# T\n\n## Steps\n\n${text}`);
    expect(
      items.flatMap((item) =>
        item.kind === 'command' ? [`${item.choice?.within?.option ?? '-'}>${item.choice?.option}`] : [],
      ),
    ).toEqual(['1>1', '1>2', '->2']);
  });

  it('keep what their words say, right above a fence or not', () => {
    for (const between of ['', '\n']) {
      const text = `<TabItem label="Linux">\nOnly if you use RDS:\n${between}${fence('acme 1')}</TabItem>\n`;
      const { items } = readRunbook('a.md', `# T\n\n## Steps\n\n${text}`);
      expect(items.flatMap((item) => (item.kind === 'command' ? [item.condition] : []))).toEqual([
        'Only if you use RDS',
      ]);
    }
  });
});
