/** What a heading says, without its number, its label and its signs. */
export interface HeadingWords {
  /** `Verify new version` of `### ✅ Step 9: Verify new version`. */
  readonly words: string;
  /** It has a place in an order: `1.`, `Step 3:`, `Phase B -`. */
  readonly numbered: boolean;
  /** It is one of several ways: `Option 1:`, `Method B`, `Via the console`. */
  readonly alternative: boolean;
}

/** Splits a heading into what it says and what only counts or marks it. */
export function readHeadingWords(title: string): HeadingWords {
  const bare = title
    .replace(/^[^\p{L}\p{N}(<]+/u, '')
    .replace(/(?<![^\p{L}\p{N})>?!%"'`])[^\p{L}\p{N})>?!%"'`]+$/u, '')
    .trim();
  const step = STEP.exec(bare)?.[0] ?? '';
  const rest = bare.slice(step.length).replace(/^[^\p{L}\p{N}]+/u, '');
  const alternative = ALTERNATIVE.exec(rest)?.[0] ?? '';
  const words = rest
    .slice(alternative.length)
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .trim();
  return {
    words: words === '' ? rest : words,
    numbered: step !== '',
    alternative: alternative !== '' || NUMBERED_WAY.test(rest) || /^(?:alternative(?:ly)?\b|via\b)/i.test(rest),
  };
}

const STEP =
  /^(?:(?:step|phase|stage|part|task|terminal|action|section)\s+(?:\d+(?:\.\d+)*[a-z]?|[A-Z]|[ivx]+)\b|\d+(?:\.\d+)*[a-z]?(?:[.):]|\s(?=[-–—])|(?=\s+\p{L}))|[A-Z][.)](?=\s))\s*[:.)–—-]*\s*/iu;
const ALTERNATIVE =
  /^(?:option|method|alternative|scenario|case|approach|variant|way|path|variante|möglichkeit|methode|opci[óo]n|m[ée]todo|m[ée]thode|op[çc][ãa]o|вариант|옵션|방법|オプション|方法|选项|方案)\s*(?:#?\d+|[A-Z])?(?:\s*[:.)–—-]+|\s*$|(?<=\s(?:\d+|[A-Z]))\b)\s*/i;
/** `The Workaround #2`, `Solution B: …`: words that tell ways apart only with a number. */
const NUMBERED_WAY =
  /^(?:the )?(?:solution|workaround|route|strategy|plan|choice|fix)\s+(?:#\s?)?(?:\d{1,2}|[A-H])(?=\s*(?:[:.)–—-]|$))/i;
