/** How long something takes, and what it should be then. */
export interface DelayedCue {
  /** Begins with the words that say what should be. */
  readonly said: string;
  /** Seconds in which it has to come; what comes `after` a time has no such bound. */
  readonly within?: number;
}

/**
 * Takes the time off an expectation.
 *
 * @example `After ~30s should show 3 rows`, `Within a minute, it should return 200`; not `After 5 minutes you should restart it`
 */
export function readDelayedCue(text: string): DelayedCue | undefined {
  const [all, word, count = '', unit = ''] = DELAY.exec(text) ?? [];
  const said = text.slice(all?.length ?? 0);
  if (all === undefined || !SHOWS.test(said)) return;
  if (word?.toLowerCase() !== 'within') return { said };
  const seconds = (Number(count) || 1) * (SECONDS[unit.charAt(0).toLowerCase()] ?? 1);
  return { said, within: seconds };
}

const DELAY =
  /^(after|within) (?:about |around |approximately |roughly |at most )?(?:~ ?)?(?:(\d{1,4})|an?|one) ?(seconds?|secs?|s|minutes?|mins?|m|hours?|h)\b,? /i;
const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 };
/** What is seen, and not what is to be done. */
const SHOWS =
  /^(?:(?:it|this|you|output|(?:the|all) \w+(?: \w+)?) )?should (?:now |then |all )?(?:show|return|print|see|be|report|say|read|respond|contain|list|become|display|output)\b(?! (?:done|run|used|performed|executed|avoided|restarted|removed|deleted)\b)/i;
