import type { Block, HeadingBlock } from '../block.ts';
import { readHeadingWords } from '../section/heading-words.ts';
import { readStepOptions } from './step-options.ts';

/**
 * Siblings that each name a rollback, of which the document does not say whether they are ways to go back or parts of one
 * (`Quick Rollback`, `Database Rollback`; `Rollback application`, `Rollback infrastructure`): whoever goes back is asked.
 * They are parts where they are numbered or worded as an order, where the words above them say so, or where steps of
 * another kind stand among them; yet a full one beside others has all of them in it, numbered or not. What has a condition
 * of its own is asked for that.
 */
export function rollbackWays(siblings: readonly HeadingBlock[], blocks: readonly Block[]): readonly HeadingBlock[] {
  const parent = blocks[siblings[0]?.parent ?? -1];
  const within = parent?.type === 'heading' && parent.level > 1 && ROLLBACK.test(plain(parent));
  const names = (heading: HeadingBlock) =>
    !ABOUT.test(plain(heading)) && (ROLLBACK.test(plain(heading)) || (within && BACK.test(plain(heading))));
  const all = siblings.filter((heading) => names(heading) && !isAsked(heading, blocks));
  const whole = all.some((heading) => WHOLE.test(plain(heading)));
  const found = whole ? all : all.filter(({ text }) => !readHeadingWords(text).numbered);
  if (found.length < 2 || (!whole && areParts(found, blocks))) return [];
  return whole || !within || siblings.every((heading) => names(heading) || !isStepOf(heading)) ? found : [];
}

const ROLLBACK =
  /^(?:\S+ ){0,4}?roll(?:ing)? ?-?back\b(?! (?:verification|validation|triggers?|decision|matrix|plan|criteria|checklist|fails?|failed|stuck|strategy|strategies|prevention|communication|test(?:s|ing)?|principles?|scenarios?|safety|guidelines?|polic(?:y|ies)|considerations?|commands?|metrics?|timeline|history|contacts?|announcements?|templates?|reports?))/;
/** What is told of a way back, or done beside one. */
const ABOUT =
  /^(?:monitor(?:ing)?|general|why|what|when|how|who|understanding|planning|announc\w*|test(?:ing)?|communicat\w*)\b/;
/** Other words for it, where the section around is one of ways back. */
const BACK =
  /^(?:restor(?:e|ing|ation)|revert(?:ing)?|undo(?:ing)?|downgrad(?:e|ing)|recover(?:y|ing)?)\b|\b(?:restore|restoration|recovery|reversal)$/;
const WHOLE =
  /^(?:full|complete|entire|total|whole)\b.*\b(?:roll(?:ing)? ?-?back|restore|restoration|recovery)\b|\broll(?:ing)? ?-?back (?:of )?(?:everything|all)\b/;

function plain({ text }: HeadingBlock): string {
  return readHeadingWords(text)
    .words.replace(/\s*\([^)]*\)/g, '')
    .toLowerCase();
}

function isAsked(heading: HeadingBlock, blocks: readonly Block[]): boolean {
  return readStepOptions(heading.text, blocks[heading.index + 1], 'procedure').optional === true;
}

/** `First`, `Then`, `in this order`: said of the titles, or above them. */
function areParts(found: readonly HeadingBlock[], blocks: readonly Block[]): boolean {
  const [first] = found;
  const above = blocks[(first?.index ?? 0) - 1];
  return (
    found.some((heading) => ORDER.test(plain(heading))) || (above?.type === 'paragraph' && IN_ORDER.test(above.text))
  );
}

const ORDER = /^(?:first|second|third|then|next|after(?:wards)?|finally|last(?:ly)?)\b/;
const IN_ORDER =
  /\bin (?:this|that|the following|the given|reverse|the reverse|sequence|order|exactly this)\b|\b(?:all|each|every one|both) of (?:the following|these|them)\b|\bone after (?:the other|another)\b|\bsequentially\b/i;

/** A title that orders something else: its section is a list of steps. */
function isStepOf(heading: HeadingBlock): boolean {
  return !NO_STEP.test(plain(heading));
}

const NO_STEP =
  /^(?:pre-?|post-?|before|after|when|how|why|prerequisites|requirements|overview|notes?|decision|verif\w*|validat\w*|communicat\w*|escalat\w*|triggers?|check\w*|monitor\w*)\b|\b(?:verification|validation|criteria|triggers?|matrix|checklist|overview|communication|plan)$/;
