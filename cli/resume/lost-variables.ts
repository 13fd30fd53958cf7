import type { StepGraph } from '../../engine/graph/step-graph.ts';
import type { JournalEntry } from '../../engine/journal/line.ts';
import { variablesOf } from '../../engine/parse/shell/variables.ts';
import type { RunState } from '../../engine/run/state.ts';

/**
 * Names that commands of an interrupted run have set in a shell that is gone, and that commands which are still to come
 * read. A command such as `rm -r "$DIR/cache"` means something else without them.
 *
 * @param state of the run, in which the graph's ids count.
 * @returns in the order of the document, each once, without its `$`.
 */
export function lostVariables(
  graph: StepGraph,
  entries: readonly JournalEntry[],
  { commands }: Pick<RunState, 'commands'>,
): readonly string[] {
  const started = entries.flatMap(({ event }) => (event.type === 'command-started' ? [event.script] : []));
  const set = new Set(started.flatMap((script) => variablesOf(script).sets));
  const ahead = graph.steps
    .flatMap(({ actions }) => actions)
    .filter(({ id }) => commands[id]?.result?.status !== 'exited')
    .flatMap((action) => (action.type === 'command' ? [action.command.script] : []));
  const isLost = ({ name }: { readonly name: string }) => set.has(name);
  // What a command ahead sets for itself before it is read would be there, but in which order they run is not known here.
  return [
    ...new Set(
      ahead.flatMap((script) =>
        variablesOf(script)
          .reads.filter(isLost)
          .map(({ name }) => name),
      ),
    ),
  ];
}
