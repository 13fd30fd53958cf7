import { expect } from 'vitest';
import type { StepGraph } from '../../../engine/graph/step-graph.ts';
import { decide } from '../../../engine/run/decide.ts';
import type { Effect } from '../../../engine/run/effect.ts';
import type { Answer, RunEvent } from '../../../engine/run/event.ts';
import { evolve } from '../../../engine/run/evolve.ts';
import { initialState } from '../../../engine/run/initial-state.ts';
import type { Input } from '../../../engine/run/input.ts';
import { judge } from '../../../engine/run/judge.ts';
import { next } from '../../../engine/run/next.ts';
import { answerUnattended, type Policy } from '../../../engine/run/policy.ts';
import type { RunState } from '../../../engine/run/state.ts';
import type { CommandResult } from '../../../engine/run/verdict.ts';

/** One thing that happens from outside: an answer, the end of a command, an interrupt. */
export type Move = (walk: Walk, effect: Effect) => void;

type Start = Partial<Extract<RunEvent, { type: 'run-started' }>> & { answers?: Policy['answers']; blocked?: 'go-on' };

/** A run under test: what has happened so far, and the steps that `when` takes. */
export class Walk {
  state: RunState = initialState();
  readonly events: RunEvent[] = [];
  readonly graph: StepGraph;
  readonly policy: Policy;

  constructor(graph: StepGraph, { answers = {}, blocked, ...start }: Start = {}) {
    this.graph = graph;
    this.policy = { allow: start.allow ?? [], answers, ...(blocked ? { blocked } : {}) };
    this.record({
      type: 'run-started',
      run: 'r1',
      path: graph.path,
      digest: graph.digest,
      attendance: 'attended',
      allow: [],
      flow: true,
      operator: 'ada',
      ...start,
    });
  }

  record(...events: readonly RunEvent[]): void {
    for (const event of events) {
      this.events.push(event);
      this.state = evolve(this.state, event);
    }
  }

  input(input: Input): void {
    this.record(...decide(this.graph, this.state, input));
  }

  /** Goes on by itself to the next effect that needs somebody: a question, a command that runs, the end. */
  advance(): Effect {
    for (let count = 0; count < 1000; count += 1) {
      const effect = next(this.graph, this.state);
      if (!this.carryOut(effect)) return effect;
    }
    throw new Error('The run goes round in circles.');
  }

  private carryOut(effect: Effect): boolean {
    switch (effect.type) {
      case 'record':
        this.record(...effect.events);
        return true;
      case 'judge':
        this.record(judge(this.graph, this.state, effect.action.id));
        return true;
      case 'close-panes':
        for (const action of effect.actions) {
          const attempt = this.state.commands[action]?.attempt ?? 1;
          this.input({ type: 'command-finished', action, attempt, result: result({ status: 'cancelled' }) });
        }
        return true;
      case 'write-file':
        this.input({ type: 'file-written', action: effect.action.id, path: effect.action.file.path });
        return true;
      case 'run-command':
        if (effect.mode === 'run' || effect.mode === 'interactive') return false;
        this.input({ type: 'pane-opened', action: effect.action.id });
        return true;
      case 'ask':
        if (this.state.attendance === 'attended') return false;
        this.input({ type: 'answer', answer: answerUnattended(effect.question, this.policy), by: 'policy' });
        return true;
      case 'evaluate':
      case 'finish':
        return false;
    }
  }

  when(...moves: readonly Move[]): this {
    for (const move of moves) move(this, this.advance());
    return this;
  }

  /** The effect that the run has come to holds all that is given. */
  thenDoes(expected: object): this {
    expect(this.advance()).toMatchObject(expected);
    return this;
  }

  /** The question that the run has come to, with the keys of its options in order. */
  thenAsks(type: string, ...options: readonly string[]): this {
    const effect = this.advance();
    expect(effect).toMatchObject({ type: 'ask', question: { type } });
    if (options.length > 0 && effect.type === 'ask')
      expect(effect.question.options.map(({ key }) => key)).toEqual(options);
    return this;
  }

  thenFinishes(outcome: string, reason: RegExp = /./): this {
    const effect = this.advance();
    expect(effect).toMatchObject({ type: 'finish', outcome, reason: expect.stringMatching(reason) });
    return this;
  }

  /** Scripts of the commands that were started, in order. */
  get started(): readonly string[] {
    return this.events.flatMap((event) => (event.type === 'command-started' ? [event.script] : []));
  }

  verdict(title: string): string | undefined {
    const step = this.graph.steps.find((candidate) => candidate.title === title);
    return step && this.state.steps[step.id]?.verdict;
  }
}

export const given = (graph: StepGraph, start: Start = {}): Walk => new Walk(graph, start);

/** A run without a person, that may do what is listed. */
export const unattended = (graph: StepGraph, allow: Start['allow'] = ['read', 'change'], more: Start = {}): Walk =>
  new Walk(graph, { attendance: 'unattended', allow, flow: false, ...more });

/** Answers the question that is open. */
export const answer =
  (option: string, more: Partial<Answer> = {}): Move =>
  (walk, effect) => {
    if (effect.type !== 'ask') throw new Error(`No question is open, but ${effect.type}.`);
    const before = walk.events.length;
    walk.input({ type: 'answer', by: 'ada', answer: { question: effect.question.id, option, ...more } });
    if (walk.events.length === before) throw new Error(`${effect.question.type} does not take ${option}.`);
  };

/** The command that runs ends. */
export const ends =
  (more: Partial<CommandResult> & { out?: string; err?: string } = {}): Move =>
  (walk, effect) => {
    if (effect.type !== 'run-command') throw new Error(`Nothing runs, but ${JSON.stringify(effect).slice(0, 300)}.`);
    const { action, attempt } = effect;
    walk.input({ type: 'command-finished', action: action.id, attempt, result: result(more) });
  };

export const ok = (out = ''): Move => ends({ out });
export const fails = (err = 'no such thing'): Move => ends({ exitCode: 1, pipeStatus: [1], err });
export const timesOut = (): Move => ends({ status: 'timed-out' });
/** Confirms a change and lets it end well. */
export const runs: readonly Move[] = [answer('run'), ok()];

export const interrupt =
  (what: 'command' | 'run'): Move =>
  (walk) =>
    walk.input({ type: 'interrupt', what });

/** The run is taken up again from its journal. */
export function resume(walk: Walk): Walk {
  walk.record({ type: 'run-resumed', operator: 'bob', digest: walk.state.digest });
  return walk;
}

/** Finishes the run as its driver does. */
export function finish(walk: Walk): Walk {
  const effect = walk.advance();
  if (effect.type !== 'finish') throw new Error(`Not at its end, but at ${effect.type}.`);
  walk.record({ type: 'run-finished', outcome: effect.outcome, reason: effect.reason });
  return walk;
}

export function result({
  out = '',
  err = '',
  ...more
}: Partial<CommandResult> & { out?: string; err?: string } = {}): CommandResult {
  return {
    status: 'exited',
    exitCode: 0,
    pipeStatus: [0],
    stdout: { head: out, tail: '', bytes: out.length },
    stderr: { head: err, tail: '', bytes: err.length },
    folder: '/',
    milliseconds: 1,
    httpStatuses: [],
    ...more,
  };
}
