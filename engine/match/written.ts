import type { Command } from '../model/command.ts';
import type { Expectation } from '../model/expectation.ts';
import { compileExpectation } from './compile.ts';
import { formatCompiled } from './format.ts';

/** What an author writes to have an expectation checked as it is, on whatever version: the check by its name, and the words that compile to it. */
export interface WrittenForm {
  readonly check: Expectation['check'];
  /** Of one line or more. */
  readonly text: string;
}

/**
 * The compiled form of an expectation as its author would write it. It compiles to the same: where it did not, nothing is said. Nothing either for
 * what only a person can say. `All web pods are Running, 1/1` is the state `all web Running and READY 1/1`.
 */
export function writtenForm(
  expectation: Expectation,
  command: Pick<Command, 'script' | 'title'>,
): WrittenForm | undefined {
  const compiled = compileExpectation(expectation, command);
  if (compiled.type === 'judgement') return undefined;
  const text = formatCompiled(compiled);
  const pinned: Expectation = { ...expectation, check: compiled.type, text, pinned: true };
  const same = JSON.stringify(compileExpectation(pinned, command)) === JSON.stringify(compiled);
  return same ? { check: compiled.type, text } : undefined;
}

/**
 * The written form as the comment that stands below a command: `Expected (state, within 300s): all Running`. Nothing for what takes several lines, and
 * nothing where the author's words are these already.
 */
export function writtenCue(expectation: Expectation, command: Pick<Command, 'script' | 'title'>): string | undefined {
  const form = expectation.pinned === true ? undefined : writtenForm(expectation, command);
  if (form === undefined || form.text.includes('\n') || plain(form.text) === plain(expectation.text)) return undefined;
  const { within, every } = expectation;
  const times = [within && `within ${within}s`, every && `every ${every}s`].filter((time) => time !== undefined);
  return `Expected (${[form.check, ...times].join(', ')}): ${form.text}`;
}

function plain(text: string): string {
  return text.replace(/["'`]/g, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
