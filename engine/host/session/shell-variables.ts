/** A variable of a shell and one of its values; an array has several. */
export interface ShellVariable {
  readonly name: string;
  readonly value: string;
}

/**
 * The variables of wanted names in a shell's state, as `declare -p` prints them: `declare -x NAME="value"`, with `$'…'` for
 * what holds control characters, and `([0]="a" [key]="b")` for arrays.
 */
export function variablesIn(state: string, isWanted: (name: string) => boolean): readonly ShellVariable[] {
  const found: ShellVariable[] = [];
  for (const { 1: name = '', index, 0: before } of state.matchAll(/^declare -\S+ ([A-Za-z_]\w*)=/gm)) {
    if (!isWanted(name)) continue;
    for (const value of valuesAt(state, index + before.length)) found.push({ name, value });
  }
  return found;
}

function valuesAt(state: string, at: number): readonly string[] {
  if (state[at] !== '(') return [wordAt(state, at).value];
  const values: string[] = [];
  for (let place = at + 1; place < state.length && state[place] !== ')'; ) {
    const from = state.indexOf('=', place);
    if (from < 0) break;
    // A key of an associative array may be quoted, and hold anything.
    const key = state.startsWith('["', place) ? wordAt(state, place + 1).end : from;
    const word = wordAt(state, state.indexOf('=', key) + 1);
    values.push(word.value);
    place = word.end + (state[word.end] === ' ' ? 1 : 0);
  }
  return values;
}

/** `"…"`, `$'…'` or a bare word. */
function wordAt(state: string, at: number): { readonly value: string; readonly end: number } {
  if (state[at] === '"') {
    const end = closing(state, at + 1, '"');
    return { value: state.slice(at + 1, end).replace(/\\(["\\$`\n])/g, '$1'), end: end + 1 };
  }
  if (state.startsWith("$'", at)) {
    const end = closing(state, at + 2, "'");
    return { value: unescaped(state.slice(at + 2, end)), end: end + 1 };
  }
  const value = /[^\s)]*/y;
  value.lastIndex = at;
  const [word = ''] = value.exec(state) ?? [];
  return { value: word, end: at + word.length };
}

function closing(state: string, from: number, quote: string): number {
  let at = from;
  while (at < state.length && state[at] !== quote) at += state[at] === '\\' ? 2 : 1;
  return Math.min(at, state.length);
}

const ESCAPES: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  e: '\u001b',
  E: '\u001b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** Numbers stand for bytes, of which several may be one character. */
function unescaped(text: string): string {
  const parts = text.split(/(\\(?:[0-7]{1,3}|x[0-9a-fA-F]{1,2}|[^x0-7]))/).map((part, index) => {
    if (index % 2 === 0) return Buffer.from(part);
    const after = part.slice(1);
    if (/^[0-7]/.test(after)) return Buffer.of(Number.parseInt(after, 8));
    if (/^x./.test(after)) return Buffer.of(Number.parseInt(after.slice(1), 16));
    return Buffer.from(ESCAPES[after] ?? after);
  });
  return Buffer.concat(parts).toString();
}
