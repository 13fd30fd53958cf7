import { describe, expect, it } from 'vitest';
import { planJson } from '../../../renderers/json/plan.ts';
import { GRAPH } from '../fixture-document.ts';
import { expectGolden } from '../golden.ts';

describe('planJson', () => {
  it('prints the graph, one step a line', () => {
    const text = planJson(GRAPH, ({ check, text: words }) => `${check} ${words}`);
    expectGolden('plan.json', text);
    const parsed = JSON.parse(text);
    expect(parsed.schema).toBe('handrail.plan/1');
    expect(parsed.edges).toEqual(GRAPH.edges);
    expect(parsed.steps[2].actions[1].command.effect).toBe('destroy');
    expect(parsed.steps[2].actions[1].expectations[0].expected).toBe('literal deleted');
  });
});
