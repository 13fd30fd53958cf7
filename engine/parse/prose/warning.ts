/**
 * Whether words warn: `CRITICAL: …`, `[!WARNING]`, `Do not …`, `This will remove …`, `Use with caution`. A severity
 * (`Severity: critical`) or the name of an alert does not.
 */
export function isWarning(text: string): boolean {
  const words = text.replace(/\s+/g, ' ').trim();
  return OPENINGS.some((opening) => opening.test(words)) || PHRASES.some((phrase) => phrase.test(words));
}

const OPENINGS: readonly RegExp[] = [
  /^(?:[^\p{L}\p{N}[]{0,6})(?:CRITICAL|WARNING|CAUTION|IMPORTANT|DANGER|DANGEROUS|ATTENTION|BEWARE|WARN)\b\s*(?:[:：!–—-]|$|\w+:)/u,
  /^(?:[^\p{L}\p{N}[]{0,6})(?:warning|caution|important|danger|attention|beware|critical|important note|be careful)\s*[:：!]/iu,
  /^\[!(?:warning|caution|important|danger)\]/i,
  /^(?:!!!?|\?\?\?\+?|:::+) ?\{?\.?(?:callout-)?(?:warning|caution|danger|important|attention|error|failure|critical)\b/i,
  /^\{% hint style="(?:warning|danger)" %\}|^\{\{[<%] ?(?:warning|caution|danger|(?:alert|callout|admonition)\b[^>%]*\b(?:warning|caution|danger))\b/i,
  /^(?:[^\p{L}\p{N}]{0,6})(?:please )?(?:do not|don'?t|don’t|never)\b/iu,
  /^(?:[^\p{L}\p{N}]{0,6})(?:경고|주의|중요|警告|注意|危険|重要|Achtung|Warnung|Attention|Avertissement|Advertencia|Atención|Cuidado|Atenção|Внимание)\s*[:：!]/iu,
  /^(?:⚠️?|🚨|⛔|🛑|☢️?)/u,
];

const PHRASES: readonly RegExp[] = [
  /\b(?:this|it|that|which|command|step|operation|action) (?:will|would|can|may|also)(?: (?!not\b|never\b|no\b)\w+)? (?:remove|delete|destroy|drop|erase|wipe|purge|overwrite|terminate|kill|disrupt|interrupt|lose|break)\b/i,
  /\b(?:this|it|that|which) will (?:also )?(?:stop|shut down|restart|disconnect|drop|terminate|kill|end) [^.;]{3,80}\b(?:terminat|kill|drop|clos|disconnect|end|lose|losing|cut)\w* (?:all|any|every|the|remaining|open|existing|active)\b/i,
  /\bwith (?:extreme )?caution\b/i,
  /\b(?:data|everything|all (?:of it|messages|files|changes)) will be (?:lost|destroyed|erased|wiped|overwritten)\b/i,
  /\((?:CRITICAL|WARNING|CAUTION|CAREFUL|DANGER|DANGEROUS|DESTRUCTIVE)\b[^()]*\)|\((?:high |serious )?risk of [^()]+\)/,
  /\bonly in (?:an )?emergenc(?:y|ies)\b/i,
  /\b(?:can|may|will|could|might) (?:cause|result in|lead to) (?:\w+ ){0,3}(?:downtime|outages?|data ?loss|loss of data|disruption|corruption|interruption)\b/i,
  /^(?:[^\p{L}\p{N}]{0,6})(?:this|it|the following)(?: is| will be|['’]s) (?:an? )?(?:(?!not\b|no\b|never\b|less\b)\p{L}+ ){0,2}(?:disruptive|destructive|dangerous|risky|invasive)\b/iu,
  /\b(?:irreversible|cannot be undone|can not be undone|can't be undone|not reversible|permanently (?:delet|remov|destroy|los)\w*|(?<!non-)destructive (?:operation|command|action|step))\b/i,
];
