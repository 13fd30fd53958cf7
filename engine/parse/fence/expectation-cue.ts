import type { Check } from '../../model/expectation.ts';
import { cueParts } from '../pin/cue-parts.ts';
import { CHECKS } from '../pin/pins.ts';
import { isInvertedCondition } from '../prose/inverted-condition.ts';
import { readDelayedCue } from './delayed-cue.ts';

/** What a cue says of the text that it announces. */
export interface ExpectationCue {
  /** What stands behind the cue on its line. */
  readonly rest: string;
  /** The text to come is output as it is printed, and no sentence about it (`Output:`). */
  readonly verbatim: boolean;
  /** It is only like the real output. */
  readonly example: boolean;
  readonly pinned?: Check;
  /** Seconds. */
  readonly within?: number;
  readonly every?: number;
}

/**
 * Reads the words that announce an expectation: `Expected: 3 pods`, `Expected output:`, `Should return 200`, `✓ All pods
 * ready`, `Output:`, `You should see:`, `Example output:`, and the pinned form `Expected (contains, within 5m): …`.
 */
export function readExpectationCue(text: string): ExpectationCue | undefined {
  const words = text.replace(/^[-*•]\s+/, '').trim();
  if (isInvertedCondition(words)) return;
  return pinned(words) ?? example(words) ?? announced(words) ?? delayed(words);
}

/** `# Expected (json): {…}`, `# Expected (within 5m, every 10s): …` */
function pinned(text: string): ExpectationCue | undefined {
  const [, inside, rest] = /^expect(?:ed|s)?\s*\(([^)]{1,60})\)\s*:\s*(.*)$/i.exec(text) ?? [];
  if (inside === undefined || rest === undefined) return;
  let check: Check | undefined;
  const times: { within?: number; every?: number } = {};
  for (const part of cueParts(inside)) {
    const [, word, count, unit] = /^(within|every) (\d+(?:\.\d+)?) ?(s|m|h)\w*$/.exec(part) ?? [];
    if (word === 'within' || word === 'every')
      times[word] = Number(count) * (unit === 'h' ? 3600 : unit === 'm' ? 60 : 1);
    else if (isCheck(part)) check = part;
    else return;
  }
  return {
    rest,
    verbatim: check !== undefined,
    example: false,
    ...(check === undefined ? {} : { pinned: check }),
    ...times,
  };
}

function isCheck(word: string): word is Check {
  return CHECKS.some((check) => check === word);
}

const LIKE =
  /\b(?:similar|look(?:s|ing)? (?:something )?like|something like|along the lines of|for example|e\.g\.|resembl\w+|an? example|sample)\b/i;

/** `Example output:`, `Sample response:`, `Output will look something like this:`, `You should see output similar to:` */
function example(text: string): ExpectationCue | undefined {
  const cue = { verbatim: true, example: true };
  const [, rest] =
    /^(?:an? )?(?:example|sample|typical)\s+(?:of (?:the |an? )?)?(?:expected |successful |healthy |command )?(?:output|outputs|response|responses|result|results)\b[^:]{0,40}(?::\s*(.*))?$/i.exec(
      text,
    ) ?? [];
  if (/^(?:an? )?(?:example|sample|typical)\s+(?:of )?(?:the )?(?:\w+ )?(?:output|response|result)/i.test(text))
    return { rest: rest ?? '', ...cue };
  if (
    text.length < 160 &&
    LIKE.test(text) &&
    /\b(?:output|response|result|see|return\w*|print\w*|show\w*|get|receive)\b/i.test(text) &&
    /(?::|like(?: this)?\.?|to)$/.test(text)
  ) {
    return { rest: '', ...cue };
  }
  return;
}

/** `Within a minute it should return 200` */
function delayed(text: string): ExpectationCue | undefined {
  const { said, within } = readDelayedCue(text) ?? {};
  const cue = said === undefined ? undefined : announced(said);
  return cue === undefined || within === undefined ? cue : { ...cue, within };
}

/** Cue words, and whether what comes behind them is output word by word. The first that matches decides. */
const CUES: readonly (readonly [RegExp, boolean])[] = [
  [
    /^expected(?: \w+){0,2} (?:output|response|result|return value|stdout)s?(?: \([^)]*\))?(?: [\w' -]{1,60})?:\s*/i,
    true,
  ],
  [/^expected (?:output|response|result|stdout)s?(?: \([^)]*\))?(?: [\w' -]{1,60})?:\s*/i, true],
  [/^expect(?:ed|s|ation)?(?: [\w'/ -]{1,40})?(?: \([^)]*\))?\s*[:=]\s*/i, false],
  [/^expect(?:ed|s)? (?:to (?:see|get|find) )?/i, false],
  [/^(?:command )?(?:output|stdout|response|returns|prints|shows):\s*/i, true],
  [
    /^(?:✓|✔️?|✅|☑️?|√|\[(?:x|✓)\])\s*(?:expected:?\s+|returns:\s+)?(?!(?:good|do|correct|right|recommended|better)\b\s*[:(]?)/iu,
    false,
  ],
  [
    /^(?:you(?:'ll| will| should| must)?|we should|this should|it should) (?:now |then |also )?(?:see|get|receive|have)\s*:\s*/i,
    true,
  ],
  [/^(?:you(?:'ll| will| should)|we should) (?:now |then |also )?(?:see|get|receive)\s+(?!if\b)/i, false],
  [
    /^(?:(?:this|it|output|result|(?:the|this|that) (?:[\w`./-]{1,30} ){0,3}(?:output|results?|response|command|query|script|call|request|curl|check|test|endpoint|program|tool|log|logs|terminal|prompt|screen|status|state|value|message|answer)) )?(?:should|must) (?:now |also |then )?(?:return|show|print|output|display|say|read|report|respond with)(?: the)?(?::|\s)\s*/i,
    false,
  ],
  [
    /^(?=(?:(?:this|it|output|result|the (?:output|result|response|command|\w+)|both|all(?: \w+)?|each|no|\w+ \w+) )?(?:should(?:n['’]t)?|must(?:n['’]t)?) (?!(?:only )?(?:not )?(?:be )?(?:done|run|used|performed|executed|avoided|only|never (?!(?:be |go |drop |fall )?(?:more|less|greater|fewer|lower|higher|above|below|over|under|exceed)))\b)\w+)/i,
    false,
  ],
  // What prints is not the command as a whole, or it is what is not to be seen: its words belong to what is said.
  [
    /^(?=(?:the |this |that )[\w`./ -]{2,50} (?:should|must) (?:now |also |then )?(?:return|show|print|output|display|say|read|report|respond with)\b)/i,
    false,
  ],
  // `For production, this MUST be the production cluster`: said for a case, which a person sees.
  [
    /^(?=(?:for|in|on) [^,:.]{2,40}, (?:this|it|the (?:output|result|context|value|name|version|status)) (?:should|must)(?: not| never)? (?:be|show|say|read|have|contain|name)\b(?! (?:done|run|used|performed|executed)\b))/i,
    false,
  ],
  // A column of a table by its name: `READY should be 1/1`.
  [/^(?=`?[A-Z][A-Z_-]{2,24}`?(?: column)? (?:should|must) (?:be|show|read|say)\b)/, false],
  [/^(?=(?:you|we) (?:should|must|will) (?:not|never|no longer) (?:see|get|receive)\b)/i, false],
  [/^(?=[A-Z][\w./ -]{2,60} (?:must|should) (?:NOT|not|never) be \w+)/, false],
  // `# prints "true" once all of it is there`: what is quoted is printed; without a quote it may be the title of what comes next.
  [
    /^(?:(?:it|this|that|which|output|the (?:command|output|query|script|check|call|response|status|value|field)) )?(?:will )?(?:now |then )?(?:prints|returns|shows|outputs|displays|reports|says|reads|echoes|answers|becomes|turns|responds with|replies with|(?<=will )(?:print|return|show|output|report|say|read|become|be))(?: with)?:? (?=["'`“])/iu,
    false,
  ],
  [/^(?:check|look) for:\s*(?=["'`“])/iu, false],
  [/^(?:→|=>|->|⇒)\s*/u, false],
  [
    /^(?:(?:예상|기대)(?:되는)?\s?(?:결과|출력|값)?|(?:期待|想定)(?:される)?(?:結果|出力|値)?|(?:预期|期望)(?:的)?(?:结果|输出)?|erwartet(?:e[sr]?)?(?: (?:ausgabe|ergebnis))?|(?:resultado|salida|saída) esperad[oa]|(?:résultat|sortie) attendue?|ожидаем\p{L}+(?: (?:результат|вывод))?)\s*[:：]\s*/iu,
    false,
  ],
];

function announced(text: string): ExpectationCue | undefined {
  for (const [pattern, verbatim] of CUES) {
    const [cue] = pattern.exec(text) ?? [];
    if (cue === undefined) continue;
    const rest = text.slice(cue.length).trim();
    return { rest, verbatim, example: LIKE.test(cue) };
  }
  return;
}
