import type { Answer } from '../../engine/run/event.ts';
import type { Operator } from '../../engine/run/operator.ts';
import type { Option, Question } from '../../engine/run/question.ts';
import { letteredOptions } from '../option-letters.ts';
import { textStyle } from '../text-style.ts';
import { type LineInput, LineReader } from './line-reader.ts';
import { needPrompt, optionPrompt, questionLines } from './question-lines.ts';

/** Where questions are asked and answered line by line. */
export interface LineOperatorOptions {
  readonly input: LineInput;
  readonly write: (text: string) => void;
  readonly colour: boolean;
  /** Milliseconds of a clock that never goes back: what is typed before a question could be read is no answer to it. */
  readonly now: () => number;
  /** The input has ended: nobody can answer any more. */
  readonly onEnd: () => void;
  /** Ctrl-C was typed where the terminal does not make a signal of it (while a secret is typed). */
  readonly onInterrupt: () => void;
}

/** An answer that comes sooner was typed for what stood there before, in milliseconds; that of the full screen is the same. */
const GUARD_MILLISECONDS = 500;

/** An operator who reads and types lines. */
export interface LineOperator {
  readonly operator: Operator;
  /** Leaves the input to a command that takes the terminal. */
  suspend(): void;
  resume(): void;
  close(): void;
}

/**
 * Asks questions on plain lines. An option is chosen by its letter, its key or, where Enter may take one, an empty line.
 * What was typed before a question was shown never answers it. An answer that is none is asked for again.
 */
export function createLineOperator(options: LineOperatorOptions): LineOperator {
  const reader = new LineReader(options);
  const operator: Operator = {
    ask: (question) => {
      let withdrawn = false;
      const read = (prompt: string, secret = false) => {
        options.write(prompt);
        return reader.line(secret);
      };
      const { promise, resolve } = Promise.withResolvers<Answer>();
      options.write(`${questionLines(question, textStyle(options.colour)).join('\n')}\n`);
      void answered(question, { read, write: options.write, now: options.now, isWithdrawn: () => withdrawn }).then(
        (answer) => {
          if (answer !== undefined && !withdrawn) resolve(answer);
        },
      );
      return {
        answer: promise,
        withdraw: () => {
          withdrawn = true;
          reader.cancel();
        },
      };
    },
  };
  return {
    operator,
    suspend: () => reader.pause(),
    resume: () => reader.resume(),
    close: () => reader.close(),
  };
}

interface Dialogue {
  /** The next line; nothing when it is not waited for any more. */
  readonly read: (prompt: string, secret?: boolean) => Promise<string | undefined>;
  readonly write: (text: string) => void;
  readonly now: () => number;
  readonly isWithdrawn: () => boolean;
}

async function answered(question: Question, dialogue: Dialogue): Promise<Answer | undefined> {
  const shownAt = dialogue.now();
  while (!dialogue.isWithdrawn()) {
    // Where a secret is asked for it may be typed at once, and then too nobody may see it.
    const line = await dialogue.read(optionPrompt(question), question.secret === true);
    if (line === undefined) return undefined;
    if (dialogue.now() - shownAt < GUARD_MILLISECONDS) {
      dialogue.write('That came before this could be read, and did nothing.\n');
      continue;
    }
    const option = chosen(question, line.trim());
    if (option === undefined) {
      dialogue.write('That is none of the options.\n');
      continue;
    }
    const typed = option.needs === undefined ? {} : await typedFor(question, option.needs, dialogue);
    if (typed !== undefined) return { question: question.id, option: option.key, ...typed };
  }
  return undefined;
}

function chosen(question: Question, line: string): Option | undefined {
  const word = line === '' ? question.preselected : line;
  const lettered = letteredOptions(question.options);
  return lettered.find(({ letter, option }) => option.key === word || (line !== '' && letter === word))?.option;
}

/** What the option needs; nothing when the operator thought better of it, and the options are to be asked for again. */
async function typedFor(
  question: Question,
  needs: NonNullable<Option['needs']>,
  dialogue: Dialogue,
): Promise<Pick<Answer, 'value' | 'reason'> | undefined> {
  const prompt = needPrompt(question, needs);
  if (needs === 'script') return typedScript(question, prompt, dialogue);
  const line = await dialogue.read(prompt, question.secret === true);
  if (line === undefined) return undefined;
  if (needs === 'phrase') {
    if (line.trim() === question.phrase) return { value: line.trim() };
    dialogue.write('That is not what was to be typed: nothing was done.\n');
    return undefined;
  }
  const value = line.trim() === '' && needs === 'value' ? (question.default ?? '') : line.trim();
  if (value !== '') return needs === 'reason' ? { reason: value } : { value };
  dialogue.write('Something has to be typed for it.\n');
  return undefined;
}

async function typedScript(
  question: Question,
  prompt: string,
  dialogue: Dialogue,
): Promise<{ value: string } | undefined> {
  dialogue.write(prompt);
  const lines: string[] = [];
  for (;;) {
    const line = await dialogue.read('> ');
    if (line === undefined) return undefined;
    if (line === '.') break;
    lines.push(line);
  }
  const value = lines.length === 0 ? (question.default ?? '') : lines.join('\n');
  return value.trim() === '' ? undefined : { value };
}
