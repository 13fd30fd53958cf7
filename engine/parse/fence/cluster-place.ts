import type { Block, FenceBlock } from '../block.ts';
import { itemsAround, leadOf } from './fence-lead.ts';
import { fenceBefore, goesOn } from './said-place.ts';

/**
 * The one of several clusters, regions or sites that words say a command is for: what this shell works on is nothing that a
 * command shows, and the same one does harm on the other.
 *
 * @example `(Cluster 2) Restore it:` → `Cluster 2`; `On the source cluster:` → `the source cluster`; `Region B` → `Region B`; not
 * `On each cluster:`, `On your cluster:`, `In the cluster, pods restart`
 */
export function readClusterPlace(text: string): string | undefined {
  const words = text.replace(/\s+/g, ' ').replace(/^[^\p{L}\p{N}(]+/u, '');
  const [, named] = BRACKETED.exec(words) ?? ALONE.exec(words) ?? PREPOSED.exec(words) ?? [];
  return named === undefined || GENERIC.test(named) ? undefined : named;
}

const NOUN = '(?:clusters?|regions?|sites?|data ?cent(?:er|re)s?)';
const BRACKETED = new RegExp(`^\\(((?:the )?(?:[\\w.-]+ )?${NOUN}(?: [\\w-]{1,20})?)\\)`, 'i');
const ALONE = new RegExp(`^(${NOUN} (?:[A-Z]|\\d{1,2}|one|two))\\W*$`, 'i');
const PREPOSED = new RegExp(
  `^(?:now |then |next,? )?(?:on|in|from|against) ((?:the )?(?:[\\w.-]+ ){0,2}?${NOUN}(?: (?:[A-Z]|\\d{1,2}|one|two))?)(?=\\s*(?:[:,]|$))`,
  'i',
);
/** Any one, or the only one. */
const GENERIC =
  /^(?:the |your |an? |each |every |all |any |both |this |that |same |kubernetes |k8s |running |entire |whole )*(?:clusters?|regions?|sites?|data ?cent(?:er|re)s?)$|^(?:each|every|all|any|both|your|a|an)\b/i;

/** The same of the words around a fence: its item, its lead, its label, its heading; else of the fence that it goes on from. */
export function clusterOf(blocks: readonly Block[], fence: FenceBlock): string | undefined {
  let current: FenceBlock | undefined = fence;
  for (let count = 0; count < MOST_FENCES && current !== undefined; count += 1) {
    const own = ownCluster(blocks, current);
    if (own !== undefined || !goesOn(blocks, current)) return own;
    current = fenceBefore(blocks, current);
  }
  return;
}

const MOST_FENCES = 8;

function ownCluster(blocks: readonly Block[], fence: FenceBlock): string | undefined {
  const lead = leadOf(blocks, fence)?.block;
  const heading = blocks[fence.heading ?? -1];
  const texts = [
    ...itemsAround(blocks, fence).map(({ text }) => text),
    ...(lead === undefined ? [] : [lead.text, lead.label ?? '']),
    ...(heading?.type === 'heading' ? [heading.text] : []),
  ];
  return texts.map(readClusterPlace).find((place) => place !== undefined);
}
