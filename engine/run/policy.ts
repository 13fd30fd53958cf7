import type { Impact } from '../model/command.ts';
import type { Answer } from './event.ts';
import type { Question } from './question.ts';

/** What may happen without a person. */
export interface Policy {
  readonly allow: readonly Impact[];
  /** Given beforehand: by a question's id, or by what it is about (a condition's words, a choice's group, a parameter). */
  readonly answers: Readonly<Record<string, string>>;
}

/** The answer to a question in a person's place. It never means yes to what it was not told. */
export function answerUnattended(_question: Question, _policy: Policy): Answer {
  throw new Error('being written');
}
