import type { Command } from '../../model/command.ts';
import type { PinAdvice } from '../../model/reason.ts';
import type { Choice } from '../../model/step.ts';
import type { Block } from '../block.ts';
import type { DocumentContext } from './document-context.ts';

/** Pairs that keep a meaning, and the pairs of the other one that it could well be. */
export interface Advised {
  readonly pins: string;
  readonly other?: string;
}

/** A comment on a line of its own right above a block, with what encloses the block before it (indentation, quotes). */
export function adviceAbove(
  context: DocumentContext,
  { line }: Pick<Block, 'line'>,
  { pins, other }: Advised,
): PinAdvice {
  const lead = /^[\s>]*/.exec(context.lines[line - 1] ?? '')?.[0] ?? '';
  return { text: `${lead}<!-- handrail: ${pins} -->`, line, place: 'above', ...(other === undefined ? {} : { other }) };
}

/** A comment at the end of the first line of a text. */
export function adviceAtEnd({ line }: Pick<Block, 'line'>, { pins, other }: Advised): PinAdvice {
  return { text: ` <!-- handrail: ${pins} -->`, line, place: 'end', ...(other === undefined ? {} : { other }) };
}

/**
 * A comment above the fence of a command that is alone in it, which nobody sees; else one of the shell right above the command.
 * None where another command shares its line.
 */
export function adviceForCommand(context: DocumentContext, command: Command, advised: Advised): PinAdvice | undefined {
  if (command.inline === true) {
    const text = context.textAt(command.line);
    if (text === undefined) return;
    return adviceAtEnd(text.type === 'table-row' ? text : { line: lastTextLine(context, command.line) }, advised);
  }
  const fence = context.fenceAt(command.line);
  if (fence === undefined || command.file !== undefined) return;
  const commands = context.commandsIn(fence);
  if (commands.length === 1 && fence.indented !== true) return adviceAbove(context, fence, advised);
  if (commands.some((other) => other !== command && other.line <= command.endLine && command.line <= other.endLine))
    return;
  const lead = /^[\s>]*/.exec(context.lines[command.line - 1] ?? '')?.[0] ?? '';
  const { pins, other } = advised;
  return {
    text: `${lead}# handrail: ${pins}`,
    line: command.line,
    place: 'above',
    ...(other === undefined ? {} : { other }),
  };
}

/** The line that an inline command stands on is one of its paragraph: a comment at its end is within it. */
function lastTextLine(context: DocumentContext, line: number): number {
  const text = context.textAt(line);
  return text === undefined || text.type === 'list-item' ? line : Math.max(line, text.line);
}

/** Advice on the other meaning alone, where the one that was read hangs on more than a pin says. */
export function onlyOther({ text: _, ...advice }: PinAdvice): PinAdvice {
  return advice;
}

/** The pairs that say that something is an option of a choice; each choice of a document has a name of its own. */
export function choicePins({ group, option, label }: Choice): string {
  return `choice=way-${group.replace(/[^\w]+/g, '-')} option=${pinned(label ?? String(option))}`;
}

/** A value of a pin, in quotes where it has blanks or commas. */
export function pinned(value: string): string {
  if (!/[\s,"']|^$/.test(value)) return value;
  return value.includes('"') ? `'${value.replaceAll("'", '’')}'` : `"${value}"`;
}
