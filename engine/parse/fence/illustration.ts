import { announcesUsage } from './usage.ts';

/**
 * Whether words say that a command is an example of what is to be typed, with the author's values in it.
 *
 * @example `For example:`, `# Example for a table`, `Example usage:`, `E.g. to stop all of them:`, `This shows an example of how to stop one:`; not `Example output:`
 */
export function isIllustration(words: string): boolean {
  const plain = words.replace(/^[#*_\s]+/, '');
  return FORM.test(plain) || SHOWS.test(plain) || announcesUsage(words);
}

const FORM =
  /^(?:(?:for|as an|here(?: is|'s) an|this is an|an|the following is an) example\b|examples?\b|e\.g\.)(?! (?:of (?:the )?)?(?:expected |successful )?(?:outputs?|responses?|results?|configs?|configuration|values?|files?|manifests?|scripts?|logs?)\b)/i;

/** What follows is shown as an example of a way to do something. */
const SHOWS =
  /^(?:this|these|here|below|the (?:following|next|commands?)\b)[\w ]{0,30}\b(?:shows?|is|are|gives?|demonstrates?) (?:you )?(?:an |some )?examples? (?:of )?(?:how to|\w+ing)\b/i;
