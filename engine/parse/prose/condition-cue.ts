/**
 * The words that say that something is not for every run, without an `if`: it is for a failure, for one place or day only, for
 * who has an approval, or for those who know that they need it.
 *
 * @example `On failure:`, `In the event of data loss:`, `In production only:`, `Otherwise:`, `When in doubt:`, `Ask the DBA for
 * approval before you run this:`; not `On node-1:`, `Read only the last lines`
 */
export function readConditionCue(text: string): string | undefined {
  const words = text.replace(/\s+/g, ' ').replace(/^[^\p{L}\p{N}]+/u, '');
  return CUES.map((cue) => cue.exec(words)?.[0]).find((found) => found !== undefined);
}

const TROUBLE =
  '(?:failures?|failing|errors?|crash(?:es)?|data loss|outages?|conflicts?|disasters?|emergenc(?:y|ies)|problems?|corruption|timeouts?|trouble|doubt|breach|compromise|leaks?)';
const PLACE_OR_TIME = '(?:on|in|at|with|during|under|from|by|within|via|as)';
const PERSON =
  '(?:ask|consult|check with|contact|call|talk to|speak (?:to|with)|coordinate with|notify|inform|page|ping|confirm with|clear (?:it|this) with|agree with)';

const ONE_CASE =
  '(?:emergency|emergencies|production|prod|staging|development|dev|test|primary|primaries|replica|leader|master|control plane|worker|linux|mac ?os|windows|aws|gcp|azure|eks|aks|gke|ha|enterprise|self-hosted|cloud|on-prem|(?:first|fresh|new|single|multi)[ -](?:time|install(?:ation)?|run|cluster|node|use|setup)|weekend|weekday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|night|admin|operator|sre|dba)';

const CUES: readonly RegExp[] = [
  // Failures.
  new RegExp(
    `^(?:up)?on (?:(?:an?|any|the|repeated|persistent|\\w+) ){0,2}${TROUBLE}(?=\\s*(?:[:,.(]|$)|,? (?:run|do|use|execute|of)\\b)`,
    'i',
  ),
  /^in the (?:event (?:of|that)|case (?:of|that)(?![^,:;.]*\b(?:is|are|was)\b))\b[^,:;.]{2,80}/i,
  /^in (?:case of (?:an? )?)?(?:(?:an?|the) )?(?:\w+ )?(?:emergenc(?:y|ies)|worst case|doubt|disaster)(?=\s*(?:[:,.(]|$)|,? (?:run|do|use|execute)\b)/i,
  /^(?:for|in) (?:an? )?(?:real |true |absolute )?(?:emergenc(?:y|ies)|disasters?)(?: use)?(?: only)?(?=\s*(?:[:,.(]|$))/i,
  /^(?:when|if) in doubt\b/i,
  /^(?:as an? (?:absolute |very )?(?:last|final) (?:resort|measure)|break[- ]glass\b|nuclear option\b|worst case\b)[^,:;.]{0,60}/i,
  // What is for one case only.
  /^(?:in|on|for|at|with|during|under|from) [^,:;.()]{2,60} only(?=\s*(?::|$))/i,
  new RegExp(`^(?:(?:the|an?|first|new|fresh) )?${ONE_CASE}s? (?:use )?only(?=\\s*(?:[:,]|$))`, 'i'),
  new RegExp(`^only ${PLACE_OR_TIME}\\b(?![^,:;.]* [-–—] )[^,:;.]{2,80}`, 'i'),
  new RegExp(
    `^(?:(?:this|it|these)(?: step| command)? (?:is|are) )?(?:needed|required|necessary|relevant|run|used?|applies|apply|applicable|valid|intended|supported|meant|possible|allowed|permitted|execute|perform|do this) only ${PLACE_OR_TIME}\\b[^,:;.]{2,80}`,
    'i',
  ),
  /^(?:or )?(?:otherwise|else)\b(?=\s*(?:[:,]|$)|,? (?:run|do|use|execute|you|we|it)\b)/i,
  /^depending on\b[^,:;.]{2,80}/i,
  // Who knows that it is needed.
  /^(?:as|when|where) (?:needed|required|necessary|appropriate|applicable|desired)\b/i,
  /^(?!.*\b(?:adjust|chang|edit|replac|modif|updat|substitut|fill|adapt|customi[sz]|tweak|set|alter)\w*\b).*\b(?:as|when|where) (?:needed|required|necessary|applicable)(?=\s*:?$)/i,
  /^(?:this is |it is |these are )?(?:(?:not|rarely|seldom|hardly ever|never|no longer) (?:normally |usually |always |generally |typically |often |strictly )?|(?:normally|usually|generally|typically) not )(?:needed|required|necessary|recommended|advised|used)\b[^,:;.]{0,80}/i,
  /^(?:it )?(?:may|might|could) (?:also )?(?:be|become) (?:needed|required|necessary)\b[^,:;.]{0,60}/i,
  // What somebody has to agree with.
  /^(?:(?:only )?(?:with|after|upon|on|given|subject to|pending)|(?:this |it |these )?(?:needs?|requires?)|required:|ask|get|obtain|seek|request|have|wait for)\b[^:;.]{0,50}\b(?:approval|sign-?off|go-?ahead|consent)\b(?! (?:rules?|status|requests?|policy|policies|gates?|settings|lists?|queue|workflow|process|api))[^:;.]{0,60}/i,
  /^(?:(?:only )?with|after|upon|ask|get|obtain|seek|request|requires?|needs?)\b[^:;.]{0,50}\b(?:permission|authori[sz]ation|clearance|confirmation|ok|okay)\b (?:of|from|by|before|first|to (?:proceed|continue|run|do))\b[^:;.]{0,60}/i,
  new RegExp(
    `^(?:please )?(?:always |first |you (?:must|should) )?${PERSON} [^:;.]{2,80} (?:before|prior to) (?:you (?:run|do|execute|proceed|continue|start|use)|(?:running|doing|executing|proceeding|continuing|starting|using))\\b[^:;.]{0,60}`,
    'i',
  ),
];

/**
 * The words that only offer what follows, so that it is left to whoever reads whether to do it.
 *
 * @example `You may also run:`, `You might want to restart it:`, `Feel free to clear the cache:`
 */
export function readOffer(text: string): string | undefined {
  return OFFER.exec(text.replace(/\s+/g, ' ').replace(/^[^\p{L}\p{N}]+/u, ''))?.[0];
}

const OFFER =
  /^(?:(?:you|we|one) (?:(?:may|might|could)(?: also| want to| wish to| like to| need to| have to| prefer to| consider| optionally| additionally)+|can (?:also optionally|optionally)|are free to)|feel free to|consider \w+ing\b|if you (?:like|wish))/i;
