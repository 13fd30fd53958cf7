import { expect, it } from 'vitest';
import { ordersListed } from '../../../../engine/parse/prose/listed-objects.ts';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';

it.each([
  'Identify:',
  'Update:',
  'File the report with:',
  'Before you apply it, replace these values:',
  'In `LOG.md`, open a new entry with:',
])('orders something of each item: %s', (text) => expect(ordersListed(text)).toBe(true));

it.each(['The host has:', 'Update: done', 'Identify the host', 'Included are:'])('orders nothing: %s', (text) =>
  expect(ordersListed(text)).toBe(false),
);

it('makes a step of a numbered heading beside others', () => {
  const { items } = readRunbook(
    'x.md',
    '# A\n\n## 1. Assessment\n\nIdentify:\n\n- the pumps\n\n## 2. Stop\n\n```bash\ndate\n```\n\n## 3. The pumps\n\nThey have:\n\n- valves\n',
  );
  const roles = items.flatMap((item) => (item.kind === 'section' ? [item.role] : []));
  expect(roles).toEqual(['title', 'procedure', 'procedure', 'overview']);
  expect(items.filter(({ kind }) => kind === 'manual')).toMatchObject([{ line: 5 }]);
  expect(items.flatMap((item) => (item.kind === 'step' ? [item.line] : []))).toEqual([3, 9]);
});
