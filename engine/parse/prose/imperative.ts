/** Whether a word, in any case, is an imperative that runbooks begin sentences with. */
export function isImperative(word: string): boolean {
  const verb = word.toLowerCase();
  return VERBS.has(verb) || VERBS.has(verb.replace(/^(?:hard|soft|force|re|double|cross|live|hot)-/, ''));
}

/** In the order of the alphabet. */
const VERBS: ReadonlySet<string> = new Set(
  `abort accept acknowledge activate adapt add address adjust advise agree alert allocate allow amend analyse analyze
  annotate announce append apply approve archive arrange ask assess assign attach attempt audit authenticate
  authorise authorize automate avoid await backup begin block book bring browse build bump bypass calculate call
  cancel capture change check choose clean clear click clone close collect commit communicate compare compile
  complete conduct configure confirm connect consider consolidate consult contact contain continue convene convert
  coordinate copy cordon correct correlate craft create cross-check deactivate debug decide declare decode
  decommission decrease decrypt define delete demote deploy describe destroy detach determine develop diagnose
  disable disconnect discuss document double-check download draft drain drop edit email enable encode encrypt enforce
  engage enhance enrol enroll ensure enter erase escalate estimate evaluate evict examine exclude execute expand
  export expose extend extract fail failover fetch file fill filter find fix flush focus follow force fork forward
  freeze gather generate get give go grant halt hand handle harden have hit hold identify implement import improve
  increase inform initiate inject insert inspect install interview invalidate investigate invite invoke isolate issue
  join keep kill label launch leave let limit list locate lock log login look lower maintain make mark measure merge
  message migrate minimise minimize mirror mitigate modify monitor mount move mute navigate note notify observe
  obtain open optimise optimize order page pass paste patch pause perform pick pin ping place plan populate post
  prepare preserve press prevent prioritise prioritize proceed promote protect provide provision prune publish pull
  purge push put quarantine query quit raise re-deploy re-enable re-run reach read reapply reassess reassign
  rebalance rebase reboot rebuild recall recheck reconcile reconfigure reconnect record recover recreate redeploy
  redirect reduce refer reference refresh regenerate register reinstall release reload remediate remember remove
  rename reopen repair repeat replace reply report reproduce request rerun reset resize resolve respond restart
  restore resume resync retain retrieve retry return revert review revoke rewrite roll rollback rotate route run save
  scale scan schedule scroll seal search secure select send set share shift shut shutdown sign silence simulate skip
  snapshot speak specify spin squash ssh start stash stop store strip submit summarise summarize suspend swap switch
  sync tag take tear tell terminate test throttle tick toggle trace track train transfer transform translate treat
  triage trigger trim troubleshoot truncate try tune turn type unblock uncomment uncordon understand undo uninstall
  unlock unmount unpack unpause unseal unset unzip update upgrade upload use validate verify view visit wait warm
  warn watch whitelist wipe work write`.split(/\s+/),
);
