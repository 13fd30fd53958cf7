import { readFileSync } from 'node:fs';
import { Recorder } from '../../cli/run/recorder.ts';
import { buildGraph } from '../../engine/graph/build-graph.ts';
import type { StepGraph } from '../../engine/graph/step-graph.ts';
import { compileExpectation } from '../../engine/match/compile.ts';
import { describeCompiled } from '../../engine/match/describe.ts';
import { readRunbook } from '../../engine/parse/read-runbook.ts';
import { decide } from '../../engine/run/decide.ts';
import type { Effect } from '../../engine/run/effect.ts';
import type { RunEvent } from '../../engine/run/event.ts';
import { judge } from '../../engine/run/judge.ts';
import { next } from '../../engine/run/next.ts';
import type { Question } from '../../engine/run/question.ts';
import type { RunState } from '../../engine/run/state.ts';
import type { CommandResult } from '../../engine/run/verdict.ts';
import { sanitiseLines } from '../../renderers/sanitise.ts';
import { textStyle } from '../../renderers/text-style.ts';
import { FIRST_SCREEN } from '../../renderers/tui/screen-state.ts';
import { TuiStore } from '../../renderers/tui/tui-store.ts';
import type { TuiView } from '../../renderers/tui/view.ts';
import { outputOf } from './demo-outputs.ts';

/**
 * The screen of `npm run demo -- --break deploy` at its failure menu, made by the run machine itself from outputs that are
 * written down, so that it is the same picture every time.
 */
export function failingDemo(): TuiView {
  const path = 'examples/fleet/rolling-update.md';
  const text = readFileSync(path, 'utf8');
  const graph = buildGraph(readRunbook(path, text));
  let now = 0;
  const clock = () => (now += 400);
  const store = new TuiStore(
    {
      graph,
      source: sanitiseLines(text),
      style: textStyle(true),
      describe: (expectation, command) => describeCompiled(compileExpectation(expectation, command)),
      folder: '~/greeting',
      startFolder: '~/greeting',
      screen: FIRST_SCREEN,
    },
    clock,
  );
  const recorder = new Recorder({ append: (event) => event }, [store], clock);
  recorder.record(opening(graph));
  for (;;) {
    const effect = next(graph, recorder.state);
    if (effect.type === 'finish') throw new Error(`the demo ended (${effect.outcome}) before anything failed`);
    if (effect.type === 'ask' && effect.question.type === 'failure') {
      void store.ask(effect.question);
      const shown = { ...store.current, now: now + 900 };
      store.close();
      return shown;
    }
    if (effect.type === 'run-command') store.output(effect.action.id, 'stdout', printed(effect));
    recorder.record(carriedOut(effect, graph, recorder.state));
  }
}

/** The replicas report that they are degraded once the new version is there. */
function printed({ action, script }: Effect & { type: 'run-command' }): string {
  const verifies = action.expectations.some(({ text }) => text.includes('"1.5.0"'));
  const output = outputOf(script);
  return verifies ? output.replace('healthy', 'degraded').replace('1.4.0', '1.5.0') : output;
}

function carriedOut(effect: Effect, graph: StepGraph, state: RunState): readonly RunEvent[] {
  switch (effect.type) {
    case 'record':
      return effect.events;
    case 'ask':
      return decide(graph, state, { type: 'answer', answer: answerTo(effect.question), by: 'operator' });
    case 'judge':
      return [judge(graph, state, effect.action.id)];
    case 'run-command': {
      const { action, attempt, mode } = effect;
      if (mode !== 'run') return decide(graph, state, { type: 'pane-opened', action: action.id });
      return decide(graph, state, {
        type: 'command-finished',
        action: action.id,
        attempt,
        result: result(printed(effect)),
      });
    }
    case 'close-panes':
      return effect.actions.flatMap((action) => {
        const attempt = state.commands[action]?.attempt ?? 1;
        return decide(graph, state, {
          type: 'command-finished',
          action,
          attempt,
          result: { ...result(''), status: 'cancelled' },
        });
      });
    case 'evaluate':
    case 'write-file':
    case 'finish':
      throw new Error(`the demo has no ${effect.type}`);
  }
}

/** A person who agrees to everything and leaves the optional steps out. */
function answerTo({ id, type, options, preselected }: Question) {
  const wanted = type === 'optional-step' ? 'skip' : (preselected ?? options[0]?.key ?? '');
  return { question: id, option: wanted };
}

function result(head: string): CommandResult {
  const nothing = { head: '', tail: '', bytes: 0 };
  return {
    status: 'exited',
    exitCode: 0,
    pipeStatus: [0],
    stdout: { head, tail: '', bytes: head.length },
    stderr: nothing,
    folder: '~/greeting',
    milliseconds: 120,
    httpStatuses: [],
  };
}

function opening(graph: StepGraph): readonly RunEvent[] {
  return [
    {
      type: 'run-started',
      run: 'demo',
      path: graph.path,
      digest: graph.digest,
      attendance: 'attended',
      allow: [],
      flow: true,
      operator: 'operator',
    },
    { type: 'tools-looked-up', tools: graph.tools.map(({ name }) => ({ tool: name, status: 'present' })) },
  ];
}
