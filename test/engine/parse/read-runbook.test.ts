import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRunbook } from '../../../engine/parse/read-runbook.ts';

const corpus = resolve(import.meta.dirname, '../../../../shared/corpus');
const read = (text: string) => readRunbook('a.md', text);
const of = (text: string, kind: string) => read(text).items.filter((item) => item.kind === kind);

const pieces = [
  '# Title',
  '## Rollback',
  '### Step 1: Check (if needed)',
  '- [ ] Done',
  '- Error rate > 5% for 5 minutes',
  '1. **Stop**:',
  '```bash',
  '```',
  '   ```',
  '~~~',
  '# Expected: 3',
  'kubectl get pods -n <ns>',
  '**Escalate if**:',
  '> [!WARNING]',
  '| A | Command |',
  '|---|---|',
  '| b | `kubectl get pods` |',
  '---',
  'key: value',
  '+++',
  '<!-- x -->',
  '<details>',
  '{{< tab >}}',
  '[a](#b)',
  '',
  '\t',
  '\u00A0',
  '\uFFFF',
  'If it fails, see Step 1',
  'cat <<EOF',
  '\\',
  '$(',
  '"',
  '* * *',
  '12) x',
  '경고: 삭제',
  '# ‚úÖ',
];

describe('readRunbook', () => {
  it('never throws, sorts by line and stays within the document', () => {
    const text = fc.oneof(
      fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((lines) => lines.join('\n')),
      fc.string({ unit: 'binary', maxLength: 300 }),
    );
    fc.assert(
      fc.property(text, (source) => {
        const { items, text: repaired } = read(source);
        const last = repaired.split('\n').length;
        items.forEach((item, i) => {
          expect(item.line).toBeGreaterThanOrEqual(items[i - 1]?.line ?? 1);
          expect(item.endLine).toBeGreaterThanOrEqual(item.line);
          expect(item.endLine).toBeLessThanOrEqual(last);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('says which text it read and what it is called', () => {
    const { title, digest, text } = read('---\ntitle: "Update the fleet"\n---\n\nText\n');
    expect(title).toBe('Update the fleet');
    expect(digest).toMatch(/^[\da-f]{64}$/);
    expect(text).toContain('Text');
  });

  it('settles references: sections, files, addresses, and words that promise something else', () => {
    const text =
      '# T\n\n## Step 2: Verify\n\n[a](#step-2-verify) [b](b.md) [c](c.md) <https://d.example>\n\n## Procedure\n\nIf it fails, roll back (see Step 2)\n';
    const { items } = readRunbook('a.md', text, { exists: (path) => path === 'b.md' });
    expect(items.flatMap((item) => (item.kind === 'reference' ? [[item.target, item.resolves]] : []))).toEqual([
      ['#step-2-verify', 'yes'],
      ['b.md', 'yes'],
      ['c.md', 'no'],
      ['https://d.example', 'external'],
      ['Step 2', 'wrong'],
    ]);
  });

  it('finds what a label pairs the document with, and a purpose among its fields', () => {
    const text =
      '# T\n\n**Pairs with**: `grow.md` (for\nmore) and `shrink/plan.md`.\n\n**Version**: 2\n**Purpose**: Grow the pool\n\n## Grow\n';
    const { items } = readRunbook('a.md', text);
    expect(items.flatMap((item) => (item.kind === 'reference' ? [[item.line, item.target]] : []))).toEqual([
      [3, 'grow.md'],
      [4, 'shrink/plan.md'],
    ]);
    expect(items).toContainEqual(expect.objectContaining({ kind: 'metadata', key: 'purpose', value: 'Grow the pool' }));
    const alone = readRunbook('a.md', '# T\n\n**Purpose**: Grow the pool\n\n## Grow\n').items;
    expect(alone.some(({ kind }) => kind === 'metadata')).toBe(false);
  });

  it('reads what a title forbids behind its dash, and what is to be done first of all', () => {
    const lines = [
      '# For load-balanced hosts, take it out of the pool first',
      '',
      '# Stop it — never ends by itself',
      'acme stop',
      '',
      '# Store the token — DO NOT put it in a file',
      'acme store',
    ];
    const { items } = readRunbook('a.md', `# T\n\n## Do\n\n\`\`\`bash\n${lines.join('\n')}\n\`\`\`\n`);
    expect(items.flatMap((item) => (item.kind === 'warning' ? [[item.line, item.text]] : []))).toEqual([
      [11, 'DO NOT put it in a file'],
    ]);
    expect(items.flatMap((item) => (item.kind === 'manual' ? [[item.line, item.text]] : []))).toEqual([
      [6, 'For load-balanced hosts, take it out of the pool first'],
    ]);
  });

  it('finds what a bullet of failures runs, by the words right before its path', () => {
    const text =
      '# T\n\n## Failure paths\n\n- **Unsigned image**: chain to `breach.md` if the key leaked.\n- **No answer for 5 min**: read the logs; if it lasts, run `rollback.md`.\n- **A smoke test fails**: `rollback.md`, way A, immediately.\n- **Slow**: the table of `sizes.md` is old.\n';
    const { items } = readRunbook('a.md', text);
    expect(items.flatMap((item) => (item.kind === 'reference' ? [[item.line, item.target]] : []))).toEqual([
      [5, 'breach.md'],
      [6, 'rollback.md'],
      [7, 'rollback.md'],
    ]);
    expect(items.flatMap((item) => (item.kind === 'trigger' ? [[item.line, item.to]] : []))).toEqual([
      [6, 'rollback'],
      [7, 'rollback'],
    ]);
  });

  it('finds a section by its title in quotes', () => {
    const text =
      '# T\n\n## Grow\n\n```bash\n# Raise the limits\n# See "By hand" section below\n\n# Look\ndate\n```\n\n## By hand\n';
    const { items } = readRunbook('a.md', text);
    expect(items).toContainEqual(expect.objectContaining({ kind: 'reference', target: 'By hand', resolves: 'yes' }));
    expect(items).toContainEqual(expect.objectContaining({ kind: 'manual', line: 6, endLine: 7 }));
    const other = readRunbook('a.md', text.replace('## By hand', '## Otherwise')).items;
    expect(other).toContainEqual(expect.objectContaining({ kind: 'reference', target: 'By hand', resolves: 'no' }));
  });

  it('reads triggers, their thresholds and whom to call', () => {
    const text =
      '# T\n\n## Rollback\n\n**Rollback Triggers:**\n- Error rate > 5% for 5 minutes\n\n## Escalation\n\n- **Data loss:** Contact the DBA team\n1. Lead - lead@example.com - Slack: @lead\n';
    expect(of(text, 'gate')).toMatchObject([{ subject: 'Error rate', sense: 'leave', for: '5m' }]);
    expect(of(text, 'trigger')).toMatchObject([
      { to: 'rollback', line: 6 },
      { to: 'escalation', text: 'Data loss' },
    ]);
    expect(of(text, 'contact')).toMatchObject([{ text: 'DBA team' }, { text: 'Lead', channels: ['email', 'slack'] }]);
  });

  it('calls what a machine does automatic', () => {
    expect(
      of('# T\n\n## Rollback\n\nThe controller automatically rolls back if:\n- Checks fail\n', 'trigger'),
    ).toMatchObject([{ text: 'Checks fail', to: 'rollback', automatic: true }]);
  });

  it('offers commands in sentences, with the condition of their list', () => {
    const text =
      '# T\n\n## Escalation\n\nIf something goes wrong:\n1. **Logs:** `kubectl logs web`\n2. Mention `kubectl logs web` to them\n';
    expect(of(text, 'command')).toMatchObject([{ line: 6, inline: true, condition: 'If something goes wrong' }]);
  });

  it('takes criteria for work of a person, and thresholds for gates', () => {
    const text = '# T\n\n## Success criteria\n\n- ✅ All pods ready\n- Error rate < 1%\n';
    expect(of(text, 'manual')).toMatchObject([{ text: 'All pods ready' }]);
    expect(of(text, 'gate')).toHaveLength(1);
  });

  it('asks nothing in an overview', () => {
    expect(of('# T\n\n## Overview\n\nPerform an update.\n\n- Severity: High\n- Owner: Team\n', 'manual')).toEqual([]);
    expect(of('# T\n\n## Overview\n\n- Severity: High\n- Owner: Team\n', 'metadata')).toMatchObject([
      { key: 'severity', value: 'High' },
      { key: 'owner', value: 'Team' },
    ]);
  });

  it.skipIf(!existsSync(corpus))('reads all runbooks of ../shared/corpus', () => {
    const paths = globSync('**/*.{md,erb}', { cwd: corpus });
    expect(paths.length).toBeGreaterThan(40);
    for (const path of paths)
      expect(read(readFileSync(join(corpus, path), 'utf8')).items.length, path).toBeGreaterThan(0);
  });
});
