import type { Expectation } from '../../model/expectation.ts';
import { readExpectationCue } from './expectation-cue.ts';
import { expectationOf } from './expectation-of.ts';
import type { FenceLead } from './fence-lead.ts';

/**
 * What the words before a fence say in brackets that its last command prints.
 *
 * @example `Confirm that it is registered (expect `Online`):`
 */
export function expectedInLead(lead: FenceLead | undefined, of: number): readonly Expectation[] {
  const inside = lead === undefined ? undefined : inBrackets(lead.sentence);
  const cue = inside === undefined ? undefined : readExpectationCue(inside);
  if (lead === undefined || inside === undefined || cue === undefined || cue.example) return [];
  const lines = lead.block.text.split('\n');
  const at = lines.findIndex((text) => text.includes(inside));
  const line = lead.block.line + (at < 0 ? lines.length - 1 : at);
  const code = lead.block.inlineCodes.find(({ value }) => value === cue.rest);
  const rest = code === undefined ? cue.rest : `\`${code.value}\``;
  const expectation = expectationOf({ ...cue, rest }, [{ line, text: inside }], of);
  return expectation === undefined ? [] : [expectation];
}

/** `(should fail if it is not allowed)`, `(expect 3)` */
export function inBrackets(text: string): string | undefined {
  return /\(((?:should|must|expect(?:ed|s|ing)?)\b[^()]*)\)/i.exec(text)?.[1];
}
