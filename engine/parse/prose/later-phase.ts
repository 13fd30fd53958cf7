/**
 * When something is undone or gone back to that was left in an emergency: that time is not now, so that it is asked, though
 * `once …` mostly says no more than the order.
 *
 * @example `Failback (once the primary is healthy)` → `once the primary is healthy`; `When the old region is back:`; not
 * `Once the rollout completes, switch the traffic back`, `After the failback, verify`
 */
export function readLaterPhase(text: string): string | undefined {
  const words = text.replace(/\s+/g, ' ').trim();
  const [clause] = CLAUSE.exec(words) ?? [];
  if (clause === undefined) return;
  const said = clause.replace(/(?<![\s:,.;)])[\s:,.;)]+$/, '').trim();
  const rest = words.replace(clause, ' ');
  if (FAILBACK.test(rest) || (BACK.test(rest) && !OWN_END.test(said))) return said;
  return IS_OVER.test(said) ? said : undefined;
}

/** Whether words order the way back out of an emergency, whatever they say of the time. */
export function namesFailback(title: string): boolean {
  return /^\W*(?:(?:perform|execute|start|initiate|begin|do) (?:an? |the )?)?(?:\w+ )?fail(?:ing)?[ -]?back\b(?! (?:test|verification|plan|criteria|is|was|has|complet\w+))/i.test(
    title,
  );
}

/** Whether words name the way into an emergency, which a failback leads out of again. */
export function namesFailover(title: string): boolean {
  return /\b(?:fail(?:ing)?[ -]?over|switch[ -]?over|promot\w+|activat\w+ (?:the )?(?:dr|disaster|standby|secondary)|disaster recovery)\b/i.test(
    title,
  );
}

const CLAUSE = /\b(?:once|when|after|as soon as)\b(?! (?:that|this|it)\b[^,:;()]{0,4}$)[^,:;()]{3,120}/i;
const FAILBACK = /\bfail(?:ing|ed)?[ -]?back\b/i;
/** Going back to what was before; to scale back up is a step like others. */
const BACK =
  /\b(?:switch|mov|cut|rout|shift|point|return|migrat|transfer)\w* (?:[\w-]+ ){0,4}?back\b(?! ?up)|\b(?:revert|undo|remove|lift|restore)\w* (?:the )?(?:\w+ )?(?:dns|override|workaround|traffic|block|emergency \w+|maintenance mode|original \w+)\b/i;
/** The end of what was just begun, which everybody waits for. */
const OWN_END = /\b(?:complet\w+|finish\w*|done|succe\w+|ready|deployed|installed|verified|confirmed|passes|passed)\b/i;
/** `when the primary region is back`, `once the incident is over`: nothing that one waits for at a prompt. */
const IS_OVER =
  /\b(?:(?:region|site|data ?cent(?:er|re)|zone) (?:\w+ ){0,2}?(?:back|recovers?|recovered|restored|available again|healthy again|healthy|online|returns?)|(?:incident|outage|emergency|disaster|attack|freeze) (?:\w+ ){0,2}?(?:over|resolved|ended|ends|passed|mitigated|contained|lifted))\b/i;
