/**
 * Whether words say that what follows does once more what stands before it, in another way: then one of both is run.
 *
 * @example `Equivalent with helm:`, `The same using the CLI:`, `This is equivalent to:`, `In one line:`, `The long form of it:`,
 * `The same sequence as above:`; not `The same for the replica:`, `Same with the second node`, which is more to do
 */
export function saysSameWork(text: string): boolean {
  const words = text.replace(/\s+/g, ' ').replace(/^[^\p{L}]+/u, '');
  return FORMS.some((form) => form.test(words));
}

const FORMS: readonly RegExp[] = [
  /^(?:(?:the|its|an?) )?equivalent(?: \w+)? (?:against|with|using|via|through|by|in|on|as|for|from|to)\b/i,
  /^(?:(?:the|its|an?) )?equivalent(?:ly|s)?(?: (?:commands?|calls?|scripts?|steps?))?\s*(?:[:,(]|$)/i,
  /^(?:(?:this|that|it|which|the (?:above|following|commands? above)) (?:is|are) )(?:\w+ )?(?:equivalent (?:to|with)|the (?:same|equivalent) (?:as|of|thing))\b/i,
  /^(?:(?:do|doing|achieve|run) )?(?:exactly )?(?:the )?same(?: (?:thing|work|again|result|effect|operation|steps?|procedure))?,? (?:with|using|via|through) (?!(?:the|an?|all|every|each|both|your|any) (?:other|second|third|next|last|remaining|rest|nodes?|hosts?|replicas?)\b|(?:all|every|each|both|other|another)\b)/i,
  /\bthe same (?:sequence|steps?|commands?|procedure|thing|work|operations?|calls?) as (?:above|below|before|the (?:above|below|one|ones|commands?|steps?|script))\b/i,
  /^(?:(?:the )?same(?: thing)? |all |everything )?(?:in|as|on) (?:one|a single|a one)[ -](?:line|liner|command|go)\s*(?:[:,(]|$)/i,
  /\bthe (?:long|longer|short|shorter|full|compact|expanded|verbose|manual) (?:form|version|way|variant) of (?:it|this|that|the (?:same|above))\b/i,
];
