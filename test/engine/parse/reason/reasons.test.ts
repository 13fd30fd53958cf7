import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../../../engine/model/item.ts';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';
import { reasonsOf } from '../../../../engine/parse/reason/reasons.ts';
import { bash } from '../pin/pinned.ts';
import { followAdvice } from './apply-pins.ts';

const reasons = (text: string) => reasonsOf(readRunbook('runbook.md', text));
const guesses = (text: string) =>
  reasons(text)
    .filter(({ certain }) => !certain)
    .map(({ line, kind, about, why }) => `${line} ${kind} ${about}: ${why}`);

describe('reasonsOf', () => {
  it('guesses nothing where the document says all', () => {
    const text = `# Kettle\n\n## Procedure\n\n${bash('kubectl get pods', '# Expected: All pods Running')}`;
    expect(guesses(text)).toEqual([]);
    expect(reasons(text).map(({ line, why }) => `${line} ${why}`)).toEqual([
      '1 the first level-1 heading',
      '3 by the word "Procedure"',
      '6 its language is bash',
      '7 checked as a state of rows, by its words',
    ]);
  });

  it.each(['<!-- handrail: run=offered -->\n', '```bash {"excludeFromRunAll":"true"}\nls\n```\n'])(
    'guesses nothing of a command of a fence that its author only offers: %s',
    (said) =>
      expect(guesses(`# Kettle\n\n## Procedure\n\n${said.includes('ls') ? said : said + bash('ls')}`)).toEqual([]),
  );

  it.each([
    [
      'a heading that says nothing',
      `# Kettle\n\n## Hot\n\n${bash('ls')}`,
      '3 section role: procedure, as it holds something to do, and its words say nothing',
    ],
    [
      'a fence without a language',
      '```\nkubectl get pods\n```\n',
      '2 command as: run, as it opens with a known command and has no language',
    ],
    [
      'a fence of nothing known',
      '```\nfrob --now\n```\n',
      '1 config as: not run, as it has no language and opens with no known command',
    ],
    ['a program that no table has', bash('acme-ctl shift blue'), '2 command effect: change, as acme-ctl is not known'],
    [
      'its first words',
      bash('acme-ctl list'),
      '2 command effect: read, by the first words of acme-ctl, which is not known',
    ],
    ['what never ends', bash('tail -f log'), '2 command mode: watch, as it never ends by itself'],
    [
      'what another shell is for',
      bash('ssh web-1', 'uptime'),
      '3 command mode: typed into another shell, by the words around it or the command before it',
    ],
    [
      'a condition',
      bash('# Clear the cache if it is stale', 'rm -r cache'),
      '3 command condition: asked first, by the words "if it is stale"',
    ],
    [
      'words that nothing can check',
      bash('ls', '# Expected: it feels right'),
      '3 expectation check: a person decides: no value, number or state in the words',
    ],
    [
      'a sentence without a cue',
      `${bash('kubectl get pods')}\nThe number of pods should be 3.\n`,
      '5 expectation check: checked as a number, compared with one of the output, by its words',
    ],
    [
      'an order',
      '## Procedure\n\nOpen the console.\n',
      '3 manual as: work for a person, as it begins with an order or asks',
    ],
    [
      'a comment that asks',
      bash('ls', '', '# Open the console'),
      '4 manual as: work for a person, as it begins with an order or asks, in a comment',
    ],
    [
      'a word like a placeholder',
      bash('kubectl get pods -n my-app'),
      '2 parameter name: filled in, as my-app looks like a placeholder or an example',
    ],
    [
      'an optional step',
      `## Procedure\n\n### Warm up (optional)\n\n${bash('ls')}`,
      '3 step optional: optional, by the words "optional"',
    ],
    [
      'a step that is only offered',
      `## Overview of it all\n\nWords.\n\n## References\n\n${bash('ls')}`,
      '5 step aside: offered only, as it stands in a section of reference',
    ],
  ])('says why it guessed of %s', (_, text, guess) => {
    expect(guesses(text)).toContain(guess);
  });

  it('is certain of what is pinned, and names the line', () => {
    const text = `# Kettle\n\n<!-- handrail: role=validation -->\n## Hot\n\n<!-- handrail: as=commands -->\n\`\`\`\nkubectl get pods # handrail: mode=watch\n\`\`\`\n`;
    expect(guesses(text)).toEqual([]);
    expect(reasons(text).map(({ why }) => why)).toEqual([
      'the first level-1 heading',
      'pinned in line 3',
      'pinned in line 6',
      'pinned in line 8',
    ]);
  });

  it('writes what to paste: above, at the end, or in its place, with what says the other thing', () => {
    const text = `# Kettle\n\n- item\n\n  \`\`\`\n  kubectl get pods\n  \`\`\`\n\n## Procedure\n\nOpen the console.\n\nThen:\n\n${bash('acme-ctl a', 'acme-ctl b', '# Expected: it feels right')}`;
    const pins = reasons(text).flatMap(({ certain, pin }) => (certain || pin === undefined ? [] : [pin]));
    expect(pins).toContainEqual({
      line: 5,
      place: 'above',
      text: '  <!-- handrail: as=commands -->',
      other: 'as=config',
    });
    expect(pins).toContainEqual({ line: 11, place: 'end', text: ' <!-- handrail: as=manual -->', other: 'as=prose' });
    expect(pins).toContainEqual({ line: 16, place: 'above', text: '# handrail: effect=change', other: 'effect=read' });
    expect(pins).toContainEqual({
      line: 18,
      place: 'instead',
      text: '# Expected (judgement): it feels right',
      other: 'contains, regex, number, state …',
    });
  });
});

const shared = resolve(import.meta.dirname, '../../../../../shared');
const found = (folder: string) =>
  existsSync(join(shared, folder))
    ? readdirSync(join(shared, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:md|erb)$/.test(name) && name !== 'README.md')
        .map((name) => join(shared, folder, name))
    : [];
const examples = readdirSync(resolve(import.meta.dirname, '../../../../examples'), { encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => resolve(import.meta.dirname, '../../../../examples', name));
/** What following all advice for a document makes of its reading: items that are other ones then, and errors. */
function followed(path: string): {
  readonly items: number;
  readonly changed: readonly string[];
  readonly errors: readonly string[];
} {
  const before = readRunbook('runbook.md', readFileSync(path, 'utf8'));
  const advice = reasonsOf(before).flatMap(({ pin }) => (pin === undefined ? [] : [pin]));
  const { text, lineNow } = followAdvice(before.text, advice);
  const after = readRunbook('runbook.md', text);
  const meant = new Set(before.items.map((item) => meaning(item, lineNow)));
  return {
    items: before.items.length,
    changed: after.items.map((item) => meaning(item, (line) => line)).filter((one) => !meant.has(one)),
    errors: after.problems.flatMap(({ type, line, message }) => (type === 'error' ? [`${line}: ${message}`] : [])),
  };
}

describe('what to paste', () => {
  it.each([...examples, ...found('acceptance/seeds')].map((path) => [basename(path), path] as const))(
    'changes nothing of the reading of %s',
    (_, path) => expect(followed(path)).toMatchObject({ changed: [], errors: [] }),
  );

  it.skipIf(found('corpus').length === 0)(
    'is never wrong, and changes next to nothing, in what others wrote (skipped without ../shared/corpus)',
    () => {
      const all = found('corpus').map((path) => ({ path, ...followed(path) }));
      const changed = all.flatMap(({ path, changed: own }) => own.map((one) => `${basename(path)} ${one}`));
      const items = all.reduce((sum, one) => sum + one.items, 0);
      process.stdout.write(
        `${all.length} documents, ${items} items, ${changed.length} changed by what explain gives to paste\n${changed.join('\n')}`,
      );
      expect(all.flatMap(({ errors }) => errors)).toEqual([]);
      // The readers learn faster than what is said of them: one in a thousand may differ until somebody has looked.
      expect(changed.length / items).toBeLessThan(0.001);
    },
  );
});

/** All of an item that has a meaning, but for whose word it is. */
function meaning(item: Item, lineOf: (line: number) => number): string {
  const { endLine: _, line, ...rest } = item;
  const fields = Object.entries({ line: lineOf(line), ...rest }).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(Object.fromEntries(fields), (key, value: unknown) => {
    if (key === 'pinned' || key === 'guessedImpact' || key === 'certain' || key === 'group' || key === 'label')
      return undefined;
    if ((key === 'of' || key === 'from' || key === 'treatment') && typeof value === 'number') return lineOf(value);
    if (key === 'occurrences' && Array.isArray(value)) return value.map((one: number) => lineOf(one));
    if (key === 'text' && item.kind === 'expectation') return undefined;
    return value;
  });
}
