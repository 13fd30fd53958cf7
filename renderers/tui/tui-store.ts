import type { ActionId, StepGraph } from '../../engine/graph/step-graph.ts';
import type { Answer, RunEvent } from '../../engine/run/event.ts';
import type { Question } from '../../engine/run/question.ts';
import type { RunState } from '../../engine/run/state.ts';
import type { CommandResult, StreamExcerpt } from '../../engine/run/verdict.ts';
import { OutputBuffer } from './output-buffer.ts';
import { movedOn, questionShown, type ScreenState } from './screen-state.ts';
import type { TuiView } from './view.ts';

/** Milliseconds between two frames: 12 a second, as the eye reads no faster and every frame costs. */
const FRAME = 80;

interface Asked {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
}

/** What the screen shows, outside React: events and outputs change it at once, the screen hears of it once a frame. */
export class TuiStore {
  #view: TuiView;
  #shown: TuiView;
  readonly #now: () => number;
  readonly #outputs = new Map<ActionId, OutputBuffer>();
  readonly #listeners = new Set<() => void>();
  /** Polled commands whose output so far is of an attempt that is over. */
  readonly #spent = new Set<ActionId>();
  #asked: readonly Asked[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(view: Omit<TuiView, 'outputs' | 'waiting' | 'now'>, now: () => number) {
    this.#now = now;
    this.#view = { ...view, outputs: this.#outputs, waiting: 0, now: now() };
    this.#shown = this.#view;
  }

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** For `useSyncExternalStore`: the same object until something is to be shown anew. */
  readonly view = (): TuiView => this.#shown;

  /** As it is now, shown already or not. */
  get current(): TuiView {
    return this.#view;
  }

  event(event: RunEvent, state: RunState, at: number): void {
    const { running: _, ...view } = this.#view;
    const running =
      runningAfter(event, at) ?? (isEndOf(event, this.#view.running?.action) ? undefined : this.#view.running);
    const folder = event.type === 'command-finished' && event.result.folder !== '' ? event.result.folder : view.folder;
    const began = view.startedAt === undefined ? { startedAt: at } : {};
    const screen =
      event.type === 'step-entered' || event.type === 'command-started' ? movedOn(view.screen) : view.screen;
    if (event.type === 'command-started') this.#begin(event.action);
    if (event.type === 'command-polled') this.#spent.add(event.action);
    if (event.type === 'command-finished') this.#recall(event.action, event.result);
    this.#set({
      ...view,
      ...began,
      ...(running === undefined ? {} : { running }),
      folder,
      screen,
      state,
      lastEventAt: at,
    });
    this.#soon();
  }

  output(action: ActionId, stream: 'stdout' | 'stderr', text: string): void {
    const buffer = this.#outputs.get(action) ?? this.#begin(action);
    // Of a command that is polled the last attempt is shown.
    if (this.#spent.delete(action)) buffer.clear();
    // What goes on beside the steps draws its screen anew after a form feed, as `watch` does: the last one is shown.
    const last = this.#view.state?.panes.includes(action) === true ? text.lastIndexOf('\f') : -1;
    if (last >= 0) buffer.clear();
    buffer.push(stream, text.slice(last + 1));
    this.#soon();
  }

  /** What is shown is of another text; outputs so far are of commands by ids that mean others now. */
  setDocument(graph: StepGraph, source: readonly string[]): void {
    this.#outputs.clear();
    this.#set({ ...this.#view, graph, source });
    this.#soon();
  }

  /** Shows a question, behind those that are there already. */
  ask(question: Question): { readonly answer: Promise<Answer>; withdraw(): void } {
    const { promise, resolve } = Promise.withResolvers<Answer>();
    const asked = { question, resolve };
    this.#queue([...this.#asked, asked]);
    return { answer: promise, withdraw: () => this.#queue(this.#asked.filter((other) => other !== asked)) };
  }

  /** Answers the question that is shown. */
  answer(answer: Answer): void {
    const [first, ...rest] = this.#asked;
    if (first === undefined || first.question.id !== answer.question) return;
    this.#queue(rest);
    first.resolve(answer);
  }

  setScreen(screen: ScreenState): void {
    this.#set({ ...this.#view, screen });
    this.show();
  }

  /** Shows what has changed now, and not with the next frame; also what the clock alone has changed. */
  readonly show = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#set({ ...this.#view, now: this.#now() });
    this.#shown = this.#view;
    for (const listener of this.#listeners) listener();
  };

  close(): void {
    clearTimeout(this.#timer);
    this.#listeners.clear();
  }

  #queue(asked: readonly Asked[]): void {
    const before = this.#asked[0];
    this.#asked = asked;
    const { question: _, ...view } = this.#view;
    const shown = asked[0]?.question;
    const screen = before === asked[0] ? view.screen : questionShown(view.screen, shown, this.#now());
    this.#set({
      ...view,
      ...(shown === undefined ? {} : { question: shown }),
      waiting: Math.max(0, asked.length - 1),
      screen,
    });
    this.show();
  }

  /** A command that begins (again) is the last one, and its output starts anew. */
  #begin(action: ActionId): OutputBuffer {
    const buffer = new OutputBuffer();
    this.#outputs.delete(action);
    this.#outputs.set(action, buffer);
    return buffer;
  }

  /** Of a command that ran in another process, before the run was resumed, only the excerpt of its output is known. */
  #recall(action: ActionId, { stdout, stderr }: CommandResult): void {
    const buffer = this.#outputs.get(action);
    if (buffer === undefined || buffer.length > 0) return;
    buffer.push('stdout', excerptText(stdout));
    buffer.push('stderr', excerptText(stderr));
  }

  #set(view: TuiView): void {
    this.#view = view;
  }

  #soon(): void {
    this.#timer ??= setTimeout(this.show, FRAME);
  }
}

function excerptText({ head, tail }: StreamExcerpt): string {
  return tail === '' ? head : `${head}\n…\n${tail}`;
}

function runningAfter(event: RunEvent, at: number): TuiView['running'] {
  return event.type === 'command-started' || event.type === 'evaluation-started'
    ? { action: event.action, since: at }
    : undefined;
}

/** A command that ended, that goes on beside the others, or that another process was at, is not waited for. */
function isEndOf(event: RunEvent, action: ActionId | undefined): boolean {
  if (event.type === 'value-evaluated' || event.type === 'run-resumed') return true;
  return (event.type === 'command-finished' || event.type === 'pane-opened') && event.action === action;
}
