import type { Question } from '../../engine/run/question.ts';
import { ExitCode } from '../exit-code.ts';
import { printError } from '../print.ts';
import type { Settling } from './settling.ts';

/**
 * Asks a person whether to go on although there is something to know first: a tool that is missing, a variable that is lost.
 * Without a person it is only said, on standard error; what must not go on then was refused before. False when the run is
 * left there.
 *
 * @param cautions one line each; nothing is asked when there is none.
 */
export async function asksToGoOn(cautions: readonly string[], { recorder, ask }: Settling): Promise<boolean> {
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
  return (await ask(question))?.option === 'go-on';
}
