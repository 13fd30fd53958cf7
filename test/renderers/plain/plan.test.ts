import { describe, expect, it } from 'vitest';
import { planLines } from '../../../renderers/plain/plan.ts';
import { GRAPH } from '../fixture-document.ts';
import { expectGolden } from '../golden.ts';

describe('planLines', () => {
  it('prints the steps, what each needs and asks, and where each leads', () => {
    expectGolden('plan.txt', planLines(GRAPH, { colour: false, width: 100 }).join('\n'));
  });

  it('keeps to the width', () => {
    for (const line of planLines(GRAPH, { colour: false, width: 80 })) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('says that a document without steps would do nothing', () => {
    const empty = { ...GRAPH, steps: [], edges: [] };
    expect(planLines(empty, { colour: false, width: 80 })).toContain(
      'No steps: a run of this document would do nothing.',
    );
  });
});
