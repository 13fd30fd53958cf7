import type { Answer } from './event.ts';
import type { Question } from './question.ts';

/** The port through which questions are answered: a TUI, lines on a terminal, or the policy of an unattended run. */
export interface Operator {
  /** Shows a question. `answer` resolves with one of its options; after `withdraw` it never does. */
  ask(question: Question): { readonly answer: Promise<Answer>; withdraw(): void };
}
