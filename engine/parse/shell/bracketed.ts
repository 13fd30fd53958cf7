import type { Placeholder } from '../../model/command.ts';

/**
 * `<name>`, `{{ name }}` and `[[VAR::name]]`: placeholders that a shell would take for redirections, braces or patterns. Not
 * `<<EOF`, `< file`, `<(cmd)`, `a < b`, `<none>`, elements of XML, templates of other languages (`{{ .Values.x }}`,
 * `{{ $labels.pod }}`), nor bash's `[[ -f x ]]` and `[[:alpha:]]`.
 */
export function findBracketed(source: string): readonly Placeholder[] {
  return [...findAngled(source), ...findBraced(source), ...findSquared(source)].sort((a, b) => a.start - b.start);
}

/** What tools print for "there is none"; searched for, never filled in. */
const PRINTED = /^(?:none|unknown|pending|nil|null|unset|invalid|no value|missing|empty)$/i;
const ANGLED = /(?<!<)<([\p{L}\p{N}_#](?:[^<>\n"`$&;\\{}]*[^<>\n"`$&;\\{}\s])?)>/gu;

function findAngled(source: string): readonly Placeholder[] {
  let closed: ReadonlySet<string> | undefined;
  return [...source.matchAll(ANGLED)].flatMap((match) => {
    const name = match[1] ?? '';
    const end = match.index + match[0].length;
    if (PRINTED.test(name) || isRedirection(name, source.slice(end)) || isElement(name)) return [];
    closed ??= new Set([...source.matchAll(/<\/([\w:-]+)>/g)].map((closing) => closing[1] ?? ''));
    if (closed.has(name)) return [];
    return [{ name, start: match.index, end }];
  });
}

/** `<dump.sql 2>err.log`, `<in | sort>out`: two redirections and no brackets. */
function isRedirection(name: string, after: string): boolean {
  if (/\s\d$/.test(name) && /^[&/]|^\s*\S*(?:log|err|out|null)\b/.test(after)) return true;
  return /\s\|/.test(name) && !/^[\p{L}\p{N}_.-]+(?: ?\| ?[\p{L}\p{N}_. -]+)+$/u.test(name);
}

/** An element of XML or HTML: it closes itself or has attributes; another is closed somewhere. */
function isElement(name: string): boolean {
  return name.endsWith('/') || /^[\w:-]+\s+[\w:-]+=['"]/.test(name);
}

const BRACED = /(?<![{$])\{\{([^{}\n]{1,80})\}\}(?!\})/g;
const NAME = /^\s*([\p{L}_][\p{L}\p{N}_ -]*?)\s*$/u;
/** Words of Go's templates that stand alone. */
const TEMPLATE_WORDS = /^(?:end|else|break|continue|range|if|with|block|define|template|json|println?|include|tab)\b/;
/** What an option that takes a template holds: to the end of its quotes, or of its word. */
const TEMPLATE_OPTION = /--(?:format|template)(?:=|\s+)(?:'[^']*|"[^"]*|[^\s'"]*)$/;

/** Characters between such an option and what stands in it. */
const FARTHEST = 2000;

function findBraced(source: string): readonly Placeholder[] {
  return [...source.matchAll(BRACED)].flatMap((match) => {
    const name = NAME.exec(match[1] ?? '')?.[1];
    const line = source.slice(Math.max(source.lastIndexOf('\n', match.index) + 1, match.index - FARTHEST), match.index);
    if (name === undefined || TEMPLATE_WORDS.test(name) || TEMPLATE_OPTION.test(line)) return [];
    return [{ name, start: match.index, end: match.index + match[0].length }];
  });
}

const SQUARED = /(?<![[\w])\[\[(?:[A-Za-z]+::)?([A-Za-z]\w[\w.-]*\w)\]\](?!\])/g;

/** The double brackets of documentation sites; bash's test has blanks inside of them. */
function findSquared(source: string): readonly Placeholder[] {
  return [...source.matchAll(SQUARED)].map((match) => ({
    name: match[1] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
}
