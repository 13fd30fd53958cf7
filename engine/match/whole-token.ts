const ASCII_WORD = /\w/;
/** Its ranges take a millisecond to compile, so that ASCII does without. */
const OTHER_WORD = /[\p{L}\p{N}]/u;
const DIGIT = /\d/;
/** Marks that stand in many words, so that alone they have to stand alone. */
const MARKS = /^[!-/:-@[-`{-~]+$/;
const AROUND = /^[\s"'`=,;()[\]]?$/;

/** Where a text was found as whole tokens, or else the token that it is only a part of. */
export type WholeToken =
  | { readonly type: 'found'; readonly index: number }
  | { readonly type: 'inside'; readonly token: string }
  | { readonly type: 'absent' };

/**
 * Finds `text` in `output` as whole tokens: `200` is not in `2000`, `v0.2.0` not in `v0.2.0-rc1`, `1` not in `1/3`, `5` not
 * in `-5`, `example.com` not in `api.example.com`; but `v0.2.0` is in `app:v0.2.0` and `app` in `registry/app`.
 * `passesOver` says of one that was found that it does not count. What begins or ends with a mark needs no border there, but what is marks alone does: `-` is not in `web-0`.
 */
export function findWhole(output: string, text: string, passesOver: (at: number) => boolean = () => false): WholeToken {
  let inside: string | undefined;
  for (let at = output.indexOf(text); at >= 0 && text !== ''; at = output.indexOf(text, at + 1)) {
    const end = at + text.length;
    if (isWhole(output, { text, at, end })) {
      if (passesOver(at)) continue;
      return { type: 'found', index: at };
    }
    inside ??= tokenAround(output, at, end);
  }
  return inside === undefined ? { type: 'absent' } : { type: 'inside', token: inside };
}

function isWhole(
  output: string,
  { text, at, end }: { readonly text: string; readonly at: number; readonly end: number },
): boolean {
  if (MARKS.test(text)) return AROUND.test(output[at - 1] ?? '') && AROUND.test(output[end] ?? '');
  return bordersLeft(output, at) && bordersRight(output, end);
}

function bordersLeft(output: string, at: number): boolean {
  const own = output[at] ?? '';
  const near = output[at - 1] ?? '';
  const far = output[at - 2] ?? '';
  if (!isWord(own) || near === '') return true;
  if (isWord(near)) return false;
  if (DIGIT.test(own)) {
    if (near === '-' || near === '.') return false;
    if ('/:,'.includes(near) && DIGIT.test(far)) return false;
  }
  return !(".-+~'%".includes(near) && isWord(far));
}

function bordersRight(output: string, end: number): boolean {
  const own = output[end - 1] ?? '';
  const near = output[end] ?? '';
  const far = output[end + 1] ?? '';
  if (!isWord(own) || near === '') return true;
  if (isWord(near) || near === '/') return false;
  if (DIGIT.test(own) && (near === '%' || (':,'.includes(near) && DIGIT.test(far)))) return false;
  return !(".-+~'".includes(near) && isWord(far));
}

function isWord(character: string): boolean {
  return ASCII_WORD.test(character) || (character > '\u007f' && OTHER_WORD.test(character));
}

/** The characters up to the next white space on either side, 60 at most. */
function tokenAround(output: string, at: number, end: number): string {
  let from = at;
  while (from > 0 && at - from < 60 && !/\s/.test(output[from - 1] ?? ' ')) from -= 1;
  let to = end;
  while (to < output.length && to - end < 60 && !/\s/.test(output[to] ?? ' ')) to += 1;
  const cut = from > 0 && !/\s/.test(output[from - 1] ?? ' ');
  return `${cut ? '…' : ''}${output.slice(from, to)}`;
}
