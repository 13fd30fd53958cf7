/** A title that names a task for which a person opens a document. */
export interface TaskTitle {
  /** `errand`: a deed done to one of many things; `question`: asked for in so many words; `trouble`: what has gone wrong. */
  readonly type: 'errand' | 'question' | 'trouble';
  /** What is done and to what, or what has gone wrong. */
  readonly thing: string;
}

/**
 * Reads a title that is an answer to "how do I …" by itself: a deed of day-to-day work done to one of many things, which a
 * procedure would call by a definite name (`Add a node`, `Replacing a disk`; a procedure has `Replace the disk`), such a question
 * (`How to reassign partitions`), or a trouble that is treated (`Push failures`, `Storage failure recovery`). Undefined for other
 * titles, and for what a tutorial sets up (`Create a cluster`).
 */
export function readTaskTitle(title: string): TaskTitle | undefined {
  const words = title
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/\?$/, '')
    .toLowerCase();
  const [, asked] = QUESTION.exec(words) ?? [];
  if (asked !== undefined) return { type: 'question', thing: asked };
  const [, deed = '', thing] = ERRAND.exec(words) ?? [];
  if (thing !== undefined && DEEDS.has(deed.replace(/(?:e|ing)$/, '')))
    return { type: 'errand', thing: `${deed} ${thing}` };
  const [, trouble] = TROUBLE.exec(words) ?? [];
  return trouble === undefined ? undefined : { type: 'trouble', thing: trouble };
}

const QUESTION = /^how (?:to|do (?:i|we|you)|can i) (?!(?:use|read|navigate) (?:this|the)\b)(\S.{1,60})$/;
const ERRAND =
  /^([a-z-]+) (?:(?:an? |one )?(?:new|single|specific|failed|dead|broken|lost|stuck|old|obsolete|additional|individual)|an?|another|one) (\S.{1,40})$/;
/** Verbs without their ending. */
const DEEDS: ReadonlySet<string> = new Set(
  `add remov replac rotat renew restart resiz expand extend shrink restor recover reset revok delet decommission renam mov promot evict kill
  unlock repair onboard offboard silenc drain reboot upgrad clon rebuild reindex re-index flush clear purg scal chang updat export import grant
  block unblock paus resum stop trigger forc rerun re-run replay backfill reassign rebalanc`.split(/\s+/),
);
const TROUBLE =
  /^(?!(?:contain|eradicate|recover|handle|handling|check|identify|simulate|test|resolve|report|fix|inject)\b)((?:[\w/&.-]+ ){1,3}?(?:failures?|outages?|incidents?|crash(?:es)?|corruption|loss|exhaustion|compromise|breach|leak|unavailab\w+|overload))(?: (?:recovery|response|procedures?|handling|scenarios?))?$/;
