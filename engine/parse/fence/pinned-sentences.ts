import type { Command } from '../../model/command.ts';
import type { Check, Expectation } from '../../model/expectation.ts';
import type { Problem } from '../../model/problem.ts';
import type { Block, ListItemBlock, ParagraphBlock } from '../block.ts';
import { nearestWord } from '../pin/nearest-word.ts';
import { pinError } from '../pin/pin-error.ts';
import { CHECKS, oneOf, secondsOf } from '../pin/pins.ts';
import { readExpectationCue } from './expectation-cue.ts';
import { expectationOf } from './expectation-of.ts';

/** Expectations that stand in sentences, by the word of their author. */
export interface PinnedSentences {
  readonly items: readonly Expectation[];
  readonly problems: readonly Problem[];
}

/** Sentences and bullets with `check`, `of` or `within`: they are expectations of the command that is named, or of the last before them. */
export function pinnedSentences(blocks: readonly Block[], commands: readonly Command[]): PinnedSentences {
  const items: Expectation[] = [];
  const problems: Problem[] = [];
  for (const block of blocks) {
    if (block.type !== 'paragraph' && block.type !== 'list-item') continue;
    const { check, of: name, within } = block.pins?.values ?? {};
    if ((check ?? name ?? within) === undefined) continue;
    const of = commands.findLast(
      (command) => command.line < block.line && (name === undefined || command.name === name),
    );
    const expectation = of === undefined ? undefined : read(block, of.line);
    if (expectation !== undefined) items.push(expectation);
    else problems.push(pinError(block.pins?.line ?? block.line, wrong(name, of, commands)));
  }
  return { items, problems };
}

function wrong(name: string | undefined, of: Command | undefined, commands: readonly Command[]): string {
  if (of !== undefined) return 'Unexpected expectation without words, expected what the command will print or do';
  if (name === undefined) return 'Unexpected expectation above all commands, expected a command before it';
  const near = nearestWord(
    name,
    commands.flatMap((command) => command.name ?? []),
  );
  return `Unexpected of="${name}", expected ${near === undefined ? `a command above it with name=${name}` : `${near}; did you mean it?`}`;
}

function read(block: ParagraphBlock | ListItemBlock, of: number): Expectation | undefined {
  const { line, pins, inlineCodes } = block;
  const words = block.text.replace(/\s+/g, ' ').trim();
  const said = readExpectationCue(words) ?? { rest: words, verbatim: false, example: false };
  const pinned = oneOf(CHECKS, pins?.values.check);
  const [within, every] = [secondsOf(pins, 'within'), secondsOf(pins, 'every')];
  const [code, second] = inlineCodes;
  // Of a sentence with one piece of code that is what is compared; of any other it is the sentence.
  const compared = pinned !== undefined && BY_TEXT.has(pinned) && code !== undefined && second === undefined;
  const cue = {
    ...said,
    example: false,
    ...(compared ? { rest: code.value } : {}),
    ...(pinned === undefined ? {} : { pinned }),
    ...(within === undefined ? {} : { within }),
    ...(every === undefined ? {} : { every }),
  };
  const expectation = expectationOf(cue, [{ line, text: words }], of);
  return expectation && { ...expectation, endLine: line + block.raw.split('\n').length - 1 };
}

/** Checks that compare a text rather than words about it. */
const BY_TEXT: ReadonlySet<Check> = new Set(['literal', 'lines', 'table', 'json', 'contains', 'regex', 'exit']);
