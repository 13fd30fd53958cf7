/** Whether a word, in any case, is an imperative that runbooks begin sentences with. */
export function isImperative(word: string): boolean {
  const verb = word.toLowerCase();
  return VERBS.has(verb) || VERBS.has(verb.replace(/^(?:hard|soft|force|re|double|cross|live|hot)-/, ''));
}

/** In the order of the alphabet. */
const VERBS: ReadonlySet<string> = new Set(
  `abort accept acknowledge acquire activate adapt add address adjust advise agree alert align allocate allow amend
  analyse analyze annotate announce answer append apply approve archive arrange ask assemble assess assign attach
  attempt audit augment authenticate authorise authorize automate avoid await back-up backfill backup balance ban
  batch begin bind block book bootstrap bring browse build bump bypass calculate calibrate call cancel capture
  change characterise characterize check choose clarify clean clear click clone close collect commit communicate
  compare compile complete compress compute conduct configure confirm connect consider consolidate construct consult
  contact contain continue convene convert coordinate copy cordon correct correlate craft create cross-check
  cross-reference customise customize deactivate debug decide declare decode decommission decrease decrypt dedicate
  define delegate delete demote deny deploy deregister derive describe designate destroy detach detect determine
  develop diagnose disable disconnect discuss disengage dismiss dispatch distribute divert document double-check
  download draft drain drop duplicate edit elect eliminate email embed enable encode encrypt enforce engage enhance
  enrol enroll ensure enter erase escalate establish estimate evaluate evict examine exclude execute exercise expand
  experiment explain explore export expose extend extract fail failover feed fetch file fill filter find fine-tune
  finish fix flag flip flush focus follow force fork formulate forward free freeze gather generate get give go grab
  grant halt hand handle harden harvest have hit hold hunt identify ignore implement import improve increase increment inform
  ingest initialise initialize initiate inject insert inspect install instruct instrument integrate intercept
  interview introduce invalidate investigate invite invoke isolate issue iterate join keep kick kill label launch
  leave let limit list listen locate lock log login look lower maintain make manage mark measure merge message
  migrate minimise minimize mint mirror mitigate modify monitor mount move mute navigate negotiate note notify observe
  obtain open optimise optimize order organise organize override overwrite page pair pass paste patch pause pay perform
  permit persist pick pin ping place plan poll populate port-forward post preload prepare preserve press prevent
  preview prioritise prioritize probe proceed procure promote protect prove provide provision prune publish pull
  purge push put quarantine query quiesce quit raise rate-limit re-deploy re-enable re-run reach read realign
  reapply reassess reassign rebalance rebase reboot rebuild recalculate recall recheck reclaim reconcile reconfigure
  reconnect reconstruct record recover recreate recycle redact redeploy redirect redistribute reduce reenable
  refactor refer reference reformat refrain refresh regenerate register reimage reindex reinitialise reinitialize
  reinstall reintroduce reissue relabel relaunch release reload relocate remap remediate remedy remember remind
  remount remove rename renew reopen reorder repair repeat replace reply repoint report reprocess reproduce
  reprovision republish request reroute rerun rescale rescan reschedule rescue reseed resend reserve reset reshard resize
  resolve respond restart restore restrict resubmit resume resync retag retain rethink retire retrieve retry return
  reuse revalidate revert review revisit revoke rewind rewrite right-click right-size roll rollback rotate route run
  sanitise sanitize save scale scan schedule scroll seal search secure seek segment select send separate serve set setup share soak
  shift shorten shrink shut shutdown sideload sign silence simulate skip slow snapshot solicit spawn speak specify
  speed spin split squash ssh start stash steer stop store strip study submit subscribe substitute summarise
  summarize supply suppress survey suspend swap sweep swing switch sync synchronise synchronize tag take talk tear
  tell terminate test think throttle tick tighten toggle trace track train transfer transform translate treat triage
  trigger trim troubleshoot truncate try tune turn type unarchive unassign unbind unblock uncomment uncompress
  uncordon undeploy understand undo undrain unfreeze uninstall unlink unload unlock unmount unmute unpack unpause
  unpin unpublish unregister unschedule unseal unset unsilence unsubscribe unsuspend untag unzip update upgrade
  upload use utilise utilize validate verify vet view visit wait walk warm warn watch weigh whitelist widen wipe
  withdraw work wrap write zap`.split(/\s+/),
);
