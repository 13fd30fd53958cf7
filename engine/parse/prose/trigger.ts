/** What a sentence leads to when its condition holds. */
export interface TriggerReading {
  readonly to: 'rollback' | 'escalation';
  /** A machine does it. */
  readonly automatic?: boolean;
}

/**
 * Whether a sentence says when to leave the procedure: `If any metric degrades, immediately trigger rollback`, `Execute
 * rollback if degradation confirmed`, `Rollback: Automatic - old pods keep running`, `If it persists, page the DBA`.
 * A condition without what follows from it (`If the update fails:`) is none by itself.
 */
export function readTrigger(text: string): TriggerReading | undefined {
  const words = text.replace(/\s+/g, ' ').trim();
  if (TELLS.test(words)) return;
  const outcome = headed(words) ?? consequence(words);
  if (outcome === undefined) return;
  const to = destination(outcome);
  if (to === undefined) return;
  return AUTOMATIC.test(outcome) || /\bautomatic\w*\b/i.test(words) ? { to, automatic: true } : { to };
}

/** `helm rollback does not revert CRDs` tells what going back does; `The escalation contact will tell you if …` names somebody. */
const TELLS =
  /^the escalation\b[^.,]{0,40}\b(?:contacts?|manager|lead|engineer|team)\b[^.,]{0,20}\b(?:will|can|may) (?:tell|inform|let|advise)\b|\broll ?back(?:s|ing back)? (?:does|do|will|would|can|cannot|has|is|only|also|never)\b/i;
const AUTOMATIC = /\bautomatic(?:ally)?\b|\bauto-/i;
const ROLLBACK =
  /\broll(?:s|ed|ing)?[ -]?backs?\b|\brevert (?:to )?(?:the )?(?:previous |last |old |prior )?(?:\w+ )?(?:version|release|deploy\w*|changes?|revision|image|commit|upgrade|update|build)\b|\bautomatic(?:ally)? reverts?\b|\bback out\b/i;
const ESCALATION =
  /\bescalat(?:e|es|ion)\b|(?<!\b(?:this|the|that|a|an|our|your|status|web|wiki|see|home|landing|each|every) )\b(?:contact|page|call|phone|ring)\b(?! (?:site|center|back|stack|rate|(?:shows?|lists?|displays?|is|are|was|has|have|says?|contains?|tells?|loads?|opens?|returns?|fails?)\b))/i;
const CONDITION = /(?<!-)\b(?:if|when|whenever|unless|in case|should|after \d+|until)\b(?!-)/i;

/** `Rollback: Run ./undo.sh`, `Escalate: call the lead` */
function headed(text: string): string | undefined {
  const [, head, rest] = /^(roll ?back|revert|escalate|escalation)\s*[:：]\s*(\S.*)$/i.exec(text) ?? [];
  if (rest !== undefined && /^(?:n\/?a|none|not (?:applicable|needed|required|possible))\b/i.test(rest)) return;
  return head !== undefined && rest !== undefined ? `${head} ${rest}` : undefined;
}

/** `The smoke test returns 5xx: roll back immediately` */
const URGENT = /^([^:]{3,120}):\s+(.*\b(?:immediately|at once|right away|straight away)\b.*)$/i;
const TROUBLE =
  /\b(?:fail(?:s|ed|ing|ures?)?|errors?|returns? (?:an? )?(?:4|5)(?:xx|\d\d)|stays?|rejects?|crash\w*|los[st]\w*|corrupt\w*|down|exceed\w*|breach\w*|degrad\w*|cannot|outages?|unavailable|time-?outs?|spikes?)\b/i;

/** The clause that says what to do: behind the condition's comma, or before the condition. */
function consequence(text: string): string | undefined {
  const [, head = '', urgent] = URGENT.exec(text) ?? [];
  if (urgent !== undefined && TROUBLE.test(head) && destination(urgent) !== undefined && !CONDITION.test(text))
    return asOrder(urgent);
  const arrow = /^(.{3,200}?)\s*(?:→|⇒|=>|->)\s*(.+)$/.exec(text);
  if (arrow?.[1] !== undefined && arrow[2] !== undefined && destination(arrow[2]) !== undefined) return arrow[2];
  const match = CONDITION.exec(text.replace(/\([^)]*\)/g, (inside) => ' '.repeat(inside.length)));
  if (!match || /^if (?:needed|required|necessary|applicable|desired)\b/i.test(text.slice(match.index))) return;
  const before = text.slice(0, match.index).trim();
  if (/\p{L}{3}/u.test(before) && !/[.;:]$/.test(before) && destination(before) !== undefined) return asOrder(before);
  const after = text.slice(match.index);
  const split = /,\s*(?:then\s+)?|\bthen\s+|:\s+(?=\S)/i.exec(after);
  return split ? asOrder(after.slice(split.index + split[0].length)) : undefined;
}

/** `the rollback steps fail` and `do not roll back` order nothing. */
function asOrder(clause: string): string | undefined {
  return /\b(?:do not|don't|never|no need to)\b/i.test(clause) ? undefined : clause;
}

/** Words may come before the deed (`immediately trigger a full …`), a whole sentence may not. */
const NEAR = 48;

function destination(clause: string): 'rollback' | 'escalation' | undefined {
  const start = clause.replace(/^\W+/, '').slice(0, NEAR + 16);
  const [escalation, rollback] = [ESCALATION, ROLLBACK].map((deed) => {
    const at = start.search(deed);
    return at < 0 || at > NEAR ? Number.POSITIVE_INFINITY : at;
  });
  if (rollback !== undefined && rollback < (escalation ?? 0)) return 'rollback';
  return escalation !== undefined && Number.isFinite(escalation) ? 'escalation' : undefined;
}
