import { type Instance, render, useApp } from 'ink';
import { useEffect, useSyncExternalStore } from 'react';
import type { ActionId, StepGraph } from '../../engine/graph/step-graph.ts';
import type { Operator } from '../../engine/run/operator.ts';
import type { RunSink } from '../../engine/run/sink.ts';
import type { RunState } from '../../engine/run/state.ts';
import { type Describe, describeAsWritten } from '../reading-text.ts';
import { summaryLines } from '../run-summary.ts';
import { sanitiseLines } from '../sanitise.ts';
import { textStyle } from '../text-style.ts';
import { heedStops } from './heed-stops.ts';
import { InterruptCount, isNewWait } from './interrupt-count.ts';
import { createKeyHandler } from './key-handler.ts';
import { lastOutput } from './last-output.ts';
import { LentTerminal, onClosed, type Suspend } from './lend-terminal.ts';
import { RunScreen } from './run-screen.tsx';
import { FIRST_SCREEN } from './screen-state.ts';
import { TuiStore } from './tui-store.ts';
import type { TuiView } from './view.ts';

/** Columns that a terminal is taken to have where it does not say. */
const UNSIZED_COLUMNS = 80;

/** What a full screen is made with. */
export interface TuiOptions {
  readonly graph: StepGraph;
  /** The text of the document, as it was read. */
  readonly text: string;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly colour: boolean;
  /** The compiled form of an expectation. */
  readonly describe?: Describe;
  /** The working folder that the run begins in. */
  readonly folder?: string;
  /** The words that resume this run; `handrail resume RUN` where it is absent. */
  readonly resume?: (state: RunState) => string;
  /** Milliseconds since the epoch; the system's clock where it is absent. */
  readonly now?: () => number;
}

/** A full screen for a run with a person. */
export interface Tui {
  readonly sink: RunSink;
  readonly operator: Operator;
  /** Ctrl-C: once is the command, twice while the same thing goes on is the run. */
  onInterrupt(listener: (what: 'command' | 'run') => void): void;
  /** The operator wants a command that the step offers to run now. */
  onOffered(listener: (action: ActionId) => void): void;
  /** Gives the terminal to something else while `use` runs, and takes it back after, also when it throws. */
  lend<Result>(use: () => Promise<Result>): Promise<Result>;
  /** Puts the terminal back as it was, and prints a summary of the run to it. */
  close(): Promise<void>;
}

/**
 * Opens the full screen, in the terminal's alternate screen. The terminal is put back on every way out: `close`, an error in
 * the screen (the run is then interrupted, and the error printed at the end), an uncaught error, and signals.
 */
export function createTui(options: TuiOptions): Tui {
  const { graph, stdout, now = Date.now } = options;
  const style = textStyle(options.colour);
  const store = new TuiStore(
    {
      graph,
      source: sanitiseLines(options.text),
      style,
      describe: options.describe ?? describeAsWritten,
      folder: options.folder ?? '',
      startFolder: options.folder ?? '',
      screen: FIRST_SCREEN,
    },
    now,
  );
  const interrupts = new InterruptCount();
  const offered: ((action: ActionId) => void)[] = [];
  const terminal = new LentTerminal(options.stdin);
  const stops = heedStops((use) => terminal.lend(use));
  // The terminal was closed: nobody is there to answer any more.
  const forget = onClosed(options.stdin, () => interrupts.run());
  const onInput = createKeyHandler({
    store,
    now,
    stop: () => stops.stop(),
    interrupt: () => interrupts.press(),
    offered: (action) => offered.forEach((listener) => void listener(action)),
    write: (text) => stdout.write(text),
    redraw: () => instance.clear(),
  });
  const instance = open(options, <Connected store={store} onInput={onInput} onSuspend={terminal.use} />);
  let broken: unknown;
  const exited = instance.waitUntilExit().catch((error: unknown) => {
    broken = error;
    interrupts.run();
  });
  const tick = setInterval(store.show, 1000).unref();
  const resume = options.resume ?? (({ run }: RunState) => `handrail resume ${run}`);

  return {
    sink: {
      event: (event, state, at) => {
        if (isNewWait(event)) interrupts.reset();
        store.event(event, state, at);
      },
      output: (action, stream, text) => store.output(action, stream, text),
      document: (revised, text) => store.setDocument(revised, sanitiseLines(text)),
    },
    operator: {
      ask: (question) => {
        // What was pressed at the question before says nothing of this one.
        interrupts.reset();
        return store.ask(question);
      },
    },
    onInterrupt: (listener) => interrupts.listen(listener),
    onOffered: (listener) => void offered.push(listener),
    lend: (use) => terminal.lend(use),
    close: async () => {
      clearInterval(tick);
      stops.close();
      forget();
      store.close();
      instance.unmount();
      await exited;
      // A terminal whose size nobody has set has none.
      const lines = endLines(store.current, { width: stdout.columns || UNSIZED_COLUMNS, resume, broken });
      if (lines.length > 0) stdout.write(`${lines.join('\n')}\n`);
    },
  };
}

/** What is left on the terminal: the end of the last output, the summary, and why the screen is gone where it broke. */
function endLines(
  view: TuiView,
  { width, resume, broken }: { width: number; resume: (state: RunState) => string; broken: unknown },
): readonly string[] {
  const { state, graph, style } = view;
  return [
    ...(state?.outcome === undefined ? [] : lastOutput(view, width)),
    ...(state === undefined ? [] : summaryLines({ graph, state, style, width, resume: resume(state) })),
    ...(broken === undefined ? [] : sanitiseLines(`The screen broke: ${errorText(broken)}`)),
  ];
}

function open({ stdin, stdout }: TuiOptions, node: React.ReactNode): Instance {
  return render(node, {
    stdin,
    stdout,
    exitOnCtrlC: false,
    // What something prints behind the screen's back would be written over it; there is nothing here that prints.
    patchConsole: false,
    alternateScreen: true,
    incrementalRendering: true,
    interactive: true,
    maxFps: 30,
  });
}

interface ConnectedProps {
  readonly store: TuiStore;
  readonly onInput: Parameters<typeof RunScreen>[0]['onInput'];
  readonly onSuspend: (suspend: Suspend) => void;
}

function Connected({ store, onInput, onSuspend }: ConnectedProps) {
  const view = useSyncExternalStore(store.subscribe, store.view);
  const { suspendTerminal } = useApp();
  useEffect(() => onSuspend(suspendTerminal), [onSuspend, suspendTerminal]);
  return <RunScreen view={view} onInput={onInput} />;
}

function errorText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
