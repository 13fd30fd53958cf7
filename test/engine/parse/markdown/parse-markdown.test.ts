import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../../engine/parse/blocks.ts';
import { parseMarkdown } from '../../../../engine/parse/markdown/parse-markdown.ts';

const blocksOf = (text: string) => readMarkdown(text).blocks;
const rulesOf = (text: string) => readMarkdown(text).problems.map(({ rule, line }) => [rule, line]);
const fencesOf = (text: string) =>
  blocksOf(text).flatMap((block) => (block.type === 'fence' ? [block.lines.join()] : []));

describe('a paragraph with too many marks', () => {
  const marks = '**a `b [c](d '.repeat(1000);
  const document = `# Title\n\n**Bold:** text\n\n${marks}\n\n\`\`\`bash\nls\n\`\`\`\n`;

  it('is text as it was written, and reported', () => {
    const words = blocksOf(document).flatMap((block) =>
      block.type === 'paragraph' && block.line === 5 ? [block.raw] : [],
    );
    expect(words.join('')).toBe(marks.trimEnd());
    expect(rulesOf(document)).toContainEqual(['too-many-marks', 5]);
  });

  it('changes nothing around it', () => {
    const around = blocksOf(document).filter(({ line }) => line !== 5);
    expect(around).toMatchObject([
      { type: 'heading' },
      { label: 'Bold' },
      { type: 'fence', language: 'bash', lines: ['ls'] },
    ]);
  });

  it('is not one of the many of a long list or table', () => {
    const list = '- **one** of `many` [words](a.md) _here_\n'.repeat(390);
    const table = `| a | b |\n|---|---|\n${'| **one** of `many` | [words](a.md) |\n'.repeat(900)}`;
    expect(rulesOf(list)).toEqual([]);
    expect(rulesOf(table)).toEqual([]);
    expect(blocksOf(list).every((block) => 'label' in block && block.label === 'one')).toBe(true);
  });
});

describe('lists and quotes that are nested too deep', () => {
  it.each(['> ', '- ', '1. '])('are text from the fortieth %s on, and reported', (mark) => {
    const document = `${mark.repeat(2000)}x\n\n\`\`\`bash\nls\n\`\`\`\n`;
    expect(
      blocksOf(document)
        .map((block) => ('text' in block ? block.text : ''))
        .join(''),
    ).toContain(`${mark.repeat(500)}`);
    expect(rulesOf(document)[0]).toEqual(['deep-nesting', 1]);
    expect(fencesOf(document)).toEqual(['ls']);
  });

  it('are text where spaces nest them', () => {
    const document = `${Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}- a\n`).join('')}\n# End\n`;
    expect(rulesOf(document)[0]).toEqual(['deep-nesting', 33]);
    expect(blocksOf(document).at(-1)).toMatchObject({ type: 'heading', line: 62 });
  });

  it('leave code as it is', () => {
    const yaml = `${' '.repeat(70)}- deep: *a\n`;
    expect(fencesOf(`\`\`\`yaml\n${yaml}\`\`\`\n`)).toEqual([yaml.trimEnd()]);
    expect(fencesOf(`\`\`\`\n${'> '.repeat(50)}\n\`\`\`\n`)).toEqual(['> '.repeat(50)]);
  });

  it('are found nothing of in a text that leaves no character to hide marks behind', () => {
    const all = Array.from({ length: 32 }, (_, at) => String.fromCharCode(0xfdd0 + at)).join('');
    const document = `${all}\n\n${'> '.repeat(50)}a\n\n\`\`\`bash\nrm ${all}\n\`\`\`\n`;
    expect(fencesOf(document)).toEqual([]);
    expect(rulesOf(document)).toEqual([['too-deep', 1]]);
  });

  it('leave the characters alone that marks could be hidden behind', () => {
    const document = `${'> '.repeat(50)}a\n\n\`\`\`bash\nrm \uFDD0\uFDD1\n\`\`\`\n`;
    expect(fencesOf(document)).toEqual(['rm \uFDD0\uFDD1']);
  });
});

describe('a large document', () => {
  const SECTIONS = 120;
  const section = (index: number) =>
    `## Step ${index}\n\nSee [the guide][guide].\n\n1. Do it:\n\n   \`\`\`bash\n   echo ${index}\n   \`\`\`\n\n${'More words. '.repeat(120)}\n\n`;
  const sections = Array.from({ length: SECTIONS }, (_, index) => section(index)).join('');
  const lines = section(0).split('\n').length - 1;

  it('is read in pieces as it would be as a whole', () => {
    const document = `---\ntitle: Large\n---\n${sections}[guide]: https://example.com/guide\n`;
    const { blocks, problems } = readMarkdown(document);
    const headings = blocks.filter((block) => block.type === 'heading');
    expect(headings.map(({ line, text }) => [line, text])).toEqual(
      Array.from({ length: SECTIONS }, (_, index) => [4 + index * lines, `Step ${index}`]),
    );
    const fences = blocks.flatMap((block) => (block.type === 'fence' ? [block.lines.join()] : []));
    expect(fences).toEqual(Array.from({ length: SECTIONS }, (_, index) => `echo ${index}`));
    const links = blocks.flatMap((block) => ('links' in block ? block.links : []));
    expect(links).toHaveLength(SECTIONS);
    expect(links.every(({ target }) => target === 'https://example.com/guide')).toBe(true);
    expect(problems).toEqual([]);
  });

  it('is not cut within a comment, a fence or a script', () => {
    for (const [start, end] of [
      ['<!--\n\n', '\n-->\n'],
      ['~~~~\n\n', '\n~~~~\n'],
      ['<script>\n\n', '\n</script>\n'],
      ['<!--\n\n', ''],
      ['~~~~\n\n', ''],
    ]) {
      const { root } = parseMarkdown(`# Title\n\n${start}${sections}${end}`);
      expect(root.children.map(({ type }) => type)).toEqual(['heading', start === '~~~~\n\n' ? 'code' : 'html']);
    }
  });

  it('takes no rule at the beginning of a piece for front matter', () => {
    const long = `${'Some words. '.repeat(80)}\n\n`;
    const document = `${long.repeat(70)}---\nrm: a\n---\n\n${long.repeat(150)}`;
    expect(blocksOf(document).filter(({ type }) => type === 'front-matter')).toEqual([]);
  });

  it('is cut and reported where nothing ever ends', () => {
    const document = `${'Some words\n'.repeat(1000)}\n\`\`\`bash\nls\n\`\`\`\n`;
    expect(rulesOf(document)[0]?.[0]).toBe('long-block');
    expect(blocksOf(document).flatMap((block) => ('text' in block ? block.text.split('\n') : []))).toHaveLength(1000);
    expect(fencesOf(document)).toEqual(['ls']);
  });
});
