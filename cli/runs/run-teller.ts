import type { ActionId, StepGraph } from '../../engine/graph/step-graph.ts';
import type { JournalEntry } from '../../engine/journal/line.ts';
import type { RunEvent } from '../../engine/run/event.ts';
import { evolve } from '../../engine/run/evolve.ts';
import { initialState } from '../../engine/run/initial-state.ts';
import { next } from '../../engine/run/next.ts';
import type { RunSink } from '../../engine/run/sink.ts';
import type { RunState } from '../../engine/run/state.ts';
import type { KeptDocument } from '../resume/kept-documents.ts';
import type { StreamName } from './live-output.ts';

/**
 * Tells a sink of a run from its journal, event by event, as it was told when it happened: what was asked and what was printed
 * is not among the events, and the document may have changed on the way.
 */
export class RunTeller {
  readonly #sink: RunSink;
  readonly #laterText: (copy: string) => Promise<Pick<KeptDocument, 'graph' | 'text'>>;
  #graph: StepGraph;
  #state: RunState = initialState();

  /** @param laterText reads a copy of the document that the run went on with. */
  constructor(
    sink: RunSink,
    graph: StepGraph,
    laterText: (copy: string) => Promise<Pick<KeptDocument, 'graph' | 'text'>>,
  ) {
    this.#sink = sink;
    this.#graph = graph;
    this.#laterText = laterText;
  }

  get state(): RunState {
    return this.#state;
  }

  /** Of the document as it counts by now. */
  get graph(): StepGraph {
    return this.#graph;
  }

  /** What a command prints, while it does. */
  tellOutput(action: ActionId, stream: StreamName, text: string): void {
    this.#sink.output(action, stream, text);
  }

  /** @param told streams of a command that ended whose output was told while it came */
  async tell({ event, at }: JournalEntry, told: readonly StreamName[] = []): Promise<void> {
    if (event.type === 'document-revised') {
      const { graph, text } = await this.#laterText(event.copy);
      this.#graph = graph;
      this.#sink.document?.(graph, text);
    }
    // What was asked is not in a journal: it follows from what had happened before.
    const effect = event.type === 'question-answered' ? next(this.#graph, this.#state) : undefined;
    if (effect?.type === 'ask') this.#sink.question?.(effect.question);
    if (event.type === 'command-finished') tellOutput(this.#sink, event, told);
    this.#state = evolve(this.#state, event);
    this.#sink.event(event, this.#state, at);
  }
}

/** Of an output a journal has its head and its tail; all of it lies beside the journal. */
function tellOutput(
  sink: RunSink,
  { action, result }: RunEvent & { readonly type: 'command-finished' },
  told: readonly StreamName[],
): void {
  for (const stream of ['stdout', 'stderr'] as const) {
    const { head, tail } = result[stream];
    if (head !== '' && !told.includes(stream)) sink.output(action, stream, tail === '' ? head : `${head}\n…\n${tail}`);
  }
}
