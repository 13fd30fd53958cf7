import type { Expectation } from '../../model/expectation.ts';
import type { Block, FenceBlock, InlineCode, ListItemBlock, ParagraphBlock } from '../block.ts';
import { announcesList } from './announces-list.ts';
import { checkOfOutput } from './check-of-output.ts';
import { checkOfSentence } from './check-of-sentence.ts';
import { readExpectationCue } from './expectation-cue.ts';
import { expectationOf } from './expectation-of.ts';
import { lastSentence } from './fence-lead.ts';
import { saidQuote } from './said-quote.ts';

/**
 * What the words right after a fence say that its last command prints: `This should return 200.`, `**Expected:** all pods
 * Running`, a list below `Expected:`. Words that lead to a fence of output are its cue and no expectation themselves.
 */
export function sentencesAfter(blocks: readonly Block[], fence: FenceBlock, of: number): readonly Expectation[] {
  const next = blocks[fence.index + 1];
  if (next?.type !== 'paragraph' || next.heading !== fence.heading || next.item !== fence.item) return [];
  if (isPinned(next)) return [];
  const lines = next.text.split('\n');
  const cued = lines.filter((line) => CUED.test(line));
  if (cued.length > 0 && (next.label !== undefined || cued.length === lines.length)) {
    const listed = lines.length === 1 && /[:：]$/.test(lines[0] ?? '') ? listAfter(blocks, next) : [];
    const own = lines.flatMap((line, i) => (CUED.test(line) ? ofLine(line, next.line + i, of) : []));
    return [...own, ...listed.flatMap((item) => ofLine(`Expected: ${item.text.replace(TICK, '')}`, item.line, of))];
  }
  if (next.label !== undefined && !isStressed(next)) return [];
  if (announcesList(lastSentence(next.text))) {
    const listed = listAfter(blocks, next).flatMap((item) => ofLine(`Expected: ${item.text}`, item.line, of));
    if (listed.length > 0) return listed;
  }
  const found = firstSentence(next, of);
  return found === undefined ? [] : [found];
}

/** `**Both must match.**` is a sentence and labels nothing. */
function isStressed({ labelOnly, text }: ParagraphBlock): boolean {
  return labelOnly === true && /[.!]$/.test(text.trim());
}

/** What the author says of it is read with the pins. */
function isPinned({ pins }: ParagraphBlock): boolean {
  const { as: use, check, of, within } = pins?.values ?? {};
  return (use ?? check ?? of ?? within) !== undefined;
}

/** Words that open with a cue need not say more to be about the output. */
const CUED =
  /^(?:✓|✔|✅|☑)|^(?:the )?expect(?:ed|ation)?(?: (?:output|result|results|response|outcome|status|state|value|behaviou?r)(?: (?:per|for|from|on|of|in|at) [\w ./-]{1,40})?)?\s*[:：]/iu;

const TICK = /^(?:✓|✔️?|✅|☑️?)\s*/u;

function ofLine(text: string, line: number, of: number): readonly Expectation[] {
  const cue = readExpectationCue(text);
  const expectation = cue === undefined || cue.example ? undefined : expectationOf(cue, [{ line, text }], of);
  return expectation === undefined ? [] : [expectation];
}

/** The items of the list right after a paragraph. */
function listAfter(blocks: readonly Block[], { index, item }: ParagraphBlock): readonly ListItemBlock[] {
  const first = blocks[index + 1];
  if (first?.type !== 'list-item' || first.item !== item) return [];
  return blocks.filter(
    (block): block is ListItemBlock =>
      block.type === 'list-item' && block.list === first.list && block.depth === first.depth,
  );
}

function firstSentence(next: ParagraphBlock, of: number): Expectation | undefined {
  const lines = next.text.split('\n');
  const sentences = sentencesOf(next).slice(0, 2);
  for (const [i, sentence] of sentences.entries()) {
    if (i > 0 && ELSEWHERE.test(sentences[0] ?? '')) break;
    const words = sentence.replace(/\s+/g, ' ').trim();
    if (/[:：]$/.test(words) || !isAboutOutput(words)) continue;
    const own = readExpectationCue(words) ?? readExpectationCue(words.replace(GIVEN, ''));
    if (own === undefined && checkOfSentence(words).check === 'judgement' && !ASKED.some((form) => form.test(words)))
      continue;
    const cue = own ?? { rest: words, verbatim: false, example: false };
    if (cue.example || cue.rest === '') continue;
    const at = lines.findIndex((line) => line.includes(sentence.split('\n')[0] ?? ''));
    const line = next.line + Math.max(at, 0);
    const expectation = expectationOf(cue, [{ line, text: words }], of);
    if (expectation === undefined) continue;
    const endLine = line + sentence.split('\n').length - 1;
    const code =
      next.inlineCodes.find(({ value }) => bare(value) === bare(cue.rest)) ??
      (['judgement', 'empty'].includes(expectation.check) ? onlyCode(next, words) : undefined);
    return {
      ...expectation,
      endLine,
      ...(code === undefined ? {} : { check: checkOfOutput(code.value), text: code.value }),
    };
  }
  return;
}

function bare(text: string): string {
  return text.replace(/\.$/, '');
}

/** `The output must contain \`a: 1\``: the one piece of code that a sentence says is printed; one before the verb is the command that prints it. */
function onlyCode({ inlineCodes }: ParagraphBlock, sentence: string): InlineCode | undefined {
  const verb = sentence.search(
    /\b(?:should|must|will|contains?|includes?|shows?|prints?|returns?|says?|outputs?|reads?|sees?|displays?)\b/i,
  );
  const named = inlineCodes.filter(({ value }) => sentence.includes(value, Math.max(verb, 0)));
  const [only] = named;
  if (verb < 0 || only === undefined || named.length !== 1) return undefined;
  const subject = inlineCodes.reduce((words, { value }) => words.replace(value, 'command'), sentence.slice(0, verb));
  const said = saidQuote(`${subject}${sentence.slice(verb).replace(only.value, () => '`code`')}`);
  return said === '`code`' ? only : undefined;
}

/** `With the service stopped, you should see it vanish` */
const GIVEN = /^(?:with|now|then|at this point|finally|again|as (?:before|always))\b[^,.:]{0,60}, (?=you\b)/i;

/** A full stop in code ends no sentence. */
function sentencesOf({ text, inlineCodes }: ParagraphBlock): readonly string[] {
  const whole = inlineCodes.reduce(
    (words, { value }) => words.replace(value, () => value.replace(/(?<=[.!?]) /g, HELD)),
    text,
  );
  return whole.split(/(?<=[^.][.!?])\s+(?=[\p{Lu}`"])/u).map((sentence) => sentence.replaceAll(HELD, ' '));
}

/** Stands for a blank that is held together; no text has it. */
const HELD = '\u{F8FE}';

/** What is seen in a browser is not printed by the command. */
const ELSEWHERE = /\b(?:log ?in|open|navigate|click|go to|visit|browse|console|dashboard|ui)\b/i;

const PRINTS =
  '(?:returns?|shows?|prints?|displays?|outputs?|lists?|reports?|responds?|says?|reads?|looks?|contains?|includes?|fails?|succeeds?|sees?|gets?|match(?:es)?|equals?|exists?|appears?|remains?)';
const ABOUT = [
  new RegExp(
    `\\b(?:this|it|that|output|result|response|command|commands|query|status|both|all|each|pods?|nodes?)\\b[^.;]{0,40}\\b(?:should|must|will)(?: now| not| also| then)? ${PRINTS}\\b`,
    'i',
  ),
  new RegExp(`^(?:the |this |that )?[\\w\`./ -]{2,50} (?:should|must)(?: now| not| also)? ${PRINTS}\\b`, 'i'),
  /\byou (?:should|will|must)(?: now| not| also)? (?:see|get|receive)\b/i,
  new RegExp(`^(?:which |and |it |this )?(?:should|must) (?:now |not )?(?:${PRINTS}|be)\\b`, 'i'),
  /\b(?:the )?(?:output|result|response|status|state|all (?:\w+ ){1,3}|pods?|nodes?|number|count|value)\b[^.;]{0,40}\bshould (?:now |not |all )?(?:be|have)\b/i,
  /^(?:it|this|the (?:command|query|script|output)) (?:will )?(?:now |then )?(?:prints?|returns?|outputs?|reports?|says?|echoe?s?|shows?)(?: with)? ["“]/i,
  /^(?:the )?expected (?:output|result|response|status)\b/i,
  /^expected (?:per|for|on|in|after|from|at) [\w -]{2,30}:/i,
  /^there (?:should|must|will) (?:be (?:no|only|exactly|at (?:least|most)|\d)|not be)\b/i,
  /^(?:you|we) (?:should|must|will) (?:not|never) (?:see|get|receive)\b/i,
  /^the [\w -]{2,40} (?:should|must) (?:not|never|no longer) (?:be|have|exceed|go|rise|drop|fall)\b/i,
];

/** What must not be in the output and fits no rule is asked: lost, the command would pass without it. */
const DENIED_OUTPUT =
  /^(?:you|we) (?:should|must|will) (?:not|never) (?:see|get|receive)\b|\b(?:output|response|result) (?:should|must) (?:not|never)\b|^there (?:should|must) (?:be no|not be)\b/i;

/** `Both indexes should have the same count`: what is compared is printed, as nothing else is to be seen. */
const SAME = /\bshould (?:now |all |both )?(?:have|show|be|report) the same\b/i;
const ASKED: readonly RegExp[] = [DENIED_OUTPUT, SAME];

function isAboutOutput(sentence: string): boolean {
  if (/^(?:if|when|once|after|before|note|unless)\b/i.test(sentence) || sentence.length > 240) return false;
  return SAME.test(sentence) || ABOUT.some((pattern) => pattern.test(sentence));
}
