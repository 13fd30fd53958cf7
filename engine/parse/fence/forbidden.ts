/**
 * Whether words forbid what follows, or warn of it as of a mistake: it never runs.
 *
 * @example `Under no circumstances run:`, `What not to do:`, `Deprecated, do not use:`, `This will NOT work:`, `It is dangerous to
 * run:`, `This must never be run by hand:`; not `If this does not work:`
 */
export function forbids(text: string): boolean {
  const words = text
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/^(?:(?:important|note|warning|caution|critical|danger|attention)\b\W*)?(?:please )?/i, '');
  return FORMS.some((form) => form.test(words));
}

const DO = '(?:run|do|use|execute|try|apply|perform|type|issue|copy|start|attempt|call|invoke)';
const DOING =
  '(?:running|doing|using|executing|trying|applying|performing|typing|issuing|copying|starting|calling|invoking)';

const FORMS: readonly RegExp[] = [
  /^(?:under no circumstances?|in no case|on no account|at no (?:time|point)|by no means)\b/i,
  new RegExp(
    `^(?:(?:here is |this is )?what|things|how|commands?) (?:you (?:should|must) )?(?:not|never) (?:to )?(?:be )?(?:${DO})?(?=\\s*(?:[:(]|$))`,
    'i',
  ),
  /^(?:don['’]?t['’]?s|do nots|no-gos?|pitfalls? to avoid|forbidden|prohibited|not allowed|disallowed|discouraged)(?=\s*(?:[:(]|$))/i,
  /^(?:an? |the |some )?(?:common|frequent|typical|classic|usual) (?:mistakes?|anti-?patterns?|misuses?)(?=\s*(?:[:(]|$))/i,
  new RegExp(
    `\\b(?:deprecated|obsolete|outdated|unsafe|broken|dangerous|removed|legacy|retired)\\b[^.:]{0,40}\\b(?:do not|don['’]t|never|no longer|not to be|must not be|should not be) (?:be )?(?:${DO}|used|run)\\b[^.:]{0,30}(?=\\s*(?:[:.!)]|$))`,
    'i',
  ),
  /^(?:this|these|it|that|the (?:following|below)|following|the below)(?: (?:commands?|way|approach|form|syntax|variant|call))? (?:will|would|does|do|did|can|could|is going to|are going to)(?:n['’]t| not| never)(?: \w+ly)? (?:work|help|succeed|be enough|do)\b/i,
  new RegExp(`^(?:you (?:should |must )?)?(?:refrain|abstain|keep) from ${DOING}\\b`, 'i'),
  /^(?:it is|it's|it would be|it can be) (?:\w+ly |very |extremely |too )?(?:dangerous|unsafe|wrong|harmful|risky|forbidden|prohibited|disastrous|a (?:\w+ )?mistake|a bad idea) to (?:just |simply |ever )?\w+[^.:]{0,30}:$/i,
  /^(?:it is|it's|it would be) (?:not|never) (?:safe|allowed|recommended|advisable|advised|permitted|wise|a good idea) to (?:just |simply |ever )?\w+[^.:]{0,30}:$/i,
  /^(?:(?:this|these|it|that|the following)(?: commands?)? )?(?:must|should|may|shall|can|is|are)(?: not|n['’]t| never|not)(?: ever)?(?: to)? be (?:run|used|executed|done|applied|called|issued)\b(?![^.:]*\b(?:if|unless|until|before|without|when|while)\b)/i,
  /^(?:(?:this|it|that|the following)(?: command| way)? is )?no longer (?:works?|supported|used|valid|recommended|in use)\b(?![^.:]*\b(?:on|in|if|when|for|from|since)\b)/i,
];
