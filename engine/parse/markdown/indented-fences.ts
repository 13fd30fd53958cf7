import { closes, type FenceLine, readFenceLine } from '../repair/fence-line.ts';

/** A piece of code by indentation that was meant otherwise; lines are counted from its first. */
export type IndentedPart =
  | {
      readonly type: 'fence';
      readonly from: number;
      readonly to: number;
      readonly info: string;
      readonly lines: readonly string[];
    }
  | { readonly type: 'text'; readonly from: number; readonly to: number; readonly text: string };

/**
 * The fences in code by indentation that opens with a fence line: a list item whose author indented further than Markdown
 * asks for. Undefined where it opens with anything else.
 *
 * @example `1. Stop it:` and, eight blanks further right, a fence
 */
export function readIndentedFences(lines: readonly string[]): readonly IndentedPart[] | undefined {
  if (readFenceLine(lines[0] ?? '') === undefined) return;
  const parts: IndentedPart[] = [];
  for (let from = 0; from < lines.length; ) {
    const opening = readFenceLine(lines[from] ?? '');
    const to = opening === undefined ? endOfText(lines, from) : endOfFence(lines, from, opening);
    const own = lines.slice(from, to + 1);
    if (opening !== undefined) parts.push({ type: 'fence', from, to, info: opening.info, lines: inside(own, opening) });
    else if (own.some((line) => line.trim() !== ''))
      parts.push({
        type: 'text',
        from,
        to,
        text: own
          .map((line) => line.trim())
          .join('\n')
          .trim(),
      });
    from = to + 1;
  }
  return parts;
}

function endOfFence(lines: readonly string[], from: number, opening: FenceLine): number {
  const end = lines.findIndex((line, at) => at > from && isClosing(line, opening));
  return end < 0 ? lines.length - 1 : end;
}

function isClosing(text: string, opening: FenceLine): boolean {
  const line = readFenceLine(text);
  return line !== undefined && closes(line, opening);
}

function endOfText(lines: readonly string[], from: number): number {
  const next = lines.findIndex((line, at) => at > from && readFenceLine(line) !== undefined);
  return next < 0 ? lines.length - 1 : next - 1;
}

/** What stands between the fence lines, without the indentation of the first. */
function inside(own: readonly string[], opening: FenceLine): readonly string[] {
  const closed = own.length > 1 && isClosing(own.at(-1) ?? '', opening);
  const indentation = opening.before.length;
  return own.slice(1, closed ? -1 : undefined).map((line) => {
    const blanks = /^\s*/.exec(line)?.[0].length ?? 0;
    return line.slice(Math.min(blanks, indentation));
  });
}
