import { describe, expect, it } from 'vitest';
import { planMermaid } from '../../../renderers/mermaid/plan.ts';
import { GRAPH } from '../fixture-document.ts';
import { expectGolden } from '../golden.ts';

describe('planMermaid', () => {
  it('draws the graph', () => expectGolden('plan.mmd', planMermaid(GRAPH).join('\n')));

  it('escapes the words of the document', () => {
    const steps = GRAPH.steps.map((step) => ({ ...step, title: '"]; click step1 <b>x</b> #1 `end`' }));
    const lines = planMermaid({ ...GRAPH, steps }).filter((line) => line.includes('click'));
    expect(lines).toHaveLength(steps.length);
    for (const line of lines) expect(line).toMatch(/^ {4}step\d\["[\p{L}\p{N} .,:()/_=#;-]*"\]$/u);
  });
});
