import type { Item } from '../../model/item.ts';
import { findChoices } from './choices.ts';
import { cleaned } from './comment-items.ts';
import type { CommentsEntry, Entry } from './entry.ts';
import type { FenceContext } from './fence-context.ts';
import { newState } from './fence-state.ts';
import type { OpenedShell } from './opened-shell.ts';
import { readComments } from './read-comments.ts';
import { readPrinted, readStatement } from './read-statement.ts';

/** What a fence of shell commands says. */
export interface EntriesReading {
  readonly items: readonly Item[];
  /** The shell that is open after it. */
  readonly shell?: OpenedShell;
  /** The line of the last command that an expectation after the fence belongs to. */
  readonly live?: number;
}

/** Reads what the statements, comments and outputs of a fence say, in order. */
export function readEntries(entries: readonly Entry[], context: FenceContext): EntriesReading {
  const state = newState(entries, context);
  entries.forEach((entry, at) => {
    if (entry.type === 'statement') readStatement(state, entry);
    else if (entry.type === 'printed' && entries[at - 1]?.type === 'statement') readPrinted(state, entry);
    else if (entry.type === 'printed') return;
    else if (entry.use !== undefined) state.items.push(...pinnedComment(entry, entry.use));
    else readComments(state, entry, at);
  });
  const choices = findChoices(state.marks, `${context.line}`);
  const commands = state.commands.map((command, id) => {
    const choice = choices.get(id) ?? context.choice;
    return choice === undefined ? command : { ...command, choice: { ...outer(choice, context), ...choice } };
  });
  const items = state.items.filter((item) => !('of' in item && state.unrun.has(item.of)));
  return {
    items: [...commands, ...items].sort((a, b) => a.line - b.line),
    ...(state.shell === undefined || (state.shell.said && !state.shell.stays) ? {} : { shell: state.shell }),
    ...(state.live === undefined || state.unrun.has(state.live) ? {} : { live: state.live }),
  };
}

/** Comment lines that are one thing by the word of their author. */
function pinnedComment({ lines }: CommentsEntry, use: NonNullable<CommentsEntry['use']>): readonly Item[] {
  const [line, endLine] = [lines[0]?.line ?? 1, lines.at(-1)?.line ?? 1];
  const text = lines.map((one) => cleaned(one.text)).join('\n');
  return use === 'prose' ? [] : [{ kind: use, line, endLine, text }];
}

/** A choice within the fence is part of the option that the fence is. */
function outer(choice: { readonly group: string; readonly within?: unknown }, { choice: around }: FenceContext) {
  if (around === undefined || around.group === choice.group || choice.within !== undefined) return {};
  return { within: { group: around.group, option: around.option } };
}
