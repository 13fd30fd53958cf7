import { describe, expect, it } from 'vitest';
import { lostVariables } from '../../../cli/resume/lost-variables.ts';
import { buildGraph } from '../../../engine/graph/build-graph.ts';
import { readRunbook } from '../../../engine/parse/read-runbook.ts';
import type { RunEvent } from '../../../engine/run/event.ts';
import { evolve } from '../../../engine/run/evolve.ts';
import { initialState } from '../../../engine/run/initial-state.ts';

const graphOf = (commands: string) =>
  buildGraph(readRunbook('own.md', `# T\n\n## Steps\n\n### 1. One\n\n\`\`\`bash\n${commands}\n\`\`\`\n`));

const nothing = { head: '', tail: '', bytes: 0 };
const result = {
  exitCode: 0,
  pipeStatus: [0],
  stdout: nothing,
  stderr: nothing,
  folder: '/',
  milliseconds: 1,
  httpStatuses: [],
};

/** The first commands of a graph were run, and the last of these was cut off or not. */
function entries(graph: ReturnType<typeof graphOf>, count: number, status: 'exited' | 'cancelled' = 'exited') {
  const commands = graph.steps.flatMap(({ actions }) => actions).filter((action) => action.type === 'command');
  const events = commands.slice(0, count).flatMap(({ id: action, command }, index): RunEvent[] => [
    { type: 'command-started', action, attempt: 1, script: command.script, impact: command.impact },
    {
      type: 'command-finished',
      action,
      attempt: 1,
      result: { ...result, status: index === count - 1 ? status : 'exited' },
    },
  ]);
  return events.map((event, index) => ({ sequence: index + 1, at: index, event }));
}

const lost = (graph: ReturnType<typeof graphOf>, journal: ReturnType<typeof entries>) =>
  lostVariables(graph, journal, journal.map(({ event }) => event).reduce(evolve, initialState()));

describe('variables that are lost with a shell', () => {
  const graph = graphOf('DIR=$(mktemp -d)\nOTHER=1\ncat "$DIR/list"\nrm -r "$DIR/cache"');
  it('are those that a command to come reads', () => expect(lost(graph, entries(graph, 2))).toEqual(['DIR']));
  it('are none while nothing set them', () => expect(lost(graph, [])).toEqual([]));
  it('are none once nobody reads them any more', () => expect(lost(graph, entries(graph, 4))).toEqual([]));
  it('are those of a command that was cut off', () =>
    expect(lost(graph, entries(graph, 4, 'cancelled'))).toEqual(['DIR']));
});
