import type { Item } from '../../model/item.ts';
import type { Problem } from '../../model/problem.ts';
import type { Block } from '../block.ts';
import { pinError } from './pin-error.ts';
import { choicesOf } from './pinned-choices.ts';
import { strayWords } from './pinned-parameters.ts';
import type { PinKey, Pins } from './pins.ts';

/** What is wrong with the pins of a document: how they are written, and where there is nothing that they could speak of. */
export function pinProblems(blocks: readonly Block[], items: readonly Item[]): readonly Problem[] {
  const pinned = blocks.filter((block) => block.pins !== undefined);
  const headings = pinned.flatMap((block) =>
    block.type === 'heading' && block.pins !== undefined ? [block.pins] : [],
  );
  return [
    ...polledChanges(items),
    ...items.flatMap(ofCommand),
    ...pinned.flatMap(({ pins }) => pins?.problems ?? []),
    ...choicesOf(headings).problems,
    ...strayWords(blocks, items),
    ...pinned.flatMap((block) => (block.pins === undefined ? [] : nothingToPin(block, block.pins, items))),
  ].sort((a, b) => a.line - b.line);
}

/** Polling repeats a command until something holds, and what changes the world is never repeated by itself. */
function polledChanges(items: readonly Item[]): readonly Problem[] {
  return items.flatMap((item) => {
    if (item.kind !== 'expectation' || item.within === undefined) return [];
    const command = items.find((other) => other.kind === 'command' && other.line === item.of);
    if (command?.kind !== 'command' || command.impact === 'read') return [];
    const message = 'Unexpected "within" of a command that changes something, expected effect=read where it only reads';
    return [pinError(item.line, message)];
  });
}

function ofCommand(item: Item): readonly Problem[] {
  if (item.kind !== 'command') return [];
  const { line, endLine, impact, guessedImpact, timeout, mode } = item;
  const lower = guessedImpact === 'destroy' && impact !== 'destroy';
  const message = `Unexpected effect=${impact} of a command that looks like destroy, expected only where its author is sure`;
  return [
    ...(lower ? [{ type: 'warning', rule: 'pinned-effect', line, endLine, message } as const] : []),
    ...(timeout === undefined || mode === 'run'
      ? []
      : [pinError(line, 'Unexpected "timeout" of a command that stays up or takes the terminal, expected mode=run')]),
  ];
}

const OF_STEPS: readonly PinKey[] = ['step', 'condition', 'choice'];
const OF_COMMANDS: readonly PinKey[] = ['run', 'mode', 'effect', 'condition', 'timeout', 'folder'];

function nothingToPin(block: Block, { line, values }: Pins, items: readonly Item[]): readonly Problem[] {
  const found = (keys: readonly PinKey[]) => keys.find((key) => values[key] !== undefined);
  const within = (item: Item) => item.line >= block.line && item.line <= block.endLine;
  const step = found(OF_STEPS);
  const isStep = items.some((item) => item.kind === 'step' && item.line === block.line);
  if (values.step === 'joined') {
    if (!isStep) return [];
    return [pinError(line, 'Unexpected step=joined, expected a step before it in a section of the same role')];
  }
  if (block.type === 'heading') {
    // What is said of a choice counts for the steps below the heading as well.
    const below = items.some((item) => item.kind === 'step' && item.line > block.line && item.line <= block.sectionEnd);
    if (step === undefined || isStep || (step === 'choice' && below)) return [];
    return [
      pinError(line, `Unexpected "${step}" before a heading that holds nothing to do, expected something to do in it`),
    ];
  }
  if (block.type === 'fence' || block.type === 'html' || block.type === 'front-matter') return [];
  if (values.step !== undefined && !isStep)
    return [pinError(line, 'Unexpected "step" before an item of an unordered list, expected an ordered one')];
  const act = found(OF_COMMANDS);
  const stepped = isStep && block.type === 'list-item' && act === 'condition';
  const isActive = stepped || items.some((item) => item.kind === 'command' && within(item));
  if (act === undefined || isActive) return [];
  return [
    pinError(line, `Unexpected "${act}" before text without a command, expected inline code that is one, or a fence`),
  ];
}
