import type { Problem } from '../../model/problem.ts';
import type { Repaired } from './repaired.ts';

/**
 * Text that was UTF-8 and was read as Mac Roman or Windows-1252 (`‚úÖ` or `âœ…` for `✅`). A run of characters outside of
 * ASCII is decoded where all of it is UTF-8 in one of them. Two bytes prove little, as `–§` is one letter too: they are
 * decoded only to Latin-1 letters, and only beside longer ones.
 */
export function repairCharset(source: string): Repaired {
  const best = CHARSETS.map((charset) => ({ charset, found: decodedRuns(source, charset) })).sort(
    (a, b) => b.found.size - a.found.size,
  )[0];
  if (best === undefined || best.found.size === 0) return { text: source, problems: [] };
  const problems: Problem[] = [];
  const lines = source.split('\n').map((line, i) => {
    const mended = line.replace(RUN, (run) => best.found.get(run) ?? run);
    if (mended !== line) problems.push(problem(i + 1, best.charset.name));
    return mended;
  });
  return { text: lines.join('\n'), problems };
}

interface Charset {
  readonly name: string;
  /** The byte of each character from 0x80 on. */
  readonly bytes: ReadonlyMap<string, number>;
}

const RUN = /[\u0080-\uFFFF]+/g;

/** The runs of a text that decode, with what they were. */
function decodedRuns(text: string, { bytes }: Charset): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const run of new Set(text.match(RUN))) {
    const decoded = decode(run, bytes);
    if (decoded !== undefined) found.set(run, decoded);
  }
  const proved = [...found.values()].some((decoded) => /[\u0800-\uFFFF]/.test(decoded));
  return proved ? found : new Map();
}

function decode(run: string, bytes: ReadonlyMap<string, number>): string | undefined {
  const codes = [...run].map((character) => bytes.get(character));
  if (codes.some((code) => code === undefined)) return;
  try {
    const decoded = decodeURIComponent(codes.map((code) => `%${(code ?? 0).toString(16)}`).join(''));
    return /[\u0100-\u07FF\u0080-\u009F]/.test(decoded) ? undefined : decoded;
  } catch {
    return;
  }
}

function problem(line: number, charset: string): Problem {
  return {
    type: 'repair',
    rule: 'charset',
    line,
    endLine: line,
    message: `Unexpected UTF-8 read as ${charset}, expected UTF-8.`,
  };
}

/** The upper half of each charset, in the order of its bytes; https://www.unicode.org/Public/MAPPINGS/ */
const MAC_ROMAN =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';
const WINDOWS_1252 = `€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ${String.fromCharCode(...Array.from({ length: 96 }, (_, i) => 0xa0 + i))}`;
const CHARSETS: readonly Charset[] = [
  { name: 'Mac Roman', bytes: bytesOf(MAC_ROMAN) },
  { name: 'Windows-1252', bytes: bytesOf(WINDOWS_1252) },
];

function bytesOf(upper: string): ReadonlyMap<string, number> {
  return new Map([...upper].map((character, i) => [character, 0x80 + i]));
}
