import type { Impact } from '../model/command.ts';
import type { Answer } from './event.ts';
import { optionMeant } from './option-meant.ts';
import { own } from './own.ts';
import type { Option, Question } from './question.ts';

/** What may happen without a person. */
export interface Policy {
  readonly allow: readonly Impact[];
  /**
   * Given beforehand: by a question's id, or by what it is about (a condition's words, a choice's group, a parameter's name, an
   * optional step's title, a step of requirements, `example-values`). The value is what `optionMeant` understands; a parameter's is its value.
   */
  readonly answers: Readonly<Record<string, string>>;
  /** What becomes of a command that may not run: the run stops there (where this is absent), or goes on without it. */
  readonly blocked?: 'stop' | 'go-on';
}

/**
 * The answer to a question in a person's place. It never means yes to what it was not told: a command runs when its impact
 * is allowed; all else takes what was said beforehand, or the option that the question preselects for want of a person
 * (a check is `not-asked`, an optional step is skipped, a failure goes where the failure table says).
 */
export function answerUnattended(question: Question, policy: Policy): Answer {
  // Whether a document may be run is nothing that the run of it decides, whatever was said beforehand.
  if (question.type === 'approval') return { question: question.id, option: 'abort' };
  const given =
    own(policy.answers, question.id) ??
    (question.about === undefined ? undefined : own(policy.answers, question.about));
  const told = given === undefined || !ABOUT_THE_COURSE.has(question.type) ? undefined : preanswered(question, given);
  if (told !== undefined) return told;
  const option = confirmation(question, policy) ?? fallback(question);
  return {
    question: question.id,
    option: option.key,
    ...(option.needs === 'phrase' && question.phrase !== undefined ? { value: question.phrase } : {}),
    ...(option.needs === 'reason' ? { reason: 'Nobody attends this run.' } : {}),
  };
}

/**
 * What can be said before the run: which way it goes and with what. What is to be seen, whether a command may run and what follows a failure
 * cannot: nobody has seen it yet.
 */
const ABOUT_THE_COURSE: ReadonlySet<Question['type']> = new Set([
  'condition',
  'choice',
  'parameter',
  'example-values',
  'optional-step',
  'requirement',
] as const);

function preanswered(question: Question, given: string): Answer | undefined {
  const valued = question.options.find(({ key, needs }) => key === 'value' && needs === 'value');
  if (valued !== undefined) return { question: question.id, option: valued.key, value: given };
  const option = optionMeant(
    question.options.filter(({ needs }) => needs === undefined),
    given,
  );
  return option === undefined ? undefined : { question: question.id, option };
}

function confirmation(question: Question, { allow, blocked }: Policy): Option | undefined {
  if (question.type !== 'confirm-command' || question.impact === undefined) return undefined;
  const allowed = allow.includes(question.impact);
  const key = allowed ? 'run' : blocked === 'go-on' ? 'block' : 'stop';
  return question.options.find((option) => option.key === key);
}

function fallback({ options, preselected }: Question): Option {
  return options.find(({ key }) => key === preselected) ?? options.at(-1) ?? { key: 'stop', label: 'Stop' };
}
