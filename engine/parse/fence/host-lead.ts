/**
 * Whether the words right before a fence send the reader to another machine, where what is in it is typed: nothing of it is
 * for this shell, its tools included.
 *
 * @example `Then SSH into each node and run`, `ssh admin@10.0.0.1 and run this to clear the queue:`, `Log in to the bastion, then
 * execute the following:`, `Run this on every server in turn:`; not `To SSH into the node, run:`, which leads to the `ssh`
 * itself, nor `SSH to the node.`
 */
export function sendsToHost(sentence: string): boolean {
  const words = sentence.replace(/\s+/g, ' ').trim();
  return (SSH.test(words) || LOGIN.test(words) || EACH.test(words)) && !HOW.test(words);
}

/**
 * Whether the words only say where to go, so that what is in the fence leads there, or is typed there: nothing after it is for
 * this shell.
 *
 * @example `SSH into each cache machine (one at a time):`, `Log in to the primary node:`, `Open a shell on the database server:`
 */
export function comesToHost(sentence: string): boolean {
  const words = sentence.replace(/\s+/g, ' ').trim();
  return SSH_ALONE.test(words) || GOES.test(words);
}

const THEN = '(?:,| and| then)(?: and)?(?: then)? ';
const RUN = `${THEN}(?:run|execut|do|typ|enter|issu|perform|us)(?:e|ing|ning)?(?: (?:this|these|it|the|each|following|commands?|steps?|there)\\b[^.:]{0,90}| [^.:]{0,60}:)? ?:?$`;
const MACHINE =
  '(?:nodes?|hosts?|servers?|vms?|box|instances?|machines?|bastion|jump ?box|droplets?|masters?|workers?|replicas?|appliances?)';
const SSH = new RegExp(
  `\\bssh(?:ing)? (?:back )?(?:(?:in ?to|on ?to|to|on|in) [^:]{1,90}?|\\S*[@<{$]\\S* ?|[a-z][\\w-]{0,40}\\d\\S* ?)(?:${RUN}|${THEN}[a-z]+ [^:]{1,90}:$)`,
  'i',
);
const LOGIN = new RegExp(
  `\\b(?:log(?:ging)? ?(?:in|on)|sign in|connect|jump|hop) ?(?:in ?to|on ?to|to|on) [^:]{0,60}?\\b${MACHINE}\\b[^:]{0,60}?${RUN}`,
  'i',
);
const EACH = new RegExp(
  `\\b(?:run|running|execute|type|enter|issue)\\b[^:]{0,60}? (?:on|inside) (?:each|every|all|any|both|the)(?: of the)? (?:[\\w-]+ ){0,3}${MACHINE}(?: (?:in turn|one by one|one at a time|as [\\w-]+|itself|themselves|directly|in the cluster|first)){1,2} ?:$`,
  'i',
);
/** `To log in to the node, run:` tells how one comes there. */
const HOW = /\b(?:to|for|how to) (?:ssh|sshing|log(?:ging)? ?(?:in|on)|sign in|connect|jump|hop)\b/i;

const FIRST = '^(?:(?:now|then|first|next|finally|again)\\b,? )?';
const SSH_ALONE = new RegExp(`${FIRST}ssh(?: back)? (?:in ?to|on ?to|to|in|on) [^:]{2,120}:$`, 'i');
const GOES = new RegExp(
  `${FIRST}(?:log(?:ging)? ?(?:in|on)|sign in|connect|jump|hop|(?:open|start|get) an? (?:remote |root )?(?:shell|ssh session|session|terminal))(?: back)? (?:in ?to|on ?to|to|on|in|inside) [^:]{0,60}\\b${MACHINE}\\b[^:]{0,60}:$`,
  'i',
);
