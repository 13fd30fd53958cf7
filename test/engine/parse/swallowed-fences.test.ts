import { describe, expect, it } from 'vitest';
import { readRunbook } from '../../../engine/parse/read-runbook.ts';
import { fence } from './fence/read-document.ts';

const problemsOf = (text: string) =>
  readRunbook('a.md', text).problems.map(({ type, rule, line }) => `${line} ${type} ${rule}`);

describe('a fence that a reader of Markdown would not see', () => {
  it('is read and reported right below tags', () => {
    expect(problemsOf(`<details>\n<summary>x</summary>\n${fence('ls')}</details>\n`)).toEqual([
      '3 repair fence-below-tag',
    ]);
    expect(problemsOf(`<Tab title="x">\nRun:\n${fence('ls')}</Tab>\n`)).toEqual(['3 repair fence-below-tag']);
  });

  it.each([
    ['HTML', `<td>\n        x\n${fence('ls')}</td>\n`, 3],
    ['code by indentation', `Text\n\n    ${fence('ls').replace(/\n(?=.)/g, '\n    ')}`, 3],
    ['a paragraph', `Text\n    ${fence('ls').replace(/\n(?=.)/g, '\n    ')}`, 2],
    ['a directive that nobody knows', `\`\`\`\`{grid}\n${fence('ls', 'console')}\`\`\`\`\n`, 2],
  ])('is reported where nothing of it is read: in %s', (_, text, line) =>
    expect(problemsOf(text)).toEqual([`${line} warning unread-fence`]),
  );

  it.each([
    ['below a blank line', `<Tab title="x">\n\n${fence('ls')}\n</Tab>\n`],
    ['in a comment', `<!--\n${fence('ls')}-->\n`],
    ['below a comment', `<!-- look -->\n${fence('ls')}`],
    ['in a fence of Markdown', `\`\`\`\`md\n${fence('ls')}\`\`\`\`\n`],
    ['of another language', `Text\n    ${fence('a: 1', 'yaml').replace(/\n(?=.)/g, '\n    ')}`],
    ['in a script', `<pre>\n${fence('ls', 'text')}</pre>\n`],
  ])('is nothing to report: %s', (_, text) => expect(problemsOf(text)).toEqual([]));
});
