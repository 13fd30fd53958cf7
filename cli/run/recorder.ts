import { holdsMark } from '../../engine/journal/redaction/span.ts';
import type { RunEvent } from '../../engine/run/event.ts';
import { evolve } from '../../engine/run/evolve.ts';
import { initialState } from '../../engine/run/initial-state.ts';
import type { RunSink } from '../../engine/run/sink.ts';
import type { RunState } from '../../engine/run/state.ts';

/**
 * Where events go for good, all of those that are given at once or none. Gives them back as they were written, without
 * secrets; throws when they cannot be written, and then nothing more may happen.
 */
export interface EventStore {
  append(events: readonly RunEvent[], at: number): readonly RunEvent[];
}

/** Keeps the state of a run: what is recorded is on disk first, then known, then shown. */
export class Recorder {
  #state: RunState = initialState();
  readonly #store: EventStore;
  readonly #sinks: readonly RunSink[];
  readonly #now: () => number;

  constructor(store: EventStore, sinks: readonly RunSink[], now: () => number) {
    this.#store = store;
    this.#sinks = sinks;
    this.#now = now;
  }

  get state(): RunState {
    return this.#state;
  }

  /**
   * Takes over what an earlier process recorded, without writing it again. A value or a text that lost a secret on its way
   * into the journal is not taken over: it would be run as it was written. It is asked for again.
   */
  replay(events: readonly { readonly event: RunEvent; readonly at: number }[]): void {
    for (const { event, at } of events) {
      if (isForTheShell(event) && holdsMark(textOf(event))) this.#show(event, at);
      else this.#apply(event, event, at);
    }
  }

  /** Records events in order, as one: an answer is never known without what follows from it. */
  record(events: readonly RunEvent[]): void {
    if (events.length === 0) return;
    const at = this.#now();
    const written = this.#store.append(events, at);
    events.forEach((event, index) => {
      const shown = written[index] ?? event;
      // The shell needs values and edited texts as they are; everything else is known and shown as it was written.
      this.#apply(isForTheShell(event) ? event : shown, shown, at);
    });
  }

  #apply(known: RunEvent, shown: RunEvent, at: number): void {
    this.#state = evolve(this.#state, known);
    this.#show(shown, at);
  }

  #show(shown: RunEvent, at: number): void {
    for (const sink of this.#sinks) sink.event(shown, this.#state, at);
  }
}

type ForTheShell = Extract<
  RunEvent,
  { readonly type: 'parameter-set' | 'value-evaluated' | 'example-replaced' | 'command-edited' }
>;

function isForTheShell(event: RunEvent): event is ForTheShell {
  return ['parameter-set', 'value-evaluated', 'example-replaced', 'command-edited'].includes(event.type);
}

function textOf(event: ForTheShell): string {
  switch (event.type) {
    case 'command-edited':
      return event.script;
    case 'example-replaced':
      // The operator has confirmed the others since, so that it would not be asked for again: left as it is, it fails.
      return '';
    case 'parameter-set':
      // Of a secret one the name has to be known; its value is asked for again on resume.
      return event.secret === true ? '' : event.value;
    case 'value-evaluated':
      return event.value ?? '';
  }
}
