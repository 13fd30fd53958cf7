import type { GraphStep } from '../engine/graph/step-graph.ts';

/**
 * What a step shows and never runs, a line or more for each, so that nobody waits for it or takes it for forgotten.
 *
 * Example: `⊘ not run (line 12), as the document says "Do NOT run this": kubectl delete ns shop`
 */
export function neverRunLines({ neverRun = [] }: Pick<GraphStep, 'neverRun'>): readonly string[] {
  return neverRun.map(({ line, why, text }) => {
    const [first = '', ...more] = text.split('\n').filter((one) => one.trim() !== '');
    return `⊘ not run (line ${line}), as the document says "${why}": ${first}${more.length > 0 ? ' …' : ''}`;
  });
}
