import { describe, expect, it } from 'vitest';
import { readCodeTabs } from '../../../../engine/parse/repair/code-tabs.ts';
import { fence } from '../fence/read-document.ts';

const pane = (tab: string, body: string, attributes = '') =>
  `{{< tabpane${attributes} >}}\n{{< tab ${tab} >}}\n${body}\n{{< /tab >}}\n{{< /tabpane >}}\n`;

describe('tabs of bare code', () => {
  it('become fences, and no line moves', () => {
    const expected = `{{< tabpane >}}\n${fence('ls', 'bash title="A"')}{{< /tabpane >}}\n`;
    expect(readCodeTabs(pane('header="A" lang="bash"', 'ls'))).toEqual({ text: expected, problems: [] });
    expect(readCodeTabs(pane('header="A"', 'ls', ' lang="bash"')).text).toBe(
      expected.replace(' >}}', ' lang="bash" >}}'),
    );
  });

  it('are none without a language, with text, with a fence, or without an end', () => {
    for (const text of [
      pane('header="A"', 'ls'),
      pane('header="A" lang="bash"', 'ls', ' text=true'),
      pane('header="A" lang="bash"', fence('ls')),
      '{{< tabpane >}}\n{{< tab lang="bash" >}}\nls\n',
    ])
      expect(readCodeTabs(text).text).toBe(text);
  });
});
