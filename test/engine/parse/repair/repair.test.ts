import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repair } from '../../../../engine/parse/repair/repair.ts';

const corpus = resolve(import.meta.dirname, '../../../../../shared/corpus');
const rulesOf = (text: string) => repair(text).problems.map(({ rule, line }) => `${rule}@${line}`);

/** UTF-8 read as Windows-1252, but for the five bytes that it does not define. */
const misread = (text: string) => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));

describe('repair', () => {
  it('reads text that came in the wrong charset', () => {
    expect(repair('## ‚úÖ Done').text).toBe('## ✅ Done');
    expect(repair(misread('→ done, café')).text).toBe('→ done, café');
    expect(rulesOf('a\n## ‚úÖ Done')).toEqual(['charset@2']);
  });

  it('leaves text alone that could be something else', () => {
    for (const clean of ['→ ✓ –§3 and …”', 'É à la carte „Äpfel“', '日本語のテキスト', 'naïve café — ½', '√π ≈ 1.77']) {
      expect(repair(clean)).toEqual({ text: clean, problems: [] });
    }
  });

  it('makes spaces and line ends what a shell expects', () => {
    expect(repair('\uFEFF# A\r\n\r\nls\u00A0-la\r\n').text).toBe('# A\n\nls -la\n');
    expect(rulesOf('\uFEFF# A\r\n\r\nls\u00A0-la\r\n')).toEqual([
      'byte-order-mark@1',
      'line-ends@1',
      'no-break-space@3',
    ]);
  });

  it('keeps a Markdown fence with fences inside in one piece', () => {
    const text = '```markdown\n1. Stop:\n   ```bash\n   ls\n   ```\n```\n\n## After\n';
    expect(repair(text).text).toBe('````markdown\n1. Stop:\n   ```bash\n   ls\n   ```\n````\n\n## After\n');
    expect(rulesOf(text)).toEqual(['nested-fences@1']);
  });

  it('leaves a Markdown fence alone that does not balance, and one that is long enough', () => {
    for (const text of [
      '```markdown\n```bash\nls\n```\n',
      '````markdown\n```bash\nls\n```\n````\n',
      '```markdown\nx\n```\n',
    ]) {
      expect(repair(text).text).toBe(text);
    }
  });

  it('gives a heading its space, and leaves other words with marks alone', () => {
    expect(repair('a\n\n###Check the disk\n\n##2. Mount it\n').text).toBe(
      'a\n\n### Check the disk\n\n## 2. Mount it\n',
    );
    expect(rulesOf('a\n\n###Check the disk\n')).toEqual(['heading-space@3']);
    for (const text of ['#Channel\n', '##todo\n', 'a\n##Word\nb\n', '```sh\n\n##Word\n\n```\n', '##\n', '##Word#\n']) {
      expect(repair(text)).toEqual({ text, problems: [] });
    }
  });

  it('closes a shell fence at a heading, at prose and at the next fence', () => {
    expect(repair('```bash\na\n\n## Next\n\n```bash\nb\n```\n').text).toBe(
      '```bash\na\n```\n## Next\n\n```bash\nb\n```\n',
    );
    expect(repair('```bash\na\n\nThen run:\n```bash\nb\n```\n').text).toBe(
      '```bash\na\n```\nThen run:\n```bash\nb\n```\n',
    );
    expect(repair('```bash\na\n```bash\nb\n```\n').text).toBe('```bash\na\n\nb\n```\n');
    // The query is prose then, and the heading behind it is not lost.
    expect(repair('```shell\npsql\n```sql\nselect 1;\n\n## Next\n').text).toBe(
      '```shell\npsql\n```\nselect 1;\n\n## Next\n',
    );
    expect(rulesOf('# T\n```bash\na\n\n## Next\n')).toEqual(['missing-fence@4']);
  });

  it('takes a heading-like comment in a closed fence for a comment', () => {
    const text = '```bash\na\n\n## Check\nb\n```\n';
    expect(repair(text).text).toBe(text);
  });

  it('moves no line and does nothing twice', () => {
    const piece = fc.constantFrom(
      '```bash',
      '```',
      '```markdown',
      '~~~sh',
      '```{note}',
      '## H',
      '',
      'ls',
      '‚úÖ',
      '> ```bash',
      '   ```',
      'a\u00A0b',
      '\uFEFF',
      '- x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const source = pieces.join('\n');
        const { text } = repair(source);
        expect(text.split('\n').length).toBe(source.split('\n').length);
        expect(repair(text).text).toBe(text);
      }),
    );
  });

  it.skipIf(!existsSync(corpus))('changes nothing in runbooks that are clean (../shared/corpus)', () => {
    const changed = globSync('**/*.{md,erb}', { cwd: corpus }).filter((path) => {
      const source = readFileSync(join(corpus, path), 'utf8');
      return (
        repair(source).problems.some(({ rule }) => rule === 'charset' || rule === 'nested-fences') &&
        repair(source).text !== source
      );
    });
    expect(changed).toEqual([]);
  });
});
