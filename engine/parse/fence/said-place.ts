import type { Block, FenceBlock } from '../block.ts';
import { itemsAround, leadOf } from './fence-lead.ts';
import { comesToHost, sendsToHost } from './host-lead.ts';
import { readLeadPlace, readPlaceCue } from './place-cue.ts';
import { isInPodByRule } from './place-for-all.ts';

/** Where the words around a fence say that what is in it is typed. */
export interface SaidPlace {
  /** The words say that it is typed in another shell than this one. */
  readonly inside: boolean;
  /** The same, by words that stand before other fences: a shell that was opened since counts more. */
  readonly stillInside: boolean;
  /** The words send the reader to another machine by name of what leads there, where it is typed. */
  readonly host: boolean;
  /** The words only say to which machine to go. */
  readonly comes: boolean;
  /** The words say that it is typed here again, whatever shell was open. */
  readonly here: boolean;
  /** It stands beside the command before. */
  readonly beside: boolean;
}

/**
 * Reads where a fence is typed from its own words, else from those before: a sentence that says it for all commands, or the
 * fence before in the same section where the words only go on from it.
 *
 * @example `Inside the toolbox, look at it:`, a fence, `Then take it out:`, a fence: both are typed in the toolbox
 */
export function saidPlace(blocks: readonly Block[], fence: FenceBlock): SaidPlace {
  const own = ownPlace(blocks, fence);
  const said = own.inside || own.host || own.comes || own.here || own.beside;
  return { ...own, stillInside: !said && (isInPodByRule(blocks, fence) || goesOnInside(blocks, fence)) };
}

function ownPlace(blocks: readonly Block[], fence: FenceBlock): Omit<SaidPlace, 'stillInside'> {
  const lead = leadOf(blocks, fence);
  const heading = fence.heading === undefined ? undefined : blocks[fence.heading];
  const all = [
    ...itemsAround(blocks, fence).map(({ text }) => readPlaceCue(text)),
    lead === undefined ? undefined : readLeadPlace(lead.sentence),
    lead?.block.label === undefined ? undefined : readPlaceCue(lead.block.label),
    heading?.type === 'heading' ? readPlaceCue(heading.text) : undefined,
  ];
  const here = all.includes('here');
  return {
    inside: all.includes('inside') && !here,
    host: lead !== undefined && sendsToHost(lead.sentence) && !here,
    comes: lead !== undefined && comesToHost(lead.sentence) && !here,
    here,
    beside: all.includes('beside'),
  };
}

/** The words before only go on, back to a fence that is typed elsewhere, or that fence's words went there to stay. */
function goesOnInside(blocks: readonly Block[], fence: FenceBlock): boolean {
  let current = fence;
  let connected = true;
  for (let count = 0; count < MOST_FENCES; count += 1) {
    connected &&= goesOn(blocks, current);
    const before = fenceBefore(blocks, current);
    if (before === undefined) return false;
    const { inside, host, here } = ownPlace(blocks, before);
    if (inside || host || here)
      return (inside || host) && (connected || ENTERS.test(leadOf(blocks, before)?.sentence ?? ''));
    current = before;
  }
  return false;
}

/** `Connect to the toolbox and run:`; who only runs something there does not stay. */
const ENTERS =
  /^\W*(?:now |then |next,? )?(?:connect|log(?:ged)? ?(?:in|on)|sign in|ssh|exec|enter|jump|hop|attach|open (?:a|the) (?:shell|prompt|session)|get (?:a shell|into)|once (?:in|inside|on|connected|logged))\b/i;

/** More fences in a row without a word on where they are typed begin anew. */
const MOST_FENCES = 8;

/** Whether the words before a fence only go on from the one before it. */
export function goesOn(blocks: readonly Block[], fence: FenceBlock): boolean {
  const lead = leadOf(blocks, fence);
  return lead === undefined ? blocks[fence.index - 1]?.type === 'fence' : GOES_ON.test(lead.block.text);
}

const GOES_ON =
  /^\W*(?:and|then|next|now|finally|lastly|after(?:wards| that| this)|once (?:that|this|it|done)|when (?:that|this|it) (?:is|has)|there|still (?:in|on|inside))\b/i;

/** The fence before in the same section, at most a few blocks away. */
export function fenceBefore(blocks: readonly Block[], { index, heading }: FenceBlock): FenceBlock | undefined {
  const before = blocks
    .slice(Math.max(0, index - NEAR), index)
    .findLast((block) => block.type === 'fence' && block.heading === heading);
  return before?.type === 'fence' ? before : undefined;
}

const NEAR = 6;
