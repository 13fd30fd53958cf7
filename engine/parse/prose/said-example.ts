/** A value that a sentence calls an example of something, or that is to be replaced by the reader's own. */
export interface SaidExample {
  /** What it is a value of, as a name of a parameter: `osd`, `node-name`. */
  readonly name: string;
  readonly value: string;
}

/**
 * The values that words above or below commands say are only the author's.
 *
 * @example `OSD 5 is used below as an example; replace 5 with yours.` → osd 5; `In this example the cluster is called prod-1, substitute
 * your own.` → cluster prod-1; `Substitute your own node name for \`worker-3\`.` → node-name worker-3; `Copy the name, e.g. \`pvc-1234\`` → name pvc-1234; not `Replace disk 5 with a new one`
 */
export function readSaidExamples(raw: string): readonly SaidExample[] {
  const text = raw
    .replace(/\*\*|__/g, '')
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST);
  const gated = EXAMPLE.test(text) || CHANGE.test(text);
  const found = new Map<string, SaidExample>();
  for (const { form, always } of FORMS) {
    if (!gated && !always) continue;
    for (const { 0: whole, groups = {} } of text.matchAll(form)) {
      const value = groups.code ?? groups.bare ?? '';
      const noun = groups.noun ?? '';
      const leads = whole.indexOf(noun) < whole.lastIndexOf(value);
      const name = nameOf(noun, leads) || nameOf(nounBefore(text, value), true) || value;
      if (value !== '' && /\p{L}/u.test(name) && !found.has(value)) found.set(value, { name, value });
    }
  }
  return [...found.values()];
}

const LONGEST = 1000;

const EXAMPLE = /\bexamples?\b|\bfor illustration\b|\bsample (?:values?|names?)\b|\bthroughout\b/i;
/** The reader is to put their own in its place. */
const CHANGE =
  /\b(?:replace|substitute|swap|change|adjust|adapt|modify|use|insert)\b[^.;!?]{0,60}\b(?:yours?|own|accordingly|as (?:needed|necessary|appropriate)|actual|to (?:match|fit|suit))\b/i;

/** In code or quotes; else what has a digit or a hyphen in it, as a name has. */
const VALUE =
  '(?:[`"“\'*](?<code>[\\w/][\\w./:@-]{0,80})[`"”\'*]|(?<bare>(?=[\\w.]{0,40}[\\d-])\\w(?:[\\w.-]{0,60}\\w)?))(?![\\w-])';
const NOUN = '(?<noun>(?:[A-Za-z][\\w-]{0,20} ){0,2}[A-Za-z][\\w-]{0,20})';
const YOURS =
  '(?:your(?: own| actual)?|the (?:actual|real|correct|right)|(?:the )?(?:name|id|number|address|value) of (?:your|the))';

/** A name that a machine gave, as its digit tells; `e.g. kubectl` is a tool. */
const GIVEN = '[`"“\'*]?(?<code>(?=[\\w-]{0,40}\\d)[A-Za-z][\\w-]{2,60})[`"”\'*]?(?![\\w.-])';

/** `always`: no other words have to say that it is an example. */
const FORMS: readonly { readonly form: RegExp; readonly always?: boolean }[] = [
  {
    form: new RegExp(
      `\\bin this (?:example|case),? (?:we(?: are|['’]re| will|['’]ll)? (?:use|using|look at|looking at|take|taking|work with|working with) )?(?:the )?${VALUE}(?: ${NOUN})?`,
      'gi',
    ),
  },
  { form: new RegExp(`${NOUN} ${VALUE} (?:is|are|was|will be) (?:only |just )?(?:used|taken|shown)\\b`, 'gi') },
  {
    form: new RegExp(
      `${VALUE} (?:is|serves as|stands for)(?: only| just| merely)? (?:an?|the|our) example(?: for| of)?(?: an?| the| your)? ${NOUN}`,
      'gi',
    ),
  },
  { form: new RegExp(`${VALUE} (?:is|serves as|stands for)(?: only| just| merely)? (?:an?|the|our) example\\b`, 'gi') },
  { form: new RegExp(`${NOUN} (?:(?:is|are|was) )?(?:called|named) ${VALUE}`, 'gi') },
  {
    form: new RegExp(
      `\\b(?:in|for|throughout) (?:this|these|the|our|all)(?: following| below| next)? examples?(?: below)?,? (?:we assume (?:that )?)?the ${NOUN} (?:is|will be)(?: the)?(?: new| old| failed)? ${VALUE}`,
      'gi',
    ),
  },
  {
    form: new RegExp(
      `\\b(?:use|uses|using|assume|assumes|with) (?:an? |the |our |example )*${NOUN} ${VALUE}(?! (?:to|if|when)\\b)`,
      'gi',
    ),
  },
  {
    form: new RegExp(
      `\\b(?:we|i|examples?|commands?|below|document|guide|runbook|section|page)(?: will|['’]ll)? (?:use|uses|take|takes|assume|assumes) ${VALUE} (?:as|for) (?:the|our|an?) (?:example )?${NOUN}`,
      'gi',
    ),
  },
  {
    form: new RegExp(
      `\\b(?:replace|substitute|swap|exchange|change) ${VALUE} (?:with|by|for|to) ${YOURS} ${NOUN}`,
      'gi',
    ),
    always: true,
  },
  {
    form: new RegExp(
      `\\b(?:replace|substitute|swap|exchange|change) ${VALUE} (?:with|by|for|to) (?:yours|your own)\\b`,
      'gi',
    ),
    always: true,
  },
  {
    form: new RegExp(
      `\\b(?:substitute|use|insert|put in) your(?: own| actual)? ${NOUN} (?:for|instead of|in place of) ${VALUE}`,
      'gi',
    ),
    always: true,
  },
  {
    form: new RegExp(
      `\\b(?:copy|note|take|find|identify|pick|choose|record|remember|write down|look up|save) (?:down )?(?:the |an? |its |your |one of the )?[\`"*]?${NOUN}[\`"*]?[^.;:!?]{0,40}[ (](?:e\\.g\\.|i\\.e\\.|for example|for instance),? ${GIVEN}`,
      'gi',
    ),
    always: true,
  },
];

/** Words that say nothing of what it is. */
const EMPTY =
  /^(?:the|an?|our|your|my|its|this|that|these|those|own|example|examples|sample|following|below|above|only|just|in|on|of|for|with|to|and|or|is|are|we|use|uses|using|assume|assumes|called|named|commands?|as|from|by|it|which|where|replace|substitute|here|throughout)$/i;

/** The words of a noun that say something: `the failed replica` → `failed-replica`; `last` of several, where it stands before its value. */
function nameOf(noun: string, last: boolean): string {
  const parts: string[][] = [[]];
  for (const word of noun.trim().split(/ +/)) {
    if (EMPTY.test(word)) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  const filled = parts.filter(({ length }) => length > 0);
  return (last ? filled.at(-1) : filled[0])?.join('-').toLowerCase() ?? '';
}

/** `… remove OSD 5; replace 5 with yours` */
function nounBefore(text: string, value: string): string {
  const at = text.search(new RegExp(`[A-Za-z] [\`"']?${value.replace(/[^\w-]/g, '\\$&')}(?![\\w-])`));
  if (at < 0) return '';
  return /[A-Za-z][\w-]{0,20}$/.exec(text.slice(Math.max(0, at - 24), at + 1))?.[0] ?? '';
}
