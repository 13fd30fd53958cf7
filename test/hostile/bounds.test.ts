import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../engine/graph/build-graph.ts';
import { readRunbook } from '../../engine/parse/read-runbook.ts';
import { explainLines } from '../../renderers/plain/explain.ts';
import { planLines } from '../../renderers/plain/plan.ts';
import { judged } from '../engine/match/observation.ts';

const MANY = 100_000;
const procedure = (text: string) => `# R\n\n## Procedure\n\n${text}\n`;
const fence = (text: string) => procedure(`\`\`\`bash\n${text}\n\`\`\``);
const aliases = [...'bcdefghij'].map(
  (name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[at]}`).join(',')}]`,
);

/** Texts that are made to take time or memory: that each is over within a test is what is tested. */
const READ: Readonly<Record<string, string>> = {
  'a bomb of aliases': `---\na: &a [x,x]\n${aliases.join('\n')}\n---\n${fence('ls')}`,
  'front matter that is nested deep': `---\na: ${'['.repeat(MANY)}${']'.repeat(MANY)}\n---\n${fence('ls')}`,
  'quotes that are nested deep': `${fence('ls')}\n${'>'.repeat(MANY)} x`,
  'JSON that is nested deep': fence(`ls\n# Expected (json): ${'['.repeat(10_000)}${']'.repeat(10_000)}`),
  'substitutions that are nested': fence(`ls\necho ${'$('.repeat(1000)}ls${')'.repeat(1000)}`),
  'groups that are nested': fence(`ls\n${'('.repeat(10_000)}ls${')'.repeat(10_000)}`),
  'backticks that are not closed': fence(`ls\n${'`'.repeat(30_000)}`),
  'conditions that are not closed': fence(`ls\n${'if '.repeat(10_000)}`),
  'a line of a megabyte': `${fence('ls')}\n${'x'.repeat(1_000_000)}`,
  'a table of 5,000 rows': `${fence('ls')}\n|a|b|\n|-|-|\n${'|x|y|\n'.repeat(5000)}`,
  'brackets that are not closed': `${fence('ls')}\n${'['.repeat(MANY)}`,
  'values that double': fence(`ls\n${Array.from({ length: 40 }, (_, at) => `V${at + 1}="$V${at}$V${at}"`).join('\n')}`),
  'placeholders in placeholders': fence('ls\necho <a<b<c>>> {{ {{ x }} }}'),
  'a pattern that other engines never finish': fence('ls\n# Expected (regex): (a+)+$'),
};

const TOO_LONG: Readonly<Record<string, string>> = {
  substitutions: fence(`echo ${'$('.repeat(MANY)}${')'.repeat(MANY)}`),
  heredocs: fence('cat <<E '.repeat(20_000)),
  pipes: fence(`${'ls|'.repeat(20_000)}ls`),
  parameters: fence(`echo ${Array.from({ length: 20_000 }, (_, at) => `<p${at}>`).join(' ')}`),
  tabs: fence(`ls${'\t'.repeat(MANY)}x`),
  'one word': fence(`echo ${'x'.repeat(1_000_000)}`),
};

/** Patterns that other engines never finish on these letters, or that come back to each of them. */
const ENDLESS: readonly (readonly [pattern: string, text: string])[] = [
  ['(a+)+x$', 'a'],
  ['(a|aa)+x$', 'a'],
  ['(a|a?)+x$', 'a'],
  ['^(([a-z])+.)+[A-Z]([a-z])+$', 'a'],
  ['(.*a){20}x', 'a'],
  ['(?:a|a|a|a|a|a|a|a|b)+x', 'a'],
  ['\\s+x|\\s', ' '],
  ['\\s*x|\\s', '\n'],
];

/** Patterns that are too large to be made into an engine. */
const HUGE: readonly (readonly [pattern: string])[] = [
  ['a{1000}{1000}'],
  ['(((((a{9}){9}){9}){9}){9})'],
  ['('.repeat(20_000) + ')'.repeat(20_000)],
];

const LONG_RUNS = {
  tabs: '\t',
  blanks: ' ',
  'hard blanks': '\u00a0',
  stars: '*',
  colons: ':',
  commas: ',',
  dashes: '-',
};

/** A document with a row of the same letter wherever words may stand: a pattern that looks from each of them on takes minutes. */
const rows = (row: string) =>
  [
    `# R ${row}x`,
    `## Prerequisites ${row}\n\n- \`ls\`${row}x`,
    `## Procedure\n\n### Step 1${row}x\n\nRun it${row}x:`,
    `\`\`\`bash\nls\n# a${row}x\n# Expected: a${row}x\n\`\`\``,
    `\`\`\`text\na${row}x\n\`\`\`\n\n\`\`\`console\n$ ls${row}x\nout${row}x\n\`\`\``,
    `- [ ] Ready${row}x\n- Error rate${row}> 5%${row}for 2 minutes\n\n|a|b|\n|-|-|\n|x${row}y|z${row}x|`,
    `## Escalation\n\n- Who${row}x: b${row}y\n`,
  ].join('\n\n');

function shown(text: string): string {
  const runbook = readRunbook('r.md', text);
  const options = { colour: false, width: 100 };
  return [...explainLines(runbook, options), ...planLines(buildGraph(runbook), options)].join('\n');
}

describe('a text that is made to be slow', () => {
  it.each(Object.entries(READ))('is read, with its command: %s', (_, text) => {
    expect(shown(text)).toContain('$ ls');
  });

  it.each(Object.entries(TOO_LONG))('is an error that says so, and nothing of it is run: %s', (_, text) => {
    const runbook = readRunbook('r.md', text);
    expect(runbook.items.filter(({ kind }) => kind === 'command')).toEqual([]);
    expect(runbook.problems).toMatchObject([
      { type: 'error', rule: 'fence-length', message: expect.stringContaining('40000') },
    ]);
    expect(shown(text)).toContain('Unexpected fence of more than 40000 characters');
  });

  it.each(Object.entries(LONG_RUNS))('is read where %s stand in a row in any place', (_, letter) => {
    const row = letter.repeat(30_000);
    expect(shown(rows(row))).toContain('$ ls');
    expect(shown(`---\nowner: a${row}x\n---\n${fence('ls')}`)).toContain('$ ls');
  });

  it.each(ENDLESS)('is a pattern that is matched in time: %s', (pattern, text) => {
    expect(judged('regex', pattern, `${text.repeat(50_000)}y`).status).toBe('failed');
  });

  it.each(HUGE)('is a pattern that a person judges: %s', (pattern) => {
    expect(judged('regex', pattern, 'a'.repeat(1000)).status).toBe('person');
  });

  it('has no name that means more than a name', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const text = `---\n${names.map((name) => `${name}: x`).join('\n')}\n---\n${fence(`echo ${names.map((name) => `<${name}>`).join(' ')}`)}`;
    const graph = buildGraph(readRunbook('r.md', text));
    expect(graph.parameters.map(({ name }) => name)).toEqual(names);
    expect(Object.prototype).not.toHaveProperty('x');
    expect(shown(text)).toContain('<__proto__>');
  });
});
