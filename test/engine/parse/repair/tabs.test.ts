import { describe, expect, it } from 'vitest';
import { repair } from '../../../../engine/parse/repair/repair.ts';
import { readTabs } from '../../../../engine/parse/repair/tabs.ts';
import { fence, optionsOf, scriptsOf } from '../fence/read-document.ts';

const inside = (text: string) => text.replace(/^(?=.)/gm, '    ');
const tab = (title: string, body: string, mark = '===') => `${mark} "${title}"\n\n${inside(body)}\n`;

describe('content tabs', () => {
  it('become items of a list, and no line moves', () => {
    const text = tab('Linux', fence('ls'));
    expect(readTabs(text)).toEqual({ text: text.replace('=== "', '-   "'), problems: [] });
    expect(repair(text).problems).toEqual([]);
  });

  it('exclude each other, with all that stands in them', () => {
    const linux = tab('Linux', `${fence('apt update')}\nThen:\n\n${fence('apt upgrade')}`);
    const text = `## Install\n\n${linux}${tab('macOS', fence('brew upgrade'), '===+')}\n${fence('reboot')}`;
    expect(scriptsOf(repair(text).text)).toEqual(['apt update', 'apt upgrade', 'brew upgrade', 'reboot']);
    expect(optionsOf(repair(text).text)).toBe('1 1 2 -');
  });

  it('exclude each other within an item of a list', () => {
    const tabs = inside(`${tab('A', fence('ls a'))}${tab('B', fence('ls b'))}`);
    expect(optionsOf(repair(`1. Install:\n\n${tabs}`).text)).toBe('1 2');
  });

  it('exclude nothing alone', () => expect(optionsOf(repair(tab('Linux', fence('ls'))).text)).toBe('-'));

  it('are none in a fence, in a heading, or without content', () => {
    for (const text of [
      `\`\`\`md\n${tab('A', 'x')}\`\`\`\n`,
      'Title\n===\n\n    x\n',
      '=== "A"\n\nx\n',
      'a === "b"\n\n    x\n',
    ])
      expect(readTabs(text).text).toBe(text);
  });
});
