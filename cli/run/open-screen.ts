import type { StepGraph } from '../../engine/graph/step-graph.ts';
import { createPlainSink } from '../../renderers/plain/plain-sink.ts';
import type { RunOptions } from '../options/run-options.ts';
import { terminal } from '../terminal.ts';
import { knownSecrets } from './known-secrets.ts';
import type { Screen } from './screen.ts';
import { Secrets } from './secrets.ts';
import { shownDocument, sinkWithoutSecrets } from './shown-document.ts';
import { createUnattendedScreen } from './unattended-screen.ts';

/** What a screen shows: the graph of a document and its text. */
export interface Shown {
  readonly graph: StepGraph;
  readonly text: string;
  /** The folder that commands start in. */
  readonly folder: string;
}

/**
 * Opens the screen that the options ask for; the log is small, and there at once; of the others only
 * that one's code is loaded. Of the document it gets what may be shown: neither
 * what it says in clear nor what of the environment stands in it.
 *
 * @param secrets those of the run, where there is one already
 */
export async function openScreen(
  document: Shown,
  options: RunOptions,
  secrets = new Secrets(knownSecrets(process.env, [document.graph]), { patterns: options.patterns?.find }),
): Promise<Screen> {
  const screen = await screenFor(shownDocument(document, secrets.redactor), options);
  return { ...screen, sink: sinkWithoutSecrets(screen.sink, secrets) };
}

async function screenFor(shown: Shown, options: RunOptions): Promise<Screen> {
  const write = (text: string) => {
    process.stdout.write(text);
  };
  if (options.auto === true) {
    const policy = { allow: options.allow, answers: options.answer };
    if (options.json === true) {
      const { createJsonSink } = await import('../../renderers/json/json-sink.ts');
      return createUnattendedScreen(createJsonSink(write, Date.now), policy);
    }
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
