import { describe, expect, it } from 'vitest';
import { saysPurpose } from '../../../../engine/parse/prose/list-purpose.ts';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';

describe('saysPurpose', () => {
  it.each(['The tracker is useful to:', 'It can be used to:', 'This allows you to:', 'It helps us:'])('%s', (lead) =>
    expect(saysPurpose(lead)).toBe(true),
  );
  it.each(['You need to:', 'Make sure to:', 'Used ports', 'Run the following:'])('not %s', (lead) =>
    expect(saysPurpose(lead)).toBe(false),
  );

  it('makes its list no work', () => {
    const { items } = readRunbook(
      'a.md',
      '# A\n\n## The tracker\n\nIt is useful to:\n\n- View releases\n- Track fixes\n',
    );
    expect(items.filter(({ kind }) => kind === 'manual' || kind === 'step')).toEqual([]);
    expect(items).toContainEqual(expect.objectContaining({ title: 'The tracker', role: 'overview' }));
  });
});
