import type { Impact } from '../../model/command.ts';
import { readOffer } from '../prose/condition-cue.ts';
import { readOffLimits } from '../prose/off-limits.ts';

/**
 * What a title without a condition leaves open for a command: it says where it is not to be run, it only offers what changes something, or it hedges a
 * `destroy` in words that no rule understands. Then its words are asked, as nobody would run that unasked.
 *
 * @example `You may also run`, `DANGER: wipe everything, never on Fridays`; not `Delete pods that are not running`
 */
export function doubtOf(title: string | undefined, impact: Impact): string | undefined {
  if (title === undefined) return;
  const limited = readOffLimits(title);
  if (limited !== undefined) return limited;
  if (impact === 'read') return;
  const offer = readOffer(title);
  if (offer !== undefined) return offer;
  const plain = title.replace(OF_THE_THING, ' ');
  const open = impact === 'destroy' ? DOUBT.test(plain) : ONLY.test(plain);
  return open ? title.trim() : undefined;
}

/** `Only in emergencies - can cause downtime` */
const ONLY = /^\W*only (?:on|in|at|with|during|under|from|by|as)\b/i;
/** A hedge on what it is done to, and none on whether it is done. */
const OF_THE_THING =
  /\b(?:that|which|who)\b[^,:;]*|\b(?:read|write|append)-only\b|\bnot[- ](?:running|ready|needed|used|in use|found|scheduled|responding|healthy|listed|referenced|bound|available|working)\b|^\W*(?:step )?\d*[.):]?\s*\w+ only (?:the|one|a|an|this|your|those|these|old|\d+)\b|\bonly (?:one|two|\d+)\b/gi;
const DOUBT = /\b(?:not|never|only|unless|except|danger|dangerous(?:ly)?|beware|cannot)\b|n['’]t\b/i;
