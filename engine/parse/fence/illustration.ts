import { announcesUsage } from './usage.ts';

/**
 * Whether words say that a command is an example of what is to be typed, with the author's values in it.
 *
 * @example `For example:`, `# Example for a table`, `Example usage:`, `E.g. to stop all of them:`; not `Example output:`
 */
export function isIllustration(words: string): boolean {
  return FORM.test(words.replace(/^[#*_\s]+/, '')) || announcesUsage(words);
}

const FORM =
  /^(?:(?:for|as an|here(?: is|'s) an|this is an|an|the following is an) example\b|examples?\b|e\.g\.)(?! (?:of (?:the )?)?(?:expected |successful )?(?:outputs?|responses?|results?|configs?|configuration|values?|files?|manifests?|scripts?|logs?)\b)/i;
