/** Whether a word, in any case, is an imperative that runbooks begin sentences with. */
export function isImperative(word: string): boolean {
  return VERBS.has(word.toLowerCase());
}

/** In the order of the alphabet. */
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
  upgrade upload use validate verify view visit wait warm warn watch whitelist work write`.split(/\s+/),
);
