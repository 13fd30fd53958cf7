/** A line that opens or closes a fence. */
export interface FenceLine {
  /** Quote and list marks and white space before it. */
  readonly before: string;
  readonly mark: '`' | '~';
  readonly length: number;
  /** The info string, without surrounding white space. */
  readonly info: string;
}

/** Reads a line as one of a fence; undefined where it is none. */
export function readFenceLine(line: string): FenceLine | undefined {
  const [, before, marks, info] =
    /^([\s>]{0,60}(?:(?:[-*+]|\d{1,9}[.)])\s{1,8})?)(`{3,}|~{3,})\s*([^`]*)$/.exec(line) ?? [];
  if (before === undefined || marks === undefined) return;
  return { before, mark: marks.startsWith('~') ? '~' : '`', length: marks.length, info: (info ?? '').trim() };
}

/** Whether a line closes a fence that another opened. */
export function closes(line: FenceLine, opening: FenceLine): boolean {
  return (
    line.info === '' && line.mark === opening.mark && line.length >= opening.length && !/[-*+\d]/.test(line.before)
  );
}
