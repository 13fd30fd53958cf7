import { stateNamed } from './state-lexicon.ts';
import { findWhole } from './whole-token.ts';

/**
 * Whether an output that has a text at a place says there that it is not so: `not healthy`, `40% complete`, `"healthy": false`, `healthy: no`.
 */
export function isDeniedAt(output: string, at: number, text: string): boolean {
  if (!/^[A-Za-z]/.test(text)) return false;
  const value = FALSE_VALUE.exec(lineAfter(output, at + text.length))?.[1];
  if (value !== undefined && (value !== '0' || stateNamed(text) !== undefined)) return true;
  return DENIES.test(lineBefore(output, at));
}

/** Whether an output that has a text at a place says there what is wanted, awaited or was: `expected v2, got v1`, `Waiting for "ready"`, `failed (was active)`. */
export function isAwaitedAt(output: string, at: number): boolean {
  return AWAITS.test(lineBefore(output, at));
}

/**
 * Why a text that an output has need not be so: another line denies it, and none below says it of the same (`cache: not healthy` beside `db: healthy`; of
 * `not updated`, `updated` the second counts).
 */
export function deniedElsewhere(output: string, text: string): string | undefined {
  const denial = findWhole(output, text, (at) => !isDeniedAt(output, at, text));
  if (denial.type !== 'found') return undefined;
  const subject = lineBefore(output, denial.index).replace(DENIES, '').trim();
  const later = findWhole(
    output,
    text,
    (at) => at <= denial.index || isDeniedAt(output, at, text) || lineBefore(output, at).trim() !== subject,
  );
  return later.type === 'found' ? undefined : 'the output has it, and denies it elsewhere';
}

const DENIES =
  /(?:\b(?:not|never|cannot|no longer|nor)|n't|(?<![\d.])\d{1,2}(?:\.\d{1,3})?%)(?: (?:yet|be|been|currently|fully|a|an|the))? ?["'`]?$/i;

/** What a key has that is called like the text, to its end: `OK: no errors` denies nothing. */
const FALSE_VALUE =
  /^["'`]? ?(?:[:=]|is) ?["'`]?(false|no|none|null|nil|off|never|disabled|0)["'`]?(?:$|[\s]?[,;}\])]|\.$)/i;

const AWAITS =
  /(?:\b(?:expect(?:ed|ing|s)?|want(?:ed|s)?|(?:should|must) (?:be|have been|return|say|show|print)|instead of|rather than|wait(?:ing|s)? (?:for|until)|previously|formerly|used to be)|[;,(] ?(?:was|were))(?: (?:to|it|be|become|see|a|an|the)){0,3}[:=]? ?["'`]?$/i;

/** The end of what stands before a place on its line, and the beginning of what stands after it; white space is one space. */
function lineBefore(output: string, at: number): string {
  return output.slice(Math.max(0, at - 60), at).replace(/^[\s\S]*\n/, '');
}

function lineAfter(output: string, end: number): string {
  return output.slice(end, end + 20).replace(/\n[\s\S]*$/, '');
}
