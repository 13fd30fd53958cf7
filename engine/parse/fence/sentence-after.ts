import type { Expectation } from '../../model/expectation.ts';
import type { Block, FenceBlock } from '../block.ts';
import { checkOfOutput } from './check-of-output.ts';
import { checkOfSentence } from './check-of-sentence.ts';
import { readExpectationCue } from './expectation-cue.ts';
import { expectationOf } from './expectation-of.ts';

/**
 * The sentence right after a fence that says what its last command prints: `This should return 200.`, `You should see all
 * pods Running.` One that leads to a fence of output is its cue and no expectation by itself.
 */
export function sentenceAfter(blocks: readonly Block[], fence: FenceBlock, of: number): Expectation | undefined {
  const next = blocks[fence.index + 1];
  if (
    next?.type !== 'paragraph' ||
    next.heading !== fence.heading ||
    next.item !== fence.item ||
    next.label !== undefined
  )
    return;
  const lines = next.text.split('\n');
  const sentences = next.text.split(/(?<=[^.][.!?])\s+(?=[\p{Lu}`"])/u).slice(0, 2);
  for (const [i, sentence] of sentences.entries()) {
    if (i > 0 && ELSEWHERE.test(sentences[0] ?? '')) break;
    const words = sentence.replace(/\s+/g, ' ').trim();
    if (/[:：]$/.test(words) || !isAboutOutput(words)) continue;
    const own = readExpectationCue(words);
    if (own === undefined && checkOfSentence(words).check === 'judgement') continue;
    const cue = own ?? { rest: words, verbatim: false, example: false };
    if (cue.example || cue.rest === '') continue;
    const at = lines.findIndex((line) => line.includes(sentence.split('\n')[0] ?? ''));
    const line = next.line + Math.max(at, 0);
    const expectation = expectationOf(cue, [{ line, text: words }], of);
    if (expectation === undefined) continue;
    const endLine = line + sentence.split('\n').length - 1;
    const code = next.inlineCodes.find(({ value }) => value === cue.rest.replace(/\.$/, ''));
    return {
      ...expectation,
      endLine,
      ...(code === undefined ? {} : { check: checkOfOutput(code.value), text: code.value }),
    };
  }
  return;
}

/** What is seen in a browser is not printed by the command. */
const ELSEWHERE = /\b(?:log ?in|open|navigate|click|go to|visit|browse|console|dashboard|ui)\b/i;

const PRINTS =
  '(?:returns?|shows?|prints?|displays?|outputs?|lists?|reports?|responds?|says?|reads?|looks?|contains?|includes?|fails?|succeeds?|sees?|gets?)';
const ABOUT = [
  new RegExp(
    `\\b(?:this|it|that|output|result|response|command|commands|query|status|both|all|each|pods?|nodes?)\\b[^.;]{0,40}\\b(?:should|must|will)(?: now| not| also| then)? ${PRINTS}\\b`,
    'i',
  ),
  /\byou (?:should|will|must)(?: now| not| also)? (?:see|get|receive)\b/i,
  new RegExp(`^(?:which |and |it |this )?(?:should|must) (?:now |not )?(?:${PRINTS}|be)\\b`, 'i'),
  /\b(?:the )?(?:output|result|response|status|state|all (?:\w+ ){1,3}|pods?|nodes?|number|count|value)\b[^.;]{0,40}\bshould (?:now |not |all )?(?:be|have)\b/i,
  /^(?:the )?expected (?:output|result|response|status)\b/i,
];

function isAboutOutput(sentence: string): boolean {
  if (/^(?:if|when|once|after|before|note|unless)\b/i.test(sentence) || sentence.length > 240) return false;
  return ABOUT.some((pattern) => pattern.test(sentence));
}
