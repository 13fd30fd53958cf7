import type { RunEvent } from '../../engine/run/event.ts';

type Listener = (what: 'command' | 'run') => void;

/** Counts Ctrl-C: the first is for the command, a second one while the same thing still goes on is for the run. */
export class InterruptCount {
  readonly #listeners: Listener[] = [];
  #pressed = 0;

  listen(listener: Listener): void {
    this.#listeners.push(listener);
  }

  /** A Ctrl-C; gives what it was for. */
  press(): 'command' | 'run' {
    this.#pressed += 1;
    const what = this.#pressed === 1 ? 'command' : 'run';
    this.#tell(what);
    return what;
  }

  /** The run is to stop without anybody pressing a key. */
  run(): void {
    this.#tell('run');
  }

  reset(): void {
    this.#pressed = 0;
  }

  #tell(what: 'command' | 'run'): void {
    for (const listener of this.#listeners) listener(what);
  }
}

/** Whether an event ends what was waited for, so that the next Ctrl-C is a first one again. */
export function isNewWait({ type }: RunEvent): boolean {
  return (
    type === 'command-started' ||
    type === 'command-finished' ||
    type === 'evaluation-started' ||
    type === 'value-evaluated' ||
    type === 'question-answered' ||
    type === 'run-continued'
  );
}
