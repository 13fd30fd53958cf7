import { describe, expect, it } from 'vitest';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';
import { readDirectives } from '../../../../engine/parse/repair/directives.ts';
import { repair } from '../../../../engine/parse/repair/repair.ts';
import { fence } from '../fence/read-document.ts';

const aside = (name: string, body: string, marks = '```') => `${marks}{${name}}\n${body}\n${marks}\n`;

describe('admonitions that are marked as fences', () => {
  it('become asides, and no line moves', () => {
    expect(readDirectives(aside('warning', 'Data is lost.'))).toEqual({
      text: ':::warning\nData is lost.\n:::\n',
      problems: [],
    });
    expect(readDirectives('- ```{note}\n  a\n  ```\n').text).toBe('- :::note\n  a\n  :::\n');
    expect(repair(aside('danger', aside('note', 'a', '~~~'), '````')).text).toBe(':::danger\n:::note\na\n:::\n\n:::\n');
  });

  it('warn, and what is to be done in them is not lost', () => {
    const body = `Move the operator first.\n\n${fence('kubectl edit deploy/operator')}`;
    const text = `# T\n\n## Upgrade\n\n1. Delete the group:\n\n${aside('important', body, '````').replace(/^(?=.)/gm, '   ')}\n   ${fence('ls').replace(/\n(?=.)/g, '\n   ')}`;
    const { items } = readRunbook('a.md', text);
    expect(items.flatMap((item) => (item.kind === 'warning' ? [`${item.line} ${item.text}`] : []))).toEqual([
      '7 Move the operator first.',
    ]);
    expect(items.flatMap((item) => (item.kind === 'command' ? [item.script] : []))).toEqual([
      'kubectl edit deploy/operator',
      'ls',
    ]);
  });

  it('are none in a fence, without an end, or of another name', () => {
    for (const text of [
      `~~~md\n${aside('note', 'a')}~~~\n`,
      '```{note}\na\n',
      aside('code-block', 'ls'),
      '```bash\nls\n```\n',
    ])
      expect(readDirectives(text).text).toBe(text);
  });
});
