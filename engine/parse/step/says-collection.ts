import type { Block } from '../block.ts';
import { readHeadingWords } from '../section/heading-words.ts';

/**
 * Whether a heading, or the words between it and the first one below it, say that what stands below it are tasks to pick from.
 *
 * @example `# Cluster handbook`, `# Managing Kafka`, `## Common operations`; `This page collects the procedures that we need most.`; not `# Upgrade runbook`, `##
 * Post-deployment tasks`
 * @param parent the index of the heading; undefined above the first one.
 */
export function saysCollection(blocks: readonly Block[], parent: number | undefined): boolean {
  const heading = blocks[parent ?? -1];
  if (heading?.type !== 'heading') return false;
  if (TITLE.test(readHeadingWords(heading.text).words.replace(/\s*\([^)]*\)/g, ''))) return true;
  const opening = blocks.slice(heading.index + 1, heading.index + 1 + OPENING);
  const end = opening.findIndex(({ type }) => type === 'heading');
  return opening
    .slice(0, end < 0 ? undefined : end)
    .some((block) => block.type === 'paragraph' && SENTENCES.some((sentence) => sentence.test(block.text)));
}

/** Blocks below a heading that may still open it. */
const OPENING = 6;

const TITLE =
  /^(?:the )?(?:[\w&/-]+ ){0,4}?(?:(?:common|frequent|routine|everyday|day[- ]?(?:2|two)|day[- ]to[- ]day|operational|operator|operations|ops|admin(?:istration|istrative)?|maintenance|cluster|management|standard|on-?call|incident|emergency|recovery|response) (?:operations|tasks|procedures|runbooks|playbooks|activities|jobs|chores|workflows|recipes)|runbooks|playbooks|how[- ]?tos?|how[- ]to guides|cookbook|handbook|(?:operations|ops|operator'?s?|admin(?:istration|istrator'?s)?|maintenance|on-?call) (?:guide|manual|handbook|notes))$|^(?:tasks|procedures|operations|how[- ]?tos?)$|^(?:operating|managing|administering) \S|^(?:[\w&/-]+ ){1,3}(?:administration|operations)$/i;

const SENTENCES: readonly RegExp[] = [
  /\b(?:page|document|doc|runbook|guide|section|handbook|playbook|article|file) (?:collects|gathers|is a (?:collection|list|set) of)\b/i,
  /\b(?:page|document|doc|runbook|guide|section|handbook|playbook|article|file) (?:lists|contains|describes|covers|documents|explains|provides|holds|has)\b[^.]{0,60}\b(?:tasks|(?:common|routine|everyday|day[- ]to[- ]day|day[- ]2|operational|maintenance|administrative|recurring) (?:\w+ )?(?:procedures|operations|jobs|chores|activities))\b/i,
  /\b(?:pick|choose|find|jump to|go to) (?:the|your) (?:one|task|section|procedure|operation)s?\b/i,
  /\b(?:sections?|procedures?|tasks?|operations?|recipes?) (?:below |here )?(?:stands? (?:alone|on (?:its|their) own)|(?:is|are) (?:all )?independent|can be (?:done|run|used|followed|performed) (?:independently|in any order|on (?:its|their) own))\b/i,
  /\bindependent(?:ly)? of (?:each other|one another|the others?)\b/i,
];
