import { type ParsedScript, type ParseError, parse } from 'unbash';

/** A shell text as a tree. */
export interface Syntax {
  readonly script: ParsedScript;
  /** What was parsed; offsets of the tree are UTF-16 units of it. */
  readonly source: string;
  /** What the grammar did not accept first, in the parser's words. */
  readonly error?: ParseError;
}

const EMPTY: ParsedScript = { type: 'Script', pos: 0, end: 0, shebang: undefined, commands: [] };

/**
 * The only door to the shell grammar (`unbash`, bash 5.3). Never throws: what the parser cannot read has an `error` and as
 * much of a tree as there is. A carriage return before a line's end is no part of a word.
 */
export function parseShell(text: string): Syntax {
  const source = text.replace(/\\\r\n/g, ' \\\n').replace(/\r(?=\n|$)/g, ' ');
  try {
    const script = parse(source);
    const error = script.errors?.[0];
    return { script, source, ...(error === undefined ? {} : { error }) };
  } catch (failure) {
    const message = failure instanceof Error ? failure.message : String(failure);
    return { script: EMPTY, source, error: { message, pos: 0 } };
  }
}
