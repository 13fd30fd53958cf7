import type { Option, Question } from '../../engine/run/question.ts';
import { ExitCode } from '../exit-code.ts';
import { printError } from '../print.ts';
import type { Settling } from './settling.ts';

const LEAVE: Option = { key: 'abort', label: 'Leave: nothing is started' };
const GO_ON: Option = { key: 'go-on', label: 'Go on as it is; what needs it may fail' };

/**
 * Asks a person whether to go on although there is something to know first: a tool that is missing, a variable that is lost.
 * Without a person it is only said, on standard error; what must not go on then was refused before. False when the run is
 * left there.
 *
 * @param cautions one line each; nothing is asked when there is none. `blocking`: the way through the document needs some of it;
 * else it is what only troubleshooting or an optional step needs, and to go on is the right choice.
 */
export async function asksToGoOn(
  { cautions, blocking }: { readonly cautions: readonly string[]; readonly blocking: boolean },
  { recorder, ask }: Settling,
): Promise<boolean> {
  if (cautions.length === 0) return true;
  if (recorder.state.attendance === 'unattended') {
    for (const caution of cautions) printError(caution, ExitCode.succeeded);
    return true;
  }
  const question: Question = {
    id: 'preflight',
    type: 'requirement',
    title: blocking
      ? 'Before anything starts: this is not as the document needs it. Go on?'
      : 'Before anything starts: only troubleshooting or an optional step needs this, and it is not there. Go on?',
    body: cautions,
    warnings: [],
    options: blocking ? [LEAVE, GO_ON] : [GO_ON, LEAVE],
    preselected: blocking ? LEAVE.key : GO_ON.key,
  };
  return (await ask(question))?.option === 'go-on';
}
