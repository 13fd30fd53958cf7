import type { StepGraph } from '../../engine/graph/step-graph.ts';
import { elapsed } from '../../engine/host/clock.ts';
import { createLineOperator } from '../../renderers/plain/line-operator.ts';
import { createPlainSink } from '../../renderers/plain/plain-sink.ts';
import { terminal } from '../terminal.ts';
import type { Screen } from './screen.ts';

/** Within this time a second Ctrl-C stops the run instead of the command, in milliseconds. */
const TWICE_WITHIN = 2000;

/** A person at a terminal that shows plain lines. */
export function createPlainScreen(graph: StepGraph): Screen {
  const write = (text: string) => {
    process.stdout.write(text);
  };
  const { colour, width } = terminal();
  const listeners: ((what: 'command' | 'run') => void)[] = [];
  let last = Number.NEGATIVE_INFINITY;
  const interrupt = (what?: 'run') => {
    const again = elapsed() - last < TWICE_WITHIN;
    last = elapsed();
    for (const listener of listeners) listener(what ?? (again ? 'run' : 'command'));
    if (what === undefined && !again) write('\nCtrl-C once more stops the run; it can be resumed.\n');
  };
  const lines = createLineOperator({
    input: process.stdin,
    write,
    colour,
    now: elapsed,
    onEnd: () => interrupt('run'),
    onInterrupt: () => interrupt(),
  });
  process.on('SIGINT', () => interrupt());
  return {
    sink: createPlainSink({ graph, write, colour, width }),
    operator: lines.operator,
    onInterrupt: (listener) => {
      listeners.push(listener);
    },
    onOffered: () => undefined,
    async lend(use) {
      lines.suspend();
      try {
        return await use();
      } finally {
        lines.resume();
      }
    },
    async close() {
      lines.close();
    },
  };
}
