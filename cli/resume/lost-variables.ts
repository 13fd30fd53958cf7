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

/** What is to be said of a variable that is gone: by what it was set, and how it can be given. */
export function goneLine(entries: readonly JournalEntry[], variable: string): string {
  const scripts = entries.flatMap(({ event }) => (event.type === 'command-started' ? [event.script] : []));
  const setting = scripts.findLast((script) => variablesOf(script).sets.includes(variable)) ?? '';
  const [first = '', ...more] = setting.split('\n');
  const by = first.length > LONGEST || more.length > 0 ? `${first.slice(0, LONGEST)} …` : first;
  return `$${variable}: set by an earlier command in a shell that is gone (${by}), and read by one that is still to come; give its value with --env '${variable}=…', or edit that one and set it there`;
}

/** Characters: enough to know a command by. */
const LONGEST = 72;
