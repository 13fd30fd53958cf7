import type { ActionId, StepGraph } from '../../engine/graph/step-graph.ts';
import type { RunEvent } from '../../engine/run/event.ts';
import type { Question } from '../../engine/run/question.ts';
import type { RunSink } from '../../engine/run/sink.ts';
import type { RunState } from '../../engine/run/state.ts';
import { summaryLines } from '../run-summary.ts';
import { sanitiseOneLine } from '../sanitise.ts';
import { textStyle } from '../text-style.ts';
import { eventLines } from './event-lines.ts';
import { OutputLines } from './output-lines.ts';
import { PolledOutput } from './polled-output.ts';

/** How a run is to be printed. */
export interface PlainSinkOptions {
  readonly graph: StepGraph;
  readonly write: (text: string) => void;
  readonly colour: boolean;
  /** Columns that the summary is broken at; 100 where it is absent. */
  readonly width?: number;
  /** Lines of output that are printed of each command, first and last ones; the rest is only on disk. 1000 by default. */
  readonly outputLines?: number;
  /** Explanations of what did not hold are printed whole, however long. */
  readonly wholeExplanations?: boolean;
  /** The words that resume this run; `handrail resume RUN` where it is absent. */
  readonly resume?: (state: RunState) => string;
}

/** Prints a run as a log, line by line as it happens, for CI and for terminals that cannot do more; then its summary. */
export function createPlainSink(options: PlainSinkOptions): RunSink {
  const { write } = options;
  let { graph } = options;
  const style = textStyle(options.colour);
  const print = (lines: readonly string[]) => write(lines.map((line) => `${line}\n`).join(''));
  const output = new OutputLines(print, style, options.outputLines ?? 1000);
  const asked = new Map<string, Question>();
  const resume = options.resume ?? (({ run }: RunState) => `handrail resume ${run}`);

  const polled = new PolledOutput(({ action, stream, text }) => output.push(action, stream, text));

  const event = (happened: RunEvent, state: RunState, at: number): void => {
    if (happened.type === 'command-started') polled.begin(graph, happened);
    if (happened.type === 'command-polled') polled.drop(happened.action);
    if (happened.type === 'command-finished') polled.end(happened.action);
    if (happened.type === 'command-finished') output.end(happened.action, happened.attempt);
    output.interrupt();
    if (happened.type === 'question-answered') print(answerLines(happened, asked.get(happened.answer.question)));
    print(eventLines(happened, { graph, state, at, style, whole: options.wholeExplanations === true }));
    if (happened.type === 'command-started') output.announce(happened.action);
    if (happened.type !== 'run-finished') return;
    print(['', ...summaryLines({ graph, state, style, width: options.width ?? 100, resume: resume(state) })]);
  };

  return {
    event,
    output: (action: ActionId, stream, text) => polled.take({ action, stream, text }),
    document: (revised) => {
      graph = revised;
    },
    question: (question) => void asked.set(question.id, question),
  };
}

/**
 * Of what is asked before a run begins or goes on, and of what was asked before this process took the run up: only the id of
 * such a question is kept.
 */
function titleBefore(id: string): string {
  return BEFORE.find(([pattern]) => pattern.test(id))?.[1] ?? id;
}

const BEFORE: readonly (readonly [RegExp, string])[] = [
  [/^variable:/, 'What is this variable of the shell that is gone?'],
  [/^approval:/, 'Run this document?'],
  [/^left-running:/, 'Something of this run still runs. What now?'],
  [/^preflight$/, 'It is not as the document needs it. Go on?'],
  [/^document-changed:.*:done$/, 'Done, and reads differently now. Does what was done stand?'],
  [/^document-changed:.*:missed$/, 'Came in before the place where the run stands. Go through it now?'],
  [/^document-changed:/, 'The document has changed since. Go on with which text?'],
  [/^confirm-command:/, 'Run this command?'],
  [/^write-file:/, 'Write this file?'],
  [/^(?:failure|unknown-effect):/, 'It did not end well. What now?'],
  [/^choice:/, 'Which way?'],
  [/^(?:condition|optional-step):/, 'Does it apply?'],
  [/^(?:manual|checkbox|gate|judgement|requirement):/, 'Is it so?'],
  [/^parameter:/, 'What is this value?'],
  [/^trigger:/, 'Has this happened?'],
];

function answerLines(
  event: RunEvent & { type: 'question-answered' },
  question: Question | undefined,
): readonly string[] {
  const { answer, by } = event;
  const label = question?.options.find(({ key }) => key === answer.option)?.label ?? answer.option;
  const typed = answer.value === undefined ? '' : ` ${question?.secret === true ? '(secret)' : answer.value}`;
  const reason = answer.reason === undefined ? '' : `, because: ${answer.reason}`;
  const words = `? ${question?.title ?? titleBefore(answer.question)} → ${label}${typed}${reason}`;
  return [`  ${sanitiseOneLine(by === '' ? words : `${words}  (${by})`)}`];
}
