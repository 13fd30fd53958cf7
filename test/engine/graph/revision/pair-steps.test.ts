import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../../engine/graph/build-graph.ts';
import { pairActions } from '../../../../engine/graph/revision/pair-actions.ts';
import { pairByKey } from '../../../../engine/graph/revision/pair-by-key.ts';
import { pairSteps } from '../../../../engine/graph/revision/pair-steps.ts';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';

const step = (title: string, ...lines: readonly string[]) =>
  `### ${title}\n\n\`\`\`bash\n${lines.join('\n')}\n\`\`\`\n`;
const graphOf = (...parts: readonly string[]) =>
  buildGraph(readRunbook('shop.md', ['# Release', '## Procedure', ...parts, ''].join('\n\n')));

const titles = (before: readonly string[], after: readonly string[]) =>
  pairSteps(graphOf(...before), graphOf(...after)).map(([one, other]) => `${one.title} → ${other.title}`);

const A = step('1. Drain', 'drain a');
const B = step('2. Look', 'ls b', 'cat b');
const C = step('3. Start', 'start c');

describe('pairSteps', () => {
  it.each([
    { what: 'steps that stayed', before: [A, B], after: [A, B], pairs: ['1. Drain → 1. Drain', '2. Look → 2. Look'] },
    {
      what: 'a step with another number',
      before: [A, C],
      after: [A, B.replace('2.', '3.'), C.replace('3.', '4.')],
      pairs: ['1. Drain → 1. Drain', '3. Start → 4. Start'],
    },
    {
      what: 'a step with another title',
      before: [A],
      after: [A.replace('Drain', 'Empty it')],
      pairs: ['1. Drain → 1. Empty it'],
    },
    {
      what: 'a step with another command',
      before: [A],
      after: [A.replace('drain a', 'drain b')],
      pairs: ['1. Drain → 1. Drain'],
    },
    {
      what: 'a step with another title that shares most of what is to be done',
      before: [B],
      after: [step('Inspect', 'ls b', 'cat b', 'stat b')],
      pairs: ['2. Look → Inspect'],
    },
    {
      what: 'steps that changed places',
      before: [A, B, C],
      after: [C, A, B],
      pairs: ['1. Drain → 1. Drain', '2. Look → 2. Look', '3. Start → 3. Start'],
    },
  ])('finds $what', ({ before, after, pairs }) => expect(titles(before, after)).toEqual(pairs));

  it('finds nothing where nothing is alike, or where it could be several', () => {
    expect(titles([A], [B])).toEqual([]);
    expect(titles([step('Look', 'ls x')], [step('Look', 'ls 1'), step('Look', 'ls 2')])).toEqual([]);
  });
});

describe('pairActions', () => {
  const actions = (before: string, after: string) => {
    const [one] = graphOf(before).steps;
    const [other] = graphOf(after).steps;
    if (one === undefined || other === undefined) throw new Error('There is no step.');
    const { changed, added, removed } = pairActions(one, other);
    const script = (action: (typeof added)[number]) =>
      action.type === 'command' ? action.command.script : action.type;
    return {
      changed: changed.map(([was, is]) => `${script(was)} → ${script(is)}`),
      added: added.map(script),
      removed: removed.map(script),
    };
  };
  const nothing = { changed: [], added: [], removed: [] };

  it('sees no change in another title, place or comment', () =>
    expect(actions(B, `Some words.\n\n${step('9. Look again', '# First', 'ls b', '', 'cat b')}`)).toEqual(nothing));

  it('sees a command that took the place of another', () =>
    expect(actions(B, step('2. Look', 'ls -l b', 'cat b'))).toEqual({ ...nothing, changed: ['ls b → ls -l b'] }));

  it('sees another expectation', () =>
    expect(actions(B, step('2. Look', 'ls b', 'cat b', '# Expected: x'))).toMatchObject({
      changed: ['cat b → cat b'],
    }));

  it('sees what was added and removed', () =>
    expect(actions(B, step('2. Look', 'ls b', 'id', 'cat b'))).toEqual({ ...nothing, added: ['id'] }));
});

describe('pairByKey', () => {
  it('pairs each at most once, and only what has the same key', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
    fc.assert(
      fc.property(letters, letters, (olds, nows) => {
        const things = (keys: readonly string[]) => keys.map((key) => ({ key }));
        const [before, after] = [things(olds), things(nows)];
        const pairs = pairByKey(before, after, ({ key }) => key);
        expect(pairs.every(([one, other]) => one.key === other.key)).toBe(true);
        expect(pairs.every(([one, other]) => before.includes(one) && after.includes(other))).toBe(true);
        expect(new Set(pairs.map(([one]) => one)).size).toBe(pairs.length);
        expect(new Set(pairs.map(([, other]) => other)).size).toBe(pairs.length);
      }),
    );
  });

  it('pairs all of two lists that are the same', () => {
    const things = [...'abcabc'].map((key) => ({ key }));
    expect(pairByKey(things, things, ({ key }) => key)).toHaveLength(6);
  });
});
