import { describe, expect, it } from 'vitest';
import { editsAhead } from '../../../cli/resume/edits-ahead.ts';
import { buildGraph } from '../../../engine/graph/build-graph.ts';
import { readRunbook } from '../../../engine/parse/read-runbook.ts';
import type { RunEvent } from '../../../engine/run/event.ts';
import { evolve } from '../../../engine/run/evolve.ts';
import { initialState } from '../../../engine/run/initial-state.ts';

const graph = buildGraph(readRunbook('own.md', '# T\n\n## Steps\n\n### 1. One\n\n```bash\ncp a b\ncp c d\n```\n'));
const [first = '', second = ''] = graph.steps.flatMap(({ actions }) => actions.map(({ id }) => id));

const after = (...events: readonly RunEvent[]) => editsAhead(graph, events.reduce(evolve, initialState()));

const edited = (action: string, script: string): RunEvent => ({ type: 'command-edited', action, script });

describe('editsAhead', () => {
  it('tells what runs in the place of what', () => {
    expect(after(edited(first, 'cp x b\nls'))).toEqual({
      kept: ['Line 8 was edited in this run: `cp x b …`, not `cp a b`'],
      lost: [],
    });
  });

  it('tells nothing of what is done', () => {
    const done: RunEvent = { type: 'action-settled', action: first, settlement: 'done-by-hand', reason: 'so' };
    expect(after(edited(first, 'cp x b'), done)).toEqual({ kept: [], lost: [] });
  });

  it('tells what is lost, as a secret was in it', () => {
    const { kept, lost } = after(edited(second, 'cp ‹redacted:TOKEN› d'));
    expect(kept).toEqual([]);
    expect(lost).toEqual([
      "Line 9 was edited in this run, with a secret that no journal keeps: the document's text is due again, `cp c d`",
    ]);
  });
});
