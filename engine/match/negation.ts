/**
 * Says what is denied in the words of its opposite: `should not go above 5` is `should at most 5`, `must not drop below 2` is `must at
 * least 2`, `should not be 0` is `should != 0`. Other denials stay, and `isDenied` finds them.
 */
export function turnedRound(text: string): string {
  return text
    .replace(TURNED, (...match) => {
      const { more } = match.at(-1) as { readonly more?: string };
      return more === undefined ? ' at least' : ' at most';
    })
    .replace(UNEQUAL, ' != ');
}

/** Whether some word denies what is said; what is compared must then not be taken for what is wanted. */
export function isDenied(text: string): boolean {
  return DENIAL.test(text) || /!\s*(?:[<>=]|$)/.test(text);
}

/** Verbs that may stand between a "not" and the comparison that it turns round; closed, so that nothing else is passed over. */
const BETWEEN =
  '(?:be|been|go|goes|get|gets|rise|rises|grow|grows|climb|drop|drops|fall|falls|dip|sink|have|has|show|shows|print|prints|report|reports|return|returns|reach|contain|contains|any|much)';

/** What denies the words behind it. `n't` stands at the end of a word. */
const DENIAL = /\b(?:not|never|cannot|neither|nor|hardly|rarely|no longer)\b|n['’]t\b/i;

const TURNED = new RegExp(
  `(?:\\b(?:not|never|cannot)|n['’]t)(?: ${BETWEEN}){0,2} (?:(?<more>more than|greater than|higher than|larger than|bigger than|above|over|beyond|past|exceed(?:s|ing)?)|(?<less>less than|fewer than|lower than|smaller than|below|under))(?! or equal)\\b`,
  'gi',
);

/** `not be 5`, `not equal 1`. */
const UNEQUAL = /(?:\b(?:not|never)|n['’]t) (?:be |equal (?:to )?)(?=-?\d)/gi;
