/**
 * Whether words ask a person for work: `Investigate, fix, then scale back up`, `Open Grafana`, `Monitor for 30 minutes`,
 * `If migrations exist, plan their execution`. They begin with an imperative, after numbers, conditions and courtesy.
 * Titles of commands do so too: whether something below does the work is for the caller to see.
 */
export function asksForWork(text: string): boolean {
  let words = text
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/^(?:step )?\d+(?:\.\d+)*[.):]?\s+/i, '')
    .trim();
  const [condition] =
    /^(?:if|when|while|once|after|before|during|in case|as soon as|for)\b[^,:]{2,120},\s+/i.exec(words) ?? [];
  if (condition !== undefined) words = words.slice(condition.length);
  words = words.replace(
    /^(?:optional(?:ly)?|required|mandatory|then|finally|first|next|now|also|please|immediately|manually|carefully|always|you (?:should|must|need to|have to|will need to|can|may)|we (?:should|must|need to)|(?:\w+ )?team (?:should|must)|to do|todo|[a-z]{3,}ly)\b[:,]?\s+/i,
    '',
  );
  const [, verb] = /^(\p{L}[\p{L}'-]*)/u.exec(words) ?? [];
  return (
    verb !== undefined && VERBS.has(verb.toLowerCase()) && !/^\p{L}+\s*(?:[-–—=:]|is\b|are\b|was\b|of\b)/u.test(words)
  );
}

/** Imperatives that runbooks begin sentences with, in the order of the alphabet. */
const VERBS: ReadonlySet<string> = new Set(
  `acknowledge add adjust advise agree alert allow analyse analyze announce apply approve arrange ask assess assign attach
  attempt avoid backup begin block book bring browse build bypass calculate call cancel capture change check choose clean
  clear click close collect communicate compare complete configure confirm connect consider consult contact continue
  coordinate copy cordon correct correlate create cross-check debug decide declare decommission decrease define delete deploy
  describe detach determine diagnose disable discuss disconnect document double-check download drain draft drop edit email
  enable enforce engage ensure enter escalate estimate evaluate examine execute expand export extract fail failover fetch
  file fill find fix flush focus follow force gather generate get give go grant halt hand handle have hold identify implement import
  improve increase inform initiate inspect install interview investigate invite isolate join keep label launch leave let limit list
  locate lock log login look lower maintain make mark measure merge message migrate modify monitor move navigate note notify
  observe obtain open optimise optimize order page pass paste patch pause perform pick ping plan post prepare preserve press prevent
  proceed promote provide provision publish pull purge push put quarantine query quit raise re-deploy re-enable re-run reach read reassign
  rebalance reboot rebuild recall recheck record recover recreate redeploy redirect reduce refer refresh register reinstall release reload remediate remember
  remove rename reopen repair repeat replace reply report request rerun reset resize resolve restart restore resume retain retrieve retry
  return review revert revoke roll rollback rotate route run save scale scan schedule scroll search secure select send set
  share shut shutdown sign simulate skip snapshot speak specify spin ssh start stop store submit suspend switch sync tag take tear tell
  terminate test throttle track transfer treat triage trigger troubleshoot try tune turn type unblock uncordon understand undo uninstall unlock update
  upgrade upload use validate verify visit wait warm warn watch whitelist work write`.split(/\s+/),
);
