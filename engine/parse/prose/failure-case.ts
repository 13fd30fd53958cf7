/**
 * Whether a title names what to do when the deed of its document has gone wrong: behind that deed it is a way out of it, and no
 * next step. What is done to a failed thing (`Replace a failed disk`) is a deed like others.
 *
 * @example `Recovering from a failed upgrade`, `What if the migration fails?`, `Failed deployment`, `Dealing with errors`, `Abort the
 * rollout`, `Plan B`
 */
export function namesFailureCase(title: string): boolean {
  const words = title.replace(/\s*\([^)]*\)/g, '').trim();
  return FORMS.some((form) => form.test(words));
}

/** Whether a title says that its whole document is about something that has gone wrong. */
export function namesTrouble(title: string): boolean {
  return /\b(?:fail\w*|outages?|incidents?|disasters?|recover\w*|crash\w*|corrupt\w*|lost|loss|stuck|broken|down|emergenc\w+|errors?|troubleshoot\w*|unavailab\w+|degrad\w+|fix\w*|repair\w*)\b/i.test(
    title,
  );
}

const DEED =
  '(?:upgrades?|updates?|migrations?|deployments?|deploys?|releases?|roll-?outs?|restores?|rotations?|renewals?|fail-?overs?|switch-?overs?|installs?|installations?|imports?|reboots?|restarts?|runs?|attempts?|steps?|jobs?|procedures?|change|execution)';
const FAILED =
  '(?:failed|failing|interrupted|aborted|unsuccessful|incomplete|partial(?:ly)?(?: \\w+)?|half-\\w+|broken|botched|stuck|bad|wrong|crashed|cancell?ed)';
const FORMS: readonly RegExp[] = [
  /^what (?:to do |now )?(?:if|when)\b/i,
  new RegExp(`\\b(?:from|after|with|of|for) (?:an? |the |any )?${FAILED} (?:[\\w-]+ )?${DEED}(?: attempts?)?$`, 'i'),
  /^(?:recover\w*|cleaning up|clean ?up|restor\w+|deal\w*|handling|coping|resum\w+|continuing)(?: \w+)? (?:from|after|with) (?:an? |the |any )?(?:\w+ )?(?:failures?|errors?|problems?|issues?)$/i,
  new RegExp(
    `^(?:recover|recovering|fix|fixing|clean up|cleaning up|handle|handling|resume|resuming|retry|retrying|unblock|unblocking|repair|repairing) (?:an? |the |any )?${FAILED} (?:[\\w-]+ )?${DEED}$`,
    'i',
  ),
  new RegExp(`^${FAILED} (?:[\\w-]+ )?${DEED}(?: recovery| handling)?$`, 'i'),
  new RegExp(
    `^(?:[\\w-]+ )?${DEED} (?:failed|fails|failures?|aborted|errors?|got stuck|is stuck)(?: recovery| handling)?\\??$`,
    'i',
  ),
  /^(?:failure|error) (?:recovery|handling)$/i,
  new RegExp(
    `^(?:abort|aborting|bail out|bailing out|cancel|cancell?ing)(?: (?:of )?(?:an? |the |your )?(?:[\\w-]+ )?${DEED})?$`,
    'i',
  ),
  /^(?:plan b|contingency(?: plan)?|fall-?back plan)$/i,
];
