import type { Question } from '../../engine/run/question.ts';
import { ExitCode } from '../exit-code.ts';
import { printError } from '../print.ts';
import type { Recorder } from './recorder.ts';
import type { Screen } from './screen.ts';

/**
 * Asks a person whether to go on although there is something to know first: a tool that is missing, a document that changed.
 * Without a person it is only said, on standard error; what must not go on then was refused before.
 * False when the run was left there; that is recorded, and nothing was started.
 *
 * @param cautions one line each; nothing is asked when there is none.
 */
export async function asksToGoOn(cautions: readonly string[], recorder: Recorder, screen: Screen): Promise<boolean> {
  if (cautions.length === 0) return true;
  if (recorder.state.attendance === 'unattended') {
    for (const caution of cautions) printError(caution, ExitCode.succeeded);
    return true;
  }
  const question: Question = {
    id: 'preflight',
    type: 'requirement',
    title: 'Before anything starts: this is not as the document needs it. Go on?',
    body: cautions,
    warnings: [],
    options: [
      { key: 'abort', label: 'Leave: nothing is started' },
      { key: 'go-on', label: 'Go on as it is; what needs it may fail' },
    ],
    preselected: 'abort',
  };
  const stop = Promise.withResolvers<undefined>();
  screen.onInterrupt((what) => {
    if (what === 'run') stop.resolve(undefined);
  });
  screen.sink.question?.(question);
  const asked = screen.operator.ask(question);
  const answer = await Promise.race([asked.answer, stop.promise]);
  if (answer === undefined) asked.withdraw();
  else recorder.record([{ type: 'question-answered', answer, by: recorder.state.operator }]);
  if (answer?.option === 'go-on') return true;
  // A run that is taken up again stays resumable when it is left here; a new one has changed nothing.
  const outcome = recorder.state.changing ? 'interrupted' : 'aborted';
  recorder.record([{ type: 'run-finished', outcome, reason: `Left before anything started: ${cautions[0]}` }]);
  return false;
}
