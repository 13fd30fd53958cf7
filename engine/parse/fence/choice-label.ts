/** Words that open one of several options. */
export interface ChoiceLabel {
  /** `numbered`: `Option 1: …`; `other`: `Or …`, `Alternative: …`, an option to what stands before it. */
  readonly type: 'numbered' | 'other';
  /** `option`, `scenario`, …; labels of one choice share it. */
  readonly family: string;
  /** 1-based. */
  readonly ordinal?: number;
  /** The author's words, without the label. */
  readonly words: string;
  readonly recommended: boolean;
  /** The words lead on to what follows: there are none, or they end in a colon. */
  readonly opens: boolean;
  /** Its author marks where the options end, so that no words do. */
  readonly bounded?: boolean;
}

const ORDINALS = ['one', 'two', 'three', 'four', 'five', 'six'];
const HAN = '一二三四五六';
const NUMBERED =
  /^(?:the )?(option|method|approach|alternative|scenario|case|variant|choice|path|way|solution|workaround|route|strategy|plan|variante|möglichkeit|methode|opci[óo]n|m[ée]todo|m[ée]thode|op[çc][ãa]o|вариант|옵션|방법|オプション|方法|案|选项|方案)\s*(?<=\s|[^\x00-\x7F])(?:#\s?)?(?:(\d{1,2})\b|([A-H])(?=\s*(?:[:.)(–—-]|$)|\s+\p{Lu})|([a-h])(?=\s*(?:[:.)]|$))|(one|two|three|four|five|six)\b|([一二三四五六]))\s*[:.)–—-]?\s*(.*)$/iu;
const OTHER =
  /^(?:alternatively\b[,:]?|alternative(?:\s+(?:method|approach|way|option|command|procedure|path))?(?=\s*(?:[:(–—-]|$)|\s+(?:for|if|using|with|via)\b)\s*[:–—-]?|another (?:way|option|method)\b[^:]{0,40}:?|or\b(?=\s*(?:[,:–—-]|$)|\s+\S)\s*[,:–—-]*|(?:또는|혹은|または|もしくは|或者|或|oder|o bien|ou bien|или)(?=\s*[,:、：]?\s*$|\s+\S)\s*[,:、：]?|-+\s*or\s*-+)\s*(.*)$/i;

/** `4. Or edit the file`: the number counts titles, and takes nothing from what the words say. */
const NUMBER = /^(?:step\s+)?\d{1,2}[.):]\s+/i;

/**
 * Reads `Option 1: Helm (recommended)`, `Method B – kubectl`, `Scenario A:`, `Alternative: …`, `OR`, `Or from a
 * snapshot`, `4. Or from a backup`. Undefined for other words.
 */
export function readChoiceLabel(text: string): ChoiceLabel | undefined {
  const words = text.replace(/^[#\s*_]+|(?<![\s*_])[\s*_]+$/g, '').replace(/^[^\p{L}\p{N}-]+/u, '');
  const recommended =
    /\b(?:recommended|preferred|most common|default|simplest)\b/i.test(words) &&
    !/\bnot (?:recommended|preferred)\b/i.test(words);
  const match = NUMBERED.exec(words);
  if (match !== null) {
    const [, family = '', digits, capital, letter, word, han, rest = ''] = match;
    const counted = han === undefined ? ordinalOf(capital ?? letter, word) : HAN.indexOf(han) + 1;
    const ordinal = digits === undefined ? counted : Number(digits);
    return {
      type: 'numbered',
      family: family.toLowerCase(),
      ordinal,
      words: rest.replace(/:$/, ''),
      recommended,
      opens: /^$|:$/.test(rest),
    };
  }
  const bare = words.replace(NUMBER, '');
  const [, rest] = OTHER.exec(bare) ?? [];
  if (rest === undefined || /^or\b.*\b(?:not|never)\b/i.test(bare)) return;
  return { type: 'other', family: 'or', words: rest.replace(/:$/, ''), recommended, opens: /^$|:$/.test(rest) };
}

function ordinalOf(letter: string | undefined, word: string | undefined): number {
  if (letter !== undefined) return letter.toLowerCase().charCodeAt(0) - 96;
  return ORDINALS.indexOf((word ?? 'one').toLowerCase()) + 1;
}
