import type { Block, FenceBlock, HeadingBlock } from '../block.ts';

/** A sentence that says of many commands that they are typed in a pod. */
interface Rule {
  readonly from: number;
  readonly to: number;
  /** Only those of this program. */
  readonly program?: string;
}

/**
 * Whether a sentence before a fence says of all commands, in its section or the document, that they are typed in a pod. Of
 * machines such a sentence mostly says where its reader sits, who then runs all of it there.
 *
 * @example `All commands below are run from the toolbox.`, `The \`ceph\` commands in this document should be run inside the tools
 * pod.`, `Everything in this section happens in the database container.`
 */
export function isInPodByRule(blocks: readonly Block[], fence: FenceBlock): boolean {
  return rulesOf(blocks).some(
    ({ from, to, program }) =>
      from < fence.index &&
      fence.line <= to &&
      (program === undefined ||
        fence.lines.some((line) => line.replace(/^\s*(?:[$#>] )?\s*/, '').startsWith(`${program} `))),
  );
}

function rulesOf(blocks: readonly Block[]): readonly Rule[] {
  const known = rules.get(blocks);
  if (known !== undefined) return known;
  const found = blocks.flatMap((block): readonly Rule[] => {
    if (block.type !== 'paragraph' && block.type !== 'list-item') return [];
    const text = block.text.replace(/\s+/g, ' ');
    const sentence =
      text.length > LONGEST ? undefined : FORMS.map((form) => form.exec(text)).find((match) => match !== null);
    if (sentence === undefined || sentence === null || /\b(?:not|never|outside)\b/i.test(sentence[0])) return [];
    const [, program] = /\bthe ([a-z][\w-]{1,20}) commands\b/i.exec(sentence[0]) ?? [];
    const named = block.inlineCodes.some(({ value }) => value === program);
    const last = blocks.at(-1)?.endLine ?? block.endLine;
    const whole = /\b(?:document|page|guide|runbook)\b/i.test(sentence[0]) || block.heading === undefined;
    return [
      {
        from: block.index,
        to: whole ? last : (headingOf(blocks, block)?.sectionEnd ?? last),
        ...(program !== undefined && named ? { program } : {}),
      },
    ];
  });
  const few = found.slice(0, MOST_RULES);
  rules.set(blocks, few);
  return few;
}

const rules = new WeakMap<readonly Block[], readonly Rule[]>();

/** More than anybody writes; each fence is looked up in all of them. */
const MOST_RULES = 20;
/** A longer paragraph says much else. */
const LONGEST = 1000;

function headingOf(blocks: readonly Block[], { heading }: Block): HeadingBlock | undefined {
  const block = blocks[heading ?? -1];
  return block?.type === 'heading' ? block : undefined;
}

const POD =
  '(?:the |an? |your |this |that )(?:[\\w.-]+ ){0,4}?(?:pods?|containers?|tool ?box(?: pod| container)?|tools pod|sidecar)\\b';
const COMMANDS =
  '(?:(?:all|each|every one|any|both)(?: of)?(?: the| these| those)?(?: following| remaining| subsequent| other)?(?: [\\w-]+)?|the(?: following| remaining| subsequent| next)?(?: [\\w-]+)?|these|those|following) (?:commands?|steps?|statements?)';
const FORMS: readonly RegExp[] = [
  new RegExp(
    `\\b${COMMANDS}(?: (?:below|here|that follow|mentioned|listed|shown|given|used|in this \\w+|of this \\w+|from here on)){0,3}(?: (?:in|of|on) (?:this|the) \\w+)? (?:are|is|should(?: all)? be|must(?: all)? be|need to be|have to be|are to be|will be|get) (?:all |always )?(?:run|executed|typed|entered|issued|performed|done) (?:from |in |inside |within |on )(?:of )?${POD}`,
    'i',
  ),
  new RegExp(
    `\\b(?:run|execute|type|enter|issue|perform) (?:all|each|every|all of)(?: of)?(?: the| these| those)?(?: following)?(?: [\\w-]+)? (?:commands?|steps?)(?: below| here| in this \\w+)? (?:from |in |inside |within )(?:of )?${POD}`,
    'i',
  ),
  new RegExp(
    `\\b(?:everything|all that follows|the rest|what follows)(?: below| here| in this \\w+| of this \\w+)? (?:is|happens|is run|is done|is typed|takes place|should be run|must be run) (?:from |in |inside |within )(?:of )?${POD}`,
    'i',
  ),
];
