import type { Answer } from '../../engine/run/event.ts';
import type { Question } from '../../engine/run/question.ts';
import type { Recorder } from './recorder.ts';
import type { Screen } from './screen.ts';
import type { ShownQuestion } from './shown-question.ts';

/** What is there to settle something with a person after the screen is open, and before anything starts. */
export interface Settling {
  readonly recorder: Recorder;
  readonly screen: Screen;
  /**
   * Asks, and records the answer. Nothing comes of it when the operator leaves (Ctrl-C twice), when this process is told to
   * end, or when `unless` comes first; then the question is withdrawn.
   */
  ask(question: Question, unless?: Promise<unknown>): Promise<Answer | undefined>;
}

/** @param shown gives a question without the secrets that are known by now. */
export function settling(
  { recorder, screen, stop }: { readonly recorder: Recorder; readonly screen: Screen; readonly stop: AbortSignal },
  shown: (question: Question) => ShownQuestion,
): Settling {
  const { promise: left, resolve: leave } = Promise.withResolvers<undefined>();
  screen.onInterrupt((what) => {
    if (what === 'run') leave(undefined);
  });
  stop.addEventListener('abort', () => leave(undefined));
  if (stop.aborted) leave(undefined);
  return {
    recorder,
    screen,
    async ask(question, unless = left) {
      const { question: told } = shown(question);
      screen.sink.question?.(told);
      const asked = screen.operator.ask(told);
      const answer = await Promise.race([asked.answer, left, unless.then(() => undefined)]);
      if (answer === undefined) asked.withdraw();
      else recorder.record([{ type: 'question-answered', answer, by: recorder.state.operator }]);
      return answer;
    },
  };
}
