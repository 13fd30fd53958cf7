import type { Problem } from '../../model/problem.ts';
import type { Entry, StatementEntry } from '../fence/entry.ts';
import { joined } from './attach-pins.ts';
import { nearerPins } from './pin-command.ts';
import { statementPin } from './pin-comments.ts';
import { pinError } from './pin-error.ts';
import { COMMENT_USES, oneOf, type Pins } from './pins.ts';
import { readPins } from './read-pins.ts';

/** The entries of a fence without the comments that pin something, which their statements have instead. */
export interface PinnedEntries {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
}

/**
 * Takes `# handrail: mode=watch` above a statement, or at the end of its line, out of the comments of a fence. What is pinned
 * to the fence counts for all statements in it that say nothing else; that it stays up, for the last one, which the others
 * make ready.
 */
export function pinnedEntries(entries: readonly Entry[], fence: Pins | undefined): PinnedEntries {
  const found: Entry[] = [];
  const last = entries.findLast(({ type }) => type === 'statement');
  const problems: Problem[] = [];
  let waiting: { readonly pins: Pins; readonly afterBlank: boolean } | undefined;
  for (const entry of entries) {
    if (entry.type === 'comments') {
      const { rest, pins } = withoutPins(entry.lines);
      const [first, ...others] = waiting === undefined ? pins : [waiting.pins, ...pins];
      if (first !== undefined) waiting = { pins: others.reduce(joined, first), afterBlank: entry.afterBlank };
      const use = oneOf(COMMENT_USES, waiting?.pins.values.as);
      if (rest.length > 0) found.push({ ...entry, lines: rest, ...(use === undefined ? {} : { use }) });
      if (use !== undefined && rest.length > 0 && waiting !== undefined) {
        problems.push(...waiting.pins.problems, ...othersThanUse(waiting.pins));
        waiting = undefined;
      }
    } else if (entry.type === 'statement') {
      const { pins: trailing, entry: statement } = trailingPins(entry);
      const own = [waiting?.pins, trailing].filter((pins) => pins !== undefined);
      const pins = own.length === 0 ? undefined : own.reduce(joined);
      const afterBlank = entry.afterBlank || waiting?.afterBlank === true;
      waiting = undefined;
      problems.push(...(pins?.problems ?? []));
      const all = nearerPins(pins, entry === last ? fence : withoutStaying(fence));
      found.push({ ...statement, afterBlank, ...(all === undefined ? {} : { pins: all }) });
    } else found.push(entry);
  }
  if (waiting !== undefined)
    problems.push(pinError(waiting.pins.line, 'Unexpected pin at the end of a fence, expected it above a command'));
  return { entries: found, problems };
}

/** What is pinned to a fence whose last command stays up, for those before it. */
function withoutStaying(fence: Pins | undefined): Pins | undefined {
  const { mode, ...values } = fence?.values ?? {};
  return fence !== undefined && (mode === 'watch' || mode === 'background') ? { ...fence, values } : fence;
}

/** What is said of a comment is nothing that could be said of a command. */
function othersThanUse({ line, values }: Pins): readonly Problem[] {
  const other = Object.keys(values).find((key) => key !== 'as');
  if (other === undefined) return [];
  return [pinError(line, `Unexpected "${other}" of a comment, expected it in a pin right above a command`)];
}

type Lines = Extract<Entry, { type: 'comments' }>['lines'];

function withoutPins(lines: Lines): { readonly rest: Lines; readonly pins: readonly Pins[] } {
  const pins = lines.flatMap(({ line, text }) => {
    const pin = statementPin(text, line);
    return pin === undefined ? [] : [readPins(pin, 'command')];
  });
  return { rest: lines.filter(({ line, text }) => statementPin(text, line) === undefined), pins };
}

function trailingPins(entry: StatementEntry): { readonly entry: StatementEntry; readonly pins?: Pins } {
  const { trailing, ...bare } = entry;
  const pin = trailing === undefined ? undefined : statementPin(trailing.text, trailing.line);
  return pin === undefined ? { entry } : { entry: bare, pins: readPins(pin, 'command') };
}
