/** Where in a shell text a character stands, as far as it matters for what may be put there. */
export type Context =
  | { readonly type: 'bare' | 'double' | 'single' | 'ansi' | 'backtick' | 'expansion' | 'arithmetic' | 'comment' }
  | { readonly type: 'heredoc'; readonly quoted: boolean; readonly delimiter: string; readonly code: boolean };

/** A context with the offset where it opened: for a quote, that of its first character inside. */
export interface Opened {
  readonly context: Context;
  readonly start: number;
}

interface Heredoc {
  readonly delimiter: string;
  readonly quoted: boolean;
  readonly tabs: boolean;
  readonly code: boolean;
}

interface Scan {
  readonly text: string;
  readonly stack: Opened[];
  readonly pending: Heredoc[];
  heredoc: Heredoc | undefined;
  at: number;
}

/**
 * The contexts that are open at an offset of a bash script, outermost first; the last one is the innermost, and `bare`
 * stands at the bottom. Follows quotes, `$(…)`, `` `…` ``, `${…}`, `$((…))`, comments and heredocs of the bash manual,
 * "Quoting" and "Redirections"; it is one pass and never fails: an unclosed quote is open to the end.
 */
export function contextsAt(text: string, offset: number): readonly Opened[] {
  const scan: Scan = {
    text,
    stack: [{ context: { type: 'bare' }, start: 0 }],
    pending: [],
    heredoc: undefined,
    at: 0,
  };
  while (scan.at < offset) {
    const before = scan.at;
    step(scan);
    // A token that spans the offset (an escape, an operator) leaves the context as it was before it.
    if (scan.at <= before) scan.at = before + 1;
  }
  return scan.stack;
}

function step(scan: Scan): Scan {
  const top = scan.stack.at(-1)?.context.type ?? 'bare';
  switch (top) {
    case 'single':
      return close(scan, "'");
    case 'ansi':
      return scan.text[scan.at] === '\\' ? skip(scan, 2) : close(scan, "'");
    case 'double':
      return inDouble(scan);
    case 'comment':
      return scan.text[scan.at] === '\n' ? pop(scan, 0) : skip(scan, 1);
    case 'heredoc':
      return inHeredoc(scan);
    case 'backtick':
      return scan.text[scan.at] === '\\' ? skip(scan, 2) : close(scan, '`');
    case 'expansion':
      return inExpansion(scan);
    case 'arithmetic':
      return scan.text.startsWith('))', scan.at) ? pop(scan, 2) : skip(scan, 1);
    case 'bare':
      return inBare(scan);
  }
}

function inBare(scan: Scan): Scan {
  const { text, at } = scan;
  const character = text[at] ?? '';
  if (character === '\\') return skip(scan, 2);
  if (character === '\n' && scan.pending.length > 0) return openHeredoc(scan);
  if (character === '#' && /^$|[\s;&|()]/.test(text[at - 1] ?? '')) return push(scan, { type: 'comment' }, 1);
  if (text.startsWith('<<', at) && text[at + 2] !== '<') return noteHeredoc(scan);
  if (text.startsWith('<<<', at)) return skip(scan, 3);
  if (text.startsWith('((', at)) return push(scan, { type: 'arithmetic' }, 2);
  if (character === ')' && scan.stack.length > 1) return pop(scan, 1);
  if (character === '(') return push(scan, { type: 'bare' }, 1);
  if (character === "'") return push(scan, { type: 'single' }, 1);
  if (text.startsWith("$'", at)) return push(scan, { type: 'ansi' }, 2);
  return openShared(scan);
}

function inDouble(scan: Scan): Scan {
  const character = scan.text[scan.at];
  if (character === '\\') return skip(scan, 2);
  if (character === '"') return pop(scan, 1);
  return openShared(scan);
}

function inExpansion(scan: Scan): Scan {
  const character = scan.text[scan.at];
  if (character === '\\') return skip(scan, 2);
  if (character === '}') return pop(scan, 1);
  if (character === "'") return push(scan, { type: 'single' }, 1);
  return openShared(scan);
}

/** What opens alike in bare words, in double quotes and in expansions. */
function openShared(scan: Scan): Scan {
  const { text, at } = scan;
  if (text.startsWith('$((', at)) return push(scan, { type: 'arithmetic' }, 3);
  if (text.startsWith('$(', at)) return push(scan, { type: 'bare' }, 2);
  if (text.startsWith('${', at)) return push(scan, { type: 'expansion' }, 2);
  if (text[at] === '`') return push(scan, { type: 'backtick' }, 1);
  if (text[at] === '"') return push(scan, { type: 'double' }, 1);
  return skip(scan, 1);
}

/** Remembers a heredoc whose body begins after this line: `<<EOF`, `<<-'EOF'`. */
function noteHeredoc(scan: Scan): Scan {
  const rest = scan.text.slice(scan.at, scan.at + 120);
  const found = /^<<(-?)[ \t]*(?:'([^'\n]*)'|"([^"\n]*)"|(\\?)([^\s;&|<>()'"]+))/.exec(rest);
  if (found === null) return skip(scan, 2);
  const [all, dash = '', single, double, backslash = '', word = ''] = found;
  const line = scan.text.slice(scan.text.lastIndexOf('\n', scan.at) + 1, scan.at);
  const pipe = /^[^\n]*?\|([^\n]*)/.exec(scan.text.slice(scan.at + all.length, scan.at + all.length + 500))?.[1];
  scan.pending.push({
    delimiter: single ?? double ?? word,
    quoted: single !== undefined || double !== undefined || backslash !== '',
    tabs: dash === '-',
    code: FEEDS_A_SHELL.test(line) || (pipe !== undefined && FEEDS_A_SHELL.test(pipe)),
  });
  return skip(scan, all.length);
}

/** `ssh host <<EOF`, `kubectl exec … -- bash <<EOF`, `cat <<EOF | sh`: what the heredoc holds is a script again. */
const FEEDS_A_SHELL = /(?:^|[\s/;&|(])(?:ba|da|z|k)?sh\b|(?:^|[\s/;&|(])ssh\s/;

function openHeredoc(scan: Scan): Scan {
  const heredoc = scan.pending.shift();
  if (heredoc === undefined) return skip(scan, 1);
  const { delimiter, quoted, code } = heredoc;
  push(scan, { type: 'heredoc', quoted, delimiter, code }, 1);
  scan.heredoc = heredoc;
  return closeHeredoc(scan);
}

function inHeredoc(scan: Scan): Scan {
  const newline = scan.text[scan.at] === '\n';
  skip(scan, 1);
  return newline ? closeHeredoc(scan) : scan;
}

/** At the beginning of a line of a heredoc: whether it is the delimiter. */
function closeHeredoc(scan: Scan): Scan {
  const { heredoc, text, at } = scan;
  if (heredoc === undefined) return scan;
  const end = text.indexOf('\n', at);
  const line = text.slice(at, end < 0 ? text.length : end);
  if ((heredoc.tabs ? line.replace(/^\t+/, '') : line) !== heredoc.delimiter) return scan;
  scan.heredoc = undefined;
  return pop(scan, line.length);
}

function push(scan: Scan, context: Context, length: number): Scan {
  scan.at += length;
  scan.stack.push({ context, start: scan.at });
  return scan;
}

function pop(scan: Scan, length: number): Scan {
  scan.at += length;
  scan.stack.pop();
  return scan;
}

function close(scan: Scan, quote: string): Scan {
  return scan.text[scan.at] === quote ? pop(scan, 1) : skip(scan, 1);
}

function skip(scan: Scan, length: number): Scan {
  scan.at += length;
  return scan;
}
