import type { Expectation } from '../../model/expectation.ts';
import { type ExpectationCue, readExpectationCue } from './expectation-cue.ts';
import { expectationOf } from './expectation-of.ts';
import type { FenceLead } from './fence-lead.ts';

/**
 * What the words before a fence say, in brackets or as what one should see, that its last command prints.
 *
 * @example `Confirm that it is registered (expect `Online`):`, `Once it is done, you should be able to see all pods Running:`
 */
export function expectedInLead(lead: FenceLead | undefined, of: number): readonly Expectation[] {
  if (lead === undefined) return [];
  const inside = inBrackets(lead.sentence);
  const seen = SEEN.exec(lead.sentence)?.[1];
  const cue = inside === undefined ? cueOf(seen) : readExpectationCue(inside);
  const said = inside ?? seen;
  if (said === undefined || cue === undefined || cue.example) return [];
  const lines = lead.block.text.split('\n');
  const at = lines.findIndex((text) => text.includes(said));
  const line = lead.block.line + (at < 0 ? lines.length - 1 : at);
  const code = lead.block.inlineCodes.find(({ value }) => value === cue.rest);
  const rest = code === undefined ? cue.rest : `\`${code.value}\``;
  const expectation = expectationOf({ ...cue, rest }, [{ line, text: said }], of);
  return expectation === undefined ? [] : [expectation];
}

function cueOf(seen: string | undefined): ExpectationCue | undefined {
  return seen === undefined ? undefined : { rest: seen, verbatim: false, example: false };
}

/** What is seen, and no `the following`, `something like`, `output` that only leads on. */
const SEEN =
  /\byou (?:should|will|must)(?: now| then| also)? (?:be able to )?see ((?!.*\b(?:following|like|similar|outputs?|results?|responses?|below|this|that|it|commands?)\b)[^:]{8,200})[:：]$/i;

/** `(should fail if it is not allowed)`, `(expect 3)` */
export function inBrackets(text: string): string | undefined {
  return /\(((?:should|must|expect(?:ed|s|ing)?)\b[^()]*)\)/i.exec(text)?.[1];
}
