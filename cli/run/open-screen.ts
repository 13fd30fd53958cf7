import type { StepGraph } from '../../engine/graph/step-graph.ts';
import type { RunOptions } from '../options/run-options.ts';
import { terminal } from '../terminal.ts';
import type { Screen } from './screen.ts';

/** What a screen shows: the graph of a document and its text. */
export interface Shown {
  readonly graph: StepGraph;
  readonly text: string;
  /** The folder that commands start in. */
  readonly folder: string;
}

/** Opens the screen that the options ask for; only that one's code is loaded. */
export async function openScreen(shown: Shown, options: RunOptions): Promise<Screen> {
  const write = (text: string) => {
    process.stdout.write(text);
  };
  if (options.auto === true) {
    const { createUnattendedScreen } = await import('./unattended-screen.ts');
    const policy = { allow: options.allow, answers: options.answer };
    if (options.json === true) {
      const { createJsonSink } = await import('../../renderers/json/json-sink.ts');
      return createUnattendedScreen(createJsonSink(write, Date.now), policy);
    }
    const { createPlainSink } = await import('../../renderers/plain/plain-sink.ts');
    return createUnattendedScreen(createPlainSink({ graph: shown.graph, write, ...terminal() }), policy);
  }
  if (options.plain === true) {
    const { createPlainScreen } = await import('./plain-screen.ts');
    return createPlainScreen(shown.graph);
  }
  const { createTui } = await import('../../renderers/tui/create-tui.tsx');
  const { describe } = await import('../describe.ts');
  const { stdin, stdout } = process;
  return createTui({ ...shown, stdin, stdout, colour: terminal().colour, describe });
}
