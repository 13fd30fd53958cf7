import { readChoiceLabel } from '../fence/choice-label.ts';
import { ACTING_ROLES } from '../section/acting-roles.ts';
import { bareTrigger, isBareCondition } from './bare-trigger.ts';
import { isReach, personOf } from './contact.ts';
import { editsByHand } from './hand-edit.ts';
import { isImperative } from './imperative.ts';
import { saysPurpose } from './list-purpose.ts';
import { ordersListed } from './listed-objects.ts';
import { asksForWork, itemAsksForWork } from './manual.ts';
import type { Passage } from './passage.ts';
import { readTrigger } from './trigger.ts';
import { labelledTrigger } from './trigger-label.ts';
import { isTypedCommand } from './typed-command.ts';
import { readUse } from './use.ts';

/** What a passage is there for. `title` names what the fence after it does; `words` are prose. */
export type Purpose =
  | 'checkbox'
  | 'requirement'
  | 'trigger'
  | 'contact'
  | 'symptom'
  | 'criterion'
  | 'order'
  | 'title'
  | 'words';

/** Decides what a passage is there for. `holdsWork` says of the index of a fence whether it is run or written. */
export function purposeOf(passage: Passage, holdsWork: (blockIndex: number) => boolean): Purpose {
  const { block, cue, role, next, text } = passage;
  if (block.type === 'list-item' && block.checked !== undefined) return 'checkbox';
  if (ACTING_ROLES.has(role) && ASSUMES.test(text)) return 'order';
  if (block.type === 'paragraph' && readUse(text) !== undefined) return 'words';
  // Marks of other dialects: admonitions, shortcodes, a label of MyST (`(restart-the-hub)=`).
  if (/^(?:\[!\w+\]|!!!|:::|\{\{)|^\([\w:.-]+\)=$/.test(text)) return 'words';
  const leads = next?.type === 'fence' && holdsWork(next.index);
  if (block.type === 'list-item') {
    const heads = next?.type === 'list-item' && (block.labelOnly || /[:：]$/.test(text.trim()));
    if (cue === 'rollback-triggers' || cue === 'escalation-triggers') return heads ? 'words' : 'trigger';
    if (role === 'escalation' && isReach(passage)) return 'words';
    if (leads) return isRequirement(passage) && !block.ordered && !asksForWork(text) ? 'requirement' : 'title';
    if (labelledTrigger(passage) !== undefined) return 'trigger';
    if (cue === 'expected' || cue === 'causes') return 'words';
    if (cue === 'symptoms') return 'symptom';
    if (isRequirement(passage)) return 'requirement';
    if (role === 'escalation' && cue !== 'actions' && personOf(passage) !== undefined) return 'contact';
    if (isBareCondition(passage)) return 'trigger';
    if (readTrigger(text) !== undefined && ACTING_ROLES.has(role)) return 'trigger';
    if (/[?？]$/.test(text.trim()) && ACTING_ROLES.has(role) && !/\bfaqs?\b/i.test(passage.section?.title ?? ''))
      return 'criterion';
    const detail = block.item !== undefined && passage.lead !== undefined && asksForWork(passage.lead);
    if (cue === 'criteria' && !detail && ACTING_ROLES.has(role)) return 'criterion';
    if (role === 'validation' && block.label !== undefined && CRITERION.test(passage.rest)) return 'criterion';
  }
  if (
    role === 'escalation' &&
    block.type === 'paragraph' &&
    passage.label !== undefined &&
    passage.rest !== '' &&
    personOf(passage) !== undefined
  )
    return 'contact';
  const heads = /[:：]$/.test(text.trim()) && next?.type === 'list-item';
  const own = bareTrigger(passage.label ?? '', passage.section?.role) !== undefined;
  if (block.type === 'paragraph' && (own || !leads) && labelledTrigger(passage) !== undefined) return 'trigger';
  if (
    block.type === 'paragraph' &&
    (ACTING_ROLES.has(role) || role === 'overview') &&
    !heads &&
    sentencesOf(text).some((sentence) => readTrigger(sentence) !== undefined)
  )
    return 'trigger';
  if (leads || (block.type === 'paragraph' && announcesCommand(text) && holdsWork(block.index + 2))) return 'title';
  return ACTING_ROLES.has(role) && !isAlertList(passage) && isOrder(passage) ? 'order' : 'words';
}

/** `Then run the following command (it only plans).`, with one paragraph more before the fence. */
function announcesCommand(text: string): boolean {
  return /\brun (?:the|a|an|this|these) [^.:]*\bcommands?\b[^.]*\.?$/i.test(sentencesOf(text).at(-1) ?? '');
}

/** `**Response times**: should be within 5 % of before`, `**Database**: no slow queries` */
const CRITERION =
  /^(?:(?:should|must|shall|has to|have to)\b|(?:no|none|zero|all|every|at least|within|normal|stable|unchanged|green|healthy)\b)/i;

/** What the commands to come rely on has to be seen to before them. */
const ASSUMES =
  /^(?:\[!\w+\]\s*|note:\s*)?(?:all |the )?(?:of the )?(?:following|next|remaining|subsequent|below) (?:steps?|commands?|instructions?|examples?) (?:all )?assumes?\b/i;

/** Bullets of prerequisites are confirmed; numbered ones that order something are done. */
function isRequirement({ block, role, section, text }: Passage): boolean {
  if (role !== 'prerequisites' || block.type !== 'list-item') return false;
  const inProcedure = section?.role === 'prerequisites' && /^\W*(?:step )?\d/i.test(section.title);
  if (block.ordered) return !asksForWork(text) || /^(?:have|install|be|you)\b/i.test(text);
  const order = !/^(?:ensure|verify|confirm|make sure|check|have|install|be|you)\b/i.test(text) && asksForWork(text);
  return !(inProcedure && order);
}

function isOrder(passage: Passage): boolean {
  const { block, text, rest, label, next, lead, role } = passage;
  // `The script will:` leads to what a machine does.
  if (
    block.type === 'list-item' &&
    /\b(?:script|process|command|job|jobs|operator|tool|controller|it|this|they)\b[^.]*\b(?:will|does|performs?)\b[^.]*(?:[:：]|\b(?:perform|do|run|execute)(?: the following)?)$/i.test(
      lead ?? '',
    )
  )
    return false;
  if (block.type === 'list-item' && saysPurpose(lead ?? '')) return false;
  if (block.labelOnly && next !== undefined) return false;
  if (label !== undefined && readChoiceLabel(label)?.type === 'numbered') return false;
  if (next?.type === 'list-item' && /^\([^)]*\)\W*$/.test(rest)) return false;
  const head = label !== undefined && rest !== '' ? rest : text;
  if (block.type === 'paragraph' && next === undefined && /[:：]$/.test(text.trim())) return false;
  const leadsOn = /[:：]$/.test(text.trim()) && next !== undefined && next.type !== 'fence';
  if (leadsOn && block.type === 'paragraph' && !/\b\d+ ?(?:s|sec|seconds?|m|min|minutes?|h|hours?)\b/.test(text))
    return hasObjects(passage);
  if (block.type === 'list-item' && block.ordered && sentencesOf(text).some(asksForWork)) return true;
  if (next?.type === 'fence' && /[:：]$/.test(text.trim()) && asksForWork(sentencesOf(text).at(-1) ?? '')) return true;
  if (block.type === 'paragraph' && next?.type !== 'fence' && sentencesOf(text).slice(1).some(surelyAsks)) return true;
  const [first = '', ...others] = sentencesOf(text);
  if (block.type === 'list-item' && /[?？]$/.test(first.trim()) && others.some(surelyAsks)) return true;
  if (block.type === 'paragraph' && !leadsOn && sentencesOf(text).some(concludes)) return true;
  if (block.type === 'paragraph' && !leadsOn && CONFIRMS.test(text.replace(/\s+/g, ' '))) return true;
  if (passage.amongOrders && !leadsOn) return true;
  if (passage.amongLabelledOrders && block.type === 'list-item' && block.ordered && isOneVerb(label)) return true;
  if (passage.amongLabelledOrders && role !== 'troubleshooting' && isImperative(rest.split(/\s/)[0] ?? '')) return true;
  if (block.type === 'list-item' && (itemAsksForWork(text) || isTypedCommand(text))) return true;
  return asksForWork(text) || (label !== undefined && block.type === 'list-item' && block.ordered && asksForWork(head));
}

/** `7. **Document**: Post-mortem within 48 hours` among items that order something. */
function isOneVerb(label: string | undefined): boolean {
  return label !== undefined && /^\p{L}+$/u.test(label) && isImperative(label);
}

/** `After any rollback: \`app status\` to confirm that it is up` */
const CONFIRMS = /^(?:after|before|once) [^:.]{3,60}: .*\bto (?:confirm|verify|make sure|ensure|see) /i;

/** Behind other sentences, what one can do and what is to be noted is no order. */
function surelyAsks(sentence: string): boolean {
  return (
    asksForWork(sentence) && !/^[^,]{0,60},? ?(?:you|we) (?:can|may|could|might)\b|^(?:please )?note\b/i.test(sentence)
  );
}

/** `It takes one version at a time, so raise the field in the values file.` */
function concludes(sentence: string): boolean {
  const [, order] = /,(?:\[\^\w+\])? so (?!that\b)(\S.*)$/.exec(sentence.replace(/\s+/g, ' ')) ?? [];
  return order !== undefined && editsByHand(order) && asksForWork(order);
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
}

/** `Before you apply it, replace these values:` and a list of things, none of them an order of its own. */
function hasObjects({ text, next }: Passage): boolean {
  if (next?.type !== 'list-item' || asksForWork(next.text) || next.checked !== undefined) return false;
  return ordersListed(text);
}

/** Lists of alerts say what each alert means. */
function isAlertList({ block, section }: Passage): boolean {
  return block.type === 'list-item' && block.label !== undefined && /\balerts\b/i.test(section?.title ?? '');
}
