import type { Impact } from '../../engine/model/command.ts';
import { impactOf } from '../../engine/parse/shell/impact.ts';
import { destroyPhrase } from '../../engine/run/phrase.ts';
import type { Question } from '../../engine/run/question.ts';
import type { CommandResult } from '../../engine/run/verdict.ts';
import type { Order } from './hands.ts';
import type { RunPorts } from './run-ports.ts';

/**
 * Confirms a command once more where its values make it do more to the world than the author's text says: with
 * `--replicas=<count>` and 0 it takes a service down. Unattended, `--allow` has to name what it does now.
 *
 * @returns why it was not started, as a result; nothing when it may run.
 */
export async function refusalAsFilled(order: Order, run: RunPorts): Promise<CommandResult | undefined> {
  const { state } = run.recorder;
  const impact = raisedImpact(order);
  if (impact === undefined) return undefined;
  if (state.attendance === 'unattended')
    return state.allow.includes(impact)
      ? undefined
      : notStarted(`with its values it is of the effect ${impact}, which is not allowed`);
  const question = run.redactQuestion(questionAbout(order, impact));
  run.screen.sink.question?.(question);
  const answer = await run.screen.operator.ask(question).answer;
  run.recorder.record([{ type: 'question-answered', answer, by: run.operator }]);
  return answer.option === 'run'
    ? undefined
    : notStarted(`with its values it is of the effect ${impact}, and was not confirmed`);
}

/** What it does with its values, where that is more than without them and more than was confirmed. */
function raisedImpact({ action, script }: Order): Impact | undefined {
  const { script: written, impact } = action.command;
  if (script === written) return undefined;
  const filled = impactOf(script);
  return weight(filled) > weight(impactOf(written)) && weight(filled) > weight(impact) ? filled : undefined;
}

const weight = (impact: Impact) => ['read', 'change', 'destroy'].indexOf(impact);

function questionAbout({ action, attempt, script }: Order, impact: Impact): Question {
  const phrase = impact === 'destroy' ? destroyPhrase(script) : undefined;
  return {
    id: `confirm-command:${action.id}:${attempt}:as-filled`,
    type: 'confirm-command',
    action: action.id,
    title: `With these values it is of the effect ${impact}`,
    body: script.split('\n'),
    warnings: action.warnings,
    impact,
    options: [
      { key: 'run', label: 'Run it', ...(phrase === undefined ? {} : { needs: 'phrase' }) },
      { key: 'skip', label: 'Do not run it' },
    ],
    ...(phrase === undefined ? {} : { phrase }),
  };
}

function notStarted(note: string): CommandResult {
  const nothing = { head: '', tail: '', bytes: 0 };
  return {
    status: 'not-started',
    pipeStatus: [],
    stdout: nothing,
    stderr: nothing,
    folder: '',
    milliseconds: 0,
    httpStatuses: [],
    note,
  };
}
