/** Whether a word, in any case, is an imperative that runbooks begin sentences with. */
export function isImperative(word: string): boolean {
  const verb = word.toLowerCase();
  return VERBS.has(verb) || VERBS.has(verb.replace(/^(?:hard|soft|force|re|double|cross|live|hot)-/, ''));
}

/** In the order of the alphabet. */
const VERBS: ReadonlySet<string> = new Set(
  `abort accept acknowledge activate adapt address allocate amend append archive audit authenticate authorise authorize automate await add adjust advise agree alert allow analyse analyze announce apply approve arrange ask assess assign attach
  attempt avoid backup begin block book bring browse build bypass calculate call cancel capture change check choose clean
  clear click close collect communicate compare complete configure conduct confirm connect consider consolidate convene convert craft consult contact contain continue
  coordinate copy cordon correct correlate create cross-check deactivate debug decide declare decrypt demote decommission decrease define delete deploy
  describe destroy detach determine develop diagnose disable discuss disconnect document double-check download drain draft drop edit email
  enable enforce engage ensure enter escalate estimate evaluate enhance enrol enroll erase evict examine exclude execute expand expose extend export extract fail failover fetch
  file fill find filter fix flush focus forward freeze follow force gather generate get give go grant halt hand handle have harden hold identify implement import inject insert invalidate invoke issue
  improve increase inform initiate inspect install interview investigate invite isolate join keep kill label launch leave let limit list
  locate lock log login look lower maintain make mark measure merge message migrate minimise minimize mitigate modify monitor mount move mute navigate note notify
  observe obtain open optimise optimize order page pass paste patch pause perform pick ping pin place plan populate post prepare preserve press prevent prioritise prioritize
  proceed promote provide provision publish protect prune pull purge push put quarantine query quit raise re-deploy re-enable re-run reach read reassign
  rebalance reapply reassess reboot rebuild recall recheck record reconcile reconfigure reconnect recover recreate redeploy redirect reduce refer reference refresh register reinstall release reload remediate remember
  remove rename reopen repair repeat replace reply report reproduce request rerun reset resize resolve respond restart restore resume retain retrieve retry
  return review revert revoke roll rollback rotate route run save scale scan schedule scroll search secure select send set shift silence
  share shut shutdown sign simulate skip snapshot speak specify spin ssh start stop store submit summarise summarize suspend switch sync tag take tear tell
  terminate test throttle toggle trace track train transform translate trim truncate transfer treat triage trigger troubleshoot try tune turn type unblock uncordon uncomment understand undo unmount unpause unset uninstall unlock update
  upgrade upload use validate verify view visit wait warm warn watch whitelist wipe work write`.split(/\s+/),
);
