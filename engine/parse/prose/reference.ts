/**
 * What a piece of text refers to: `[words](target)`, a path to a Markdown file, a URL, a step or section after `see`, `go to`
 * and the like, and the title of one in quotes (`see "Roll back" below`). In the order of the text, each target once.
 */
export function readReferences(text: string): readonly { target: string }[] {
  const found: { target: string; at: number }[] = [];
  let rest = text;
  for (const pattern of PATTERNS) {
    rest = rest.replace(pattern, (whole: string, target: string, at: number) => {
      const clean = target.replace(/(?<![.,;:])[.,;:]+$/, '');
      if (clean !== '') found.push({ target: clean, at });
      return ' '.repeat(whole.length);
    });
  }
  const seen = new Set<string>();
  return found
    .sort((a, b) => a.at - b.at)
    .filter(({ target }) => !seen.has(target) && seen.add(target))
    .map(({ target }) => ({ target }));
}

/** The first group is the target; what one pattern took is not offered to the next. */
const PATTERNS: readonly RegExp[] = [
  /\{\{[<%] ?(?:rel)?ref "([^"\n]{1,200})" ?[%>]\}\}/g,
  /\bxref:([^\s[\]]{1,200})\[/g,
  /\[[^\]\n]{0,300}\]\(<?([^)\s>]{1,2000})(?:>|(?=[\s)]))[^)\n]{0,200}\)/g,
  /(https?:\/\/[^\s<>"'`)\]|]+)/g,
  /((?<![\w/.>}-])[\w./-]{1,200}\.(?:md|markdown|adoc|rst)(?:#[\w-]+)?)(?![\w/])/g,
  /\b(?:see|refer to|follow|as (?:described|explained|shown) in|repeat)(?: also)?(?: the)?:? ["“]([^"“”\n]{3,80})["”](?= (?:section|above|below|chapter|part)\b)/gi,
  /\b(?:see|refer to|go to|proceed to|jump to|skip to|continue with|follow|back to|return to|per|as in|described in|repeat|execute|perform|run)(?: also)?(?: the)?:? ((?:step|phase|section|appendix|option|part|stage|chapter) (?:\d+(?:\.\d+)*|[A-Z])\b)/gi,
];
