import type { RunEvent } from '../run/event.ts';

/**
 * Whether an event has to be on disk, and not only with the operating system, before the run goes on: all that the world
 * was or may have been changed by, and all that a person said. The others can be told again from the document. The end of a
 * command goes to disk with the next durable event: where a loss of power comes between, the command was started and not
 * finished, and resume asks about it instead of running it again. A sync takes as long as a short command does.
 *
 * A killed Handrail loses neither kind, only a machine that loses its power does; then all events before the last durable
 * one are there, since they lie in one file.
 */
export function mustBeDurable(event: RunEvent): boolean {
  switch (event.type) {
    case 'run-started':
    case 'run-resumed':
    case 'document-revised':
    case 'run-finished':
    case 'command-started':
    case 'evaluation-started':
    case 'pane-opened':
    case 'file-written':
    case 'question-answered':
    case 'parameter-set':
    case 'command-edited':
    case 'branch-taken':
    case 'interrupted':
      return true;
    case 'example-replaced':
    case 'step-entered':
    case 'command-polled':
    case 'command-finished':
    case 'command-judged':
    case 'file-differs':
    case 'action-settled':
    case 'action-retried':
    case 'offered-chosen':
    case 'value-evaluated':
    case 'tools-looked-up':
    case 'step-resumed':
    case 'step-finished':
    case 'contact-called':
    case 'run-continued':
      return false;
  }
}
