import { contextsAt } from './shell/context.ts';
import { quoteAt } from './shell/quote.ts';

/** A range of a script and the value to put there. */
export interface Filling {
  /** What the value is called, for messages. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Absent where nobody has given one. */
  readonly value?: string;
}

/** A script with everything filled in; or why there is none. */
export type Substituted =
  | { readonly status: 'filled'; readonly script: string }
  | { readonly status: 'failed'; readonly name: string; readonly reason: string };

/**
 * A script with its placeholders, replaced examples and evaluated values filled in, each quoted for its place. A script
 * with a placeholder left in it is never made (a real `cat <pod-name> -n x` creates a file named `-n`): without a value,
 * or where no writing of it would be safe, it fails and says for which.
 */
export function substitute(script: string, fillings: readonly Filling[]): Substituted {
  const ordered = fillings.toSorted((a, b) => a.start - b.start);
  const ending = endsHeredoc(script, ordered);
  if (ending !== undefined)
    return { status: 'failed', name: ending, reason: 'would end the heredoc that it stands in' };
  let filled = '';
  let at = 0;
  for (const { name, start, end, value } of ordered) {
    if (start < at) continue;
    if (value === undefined) return { status: 'failed', name, reason: 'has no value' };
    const quoted = quoteAt(script, { start, end }, value);
    if (quoted.status === 'refused') return { status: 'failed', name, reason: quoted.reason };
    filled += script.slice(at, start) + quoted.text;
    at = end;
  }
  return { status: 'filled', script: filled + script.slice(at) };
}

/** The name of a value that makes a line of a heredoc equal to its delimiter, so that the rest of it would be run. */
function endsHeredoc(script: string, fillings: readonly Filling[]): string | undefined {
  return fillings.find(({ start }) => {
    const context = contextsAt(script, start).findLast((opened) => opened.context.type === 'heredoc')?.context;
    if (context?.type !== 'heredoc') return false;
    const from = script.lastIndexOf('\n', start - 1) + 1;
    const newline = script.indexOf('\n', start);
    const to = newline < 0 ? script.length : newline;
    const line = plainly(script, fillings, { from, to });
    return line.split('\n').some((text) => text.replace(/^\t+/, '') === context.delimiter);
  })?.name;
}

function plainly(script: string, fillings: readonly Filling[], { from, to }: { from: number; to: number }): string {
  let text = '';
  let at = from;
  for (const { start, end, value = '' } of fillings) {
    if (start < at || end > to) continue;
    text += script.slice(at, start) + value;
    at = end;
  }
  return text + script.slice(at, to);
}
