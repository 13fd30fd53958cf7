/** A pipeline of a list, and how it hangs together with the one before it. */
export interface ListedPipeline {
  readonly parts: readonly string[];
  /** Absent for the first. */
  readonly after?: '&&' | '||';
}

/** The parts of the last pipeline of a script; see {@link lastList}. */
export function lastPipeline(script: string): readonly string[] {
  return lastList(script).at(-1)?.parts ?? [''];
}

/**
 * The pipelines of the last list of a script (`a | b && c || d`), by its words alone: quotes, `$(…)`, escapes and comments are respected, a heredoc is
 * not known. It says what kind of program printed or ended with a status; what runs is decided elsewhere, by a real grammar.
 */
export function lastList(script: string): readonly ListedPipeline[] {
  let list: { parts: string[]; after?: '&&' | '||' }[] = [{ parts: [''] }];
  for (let at = 0; at < script.length; ) {
    const length = pieceLength(script, at);
    const piece = script.slice(at, at + length);
    const parts = list.at(-1)?.parts ?? [];
    if (piece === '|' || piece === '|&') parts.push('');
    else if (piece === '&&' || piece === '||') list.push({ parts: [''], after: piece });
    else if (piece === ';' || piece === '\n' || piece === '&') {
      const open = parts.at(-1)?.trim() === '';
      // What follows begins another list, unless nothing does, or an operator is still waiting for it.
      if (!open && script.slice(at + length).trim() !== '') list = [{ parts: [''] }];
    } else if (!isComment(script, at)) parts[parts.length - 1] += piece;
    at += length;
  }
  return list.map(({ parts, ...pipeline }) => ({ ...pipeline, parts: parts.map((part) => part.trim()) }));
}

/** How long the piece is that begins here: an operator, something quoted or nested, or one character. */
function pieceLength(script: string, at: number): number {
  const mark = script[at] ?? '';
  const two = script.slice(at, at + 2);
  if (two === '||' || two === '&&' || two === '|&' || mark === '\\') return 2;
  if (two === '>&' || two === '<&' || two === '&>') return 2;
  if (mark === "'") return lengthTo(script, at, "'");
  if (mark === '"') return quotedLength(script, at);
  if (two === '$(') return nestedLength(script, at + 1) + 1;
  if (isComment(script, at)) return commentLength(script, at);
  return 1;
}

function isComment(script: string, at: number): boolean {
  return script[at] === '#' && /^\s?$/.test(script[at - 1] ?? '');
}

function lengthTo(script: string, at: number, mark: string): number {
  const end = script.indexOf(mark, at + 1);
  return (end < 0 ? script.length : end + 1) - at;
}

function quotedLength(script: string, at: number): number {
  for (let end = at + 1; end < script.length; end += 1) {
    if (script[end] === '\\') end += 1;
    else if (script[end] === '"') return end + 1 - at;
  }
  return script.length - at;
}

function nestedLength(script: string, at: number): number {
  let depth = 0;
  for (let end = at; end < script.length; end += 1) {
    const mark = script[end];
    if (mark === '\\') end += 1;
    else if (mark === "'") end += lengthTo(script, end, "'") - 1;
    else if (mark === '(') depth += 1;
    else if (mark === ')') {
      depth -= 1;
      if (depth === 0) return end + 1 - at;
    }
  }
  return script.length - at;
}

/** Up to the end of its line. */
function commentLength(script: string, at: number): number {
  const end = script.indexOf('\n', at);
  return (end < 0 ? script.length : end) - at;
}

/** Programs that run another one, which is what counts. */
const WRAPPERS = new Set([
  'sudo',
  'env',
  'time',
  'nohup',
  'command',
  'exec',
  'xargs',
  'nice',
  'stdbuf',
  'timeout',
  'doas',
  '!',
  'if',
  'while',
  'then',
  'do',
  '{',
  '(',
]);

/**
 * The words of the program that counts in a part: behind `sudo`, `VAR=value`, `kubectl exec … --`; of a quoted script (`sh -c '…'`, `ssh host '…'`)
 * the last part of its last pipeline. Quotes round a word are taken off.
 */
export function programWords(part: string, depth = 0): readonly string[] {
  const words = wordsWithQuotes(part);
  let first = 0;
  while (first < words.length) {
    const word = words[first] ?? '';
    const wrapper = WRAPPERS.has(word);
    if (!wrapper && !/^[A-Za-z_]\w*=/.test(word)) break;
    first += 1;
    while (wrapper && /^(?:-|\d+[smh]?$)/.test(words[first] ?? '')) first += 1;
  }
  const own = words.slice(first);
  const inner = depth < 4 ? innerScript(own) : undefined;
  if (inner !== undefined) return programWords(lastPipeline(inner).at(-1) ?? '', depth + 1);
  return own.map(withoutQuotes);
}

/** What `kubectl exec … -- x`, `docker exec name x`, `sh -c 'x'`, `ssh host x` run. */
function innerScript(words: readonly string[]): string | undefined {
  const [program = '', action = ''] = words;
  const dashes = words.indexOf('--');
  if (/^(?:kubectl|oc)$/.test(program) && dashes > 0) return words.slice(dashes + 1).join(' ');
  const afterC = words.findIndex((word) => /^-[a-z]*c$/.test(word));
  if (/^(?:ba|z|da|k)?sh$/.test(program) && afterC > 0) return withoutQuotes(words[afterC + 1] ?? '');
  if (program === 'docker' && action === 'exec') return argumentsFrom(words.slice(2), 1);
  return program === 'ssh' ? argumentsFrom(words.slice(1), 1) : undefined;
}

/** The words after flags and `skip` arguments, as a script; nothing where there are none. */
function argumentsFrom(words: readonly string[], skip: number): string | undefined {
  const first = words.findIndex((word) => !word.startsWith('-'));
  const rest = first < 0 ? [] : words.slice(first + skip);
  return rest.length === 0 ? undefined : rest.map(withoutQuotes).join(' ');
}

function wordsWithQuotes(part: string): readonly string[] {
  const words: string[] = [];
  let word = '';
  for (let at = 0; at < part.length; ) {
    const length = pieceLength(part, at);
    const piece = part.slice(at, at + length);
    if (/^\s$/.test(piece) || piece === '\\\n') {
      if (word !== '') words.push(word);
      word = '';
    } else word += piece;
    at += length;
  }
  return word === '' ? words : [...words, word];
}

function withoutQuotes(word: string): string {
  return /^(['"])([\s\S]*)\1$/.exec(word)?.[2] ?? word;
}
