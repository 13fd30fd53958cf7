import type { RunEvent } from '../../engine/run/event.ts';
import { evolve } from '../../engine/run/evolve.ts';
import { initialState } from '../../engine/run/initial-state.ts';
import type { RunSink } from '../../engine/run/sink.ts';
import type { RunState } from '../../engine/run/state.ts';

/**
 * Where events go for good. Gives back the event as it was written, without secrets; throws when it cannot be written, and
 * then nothing more may happen.
 */
export interface EventStore {
  append(event: RunEvent, at: number): RunEvent;
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

  /** Takes over what an earlier process recorded, without writing it again. */
  replay(events: readonly { readonly event: RunEvent; readonly at: number }[]): void {
    for (const { event, at } of events) this.#apply(event, event, at);
  }

  /** Records events in order. */
  record(events: readonly RunEvent[]): void {
    for (const event of events) {
      const at = this.#now();
      const written = this.#store.append(event, at);
      // The shell needs the value of a parameter as it is; everything else is known and shown as it was written.
      this.#apply(event.type === 'parameter-set' ? event : written, written, at);
    }
  }

  #apply(known: RunEvent, shown: RunEvent, at: number): void {
    this.#state = evolve(this.#state, known);
    for (const sink of this.#sinks) sink.event(shown, this.#state, at);
  }
}
