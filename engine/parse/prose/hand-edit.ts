/**
 * Whether a sentence that does not lead on orders a change of a file by hand, so that commands right behind it do not do it.
 *
 * @example `If you added a second group, then first remove the old one in the values file.`; not `Remove it from the file:`
 */
export function editsByHand(sentence: string): boolean {
  return FORM.test(sentence.replace(/\s+/g, ' ').trim());
}

const FORM =
  /\b(?:add|remove|delete|change|edit|update|set|increment|bump|replace|rename|adjust|comment out|uncomment) [^:]{1,160} (?:in|to|from|of) (?:the|your|its) (?:\S+ ){0,3}(?:files?|manifests?|config|configuration|spec)\.?$/i;
