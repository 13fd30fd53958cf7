import type { Contact } from '../../model/item.ts';
import type { TableRowBlock } from '../block.ts';
import type { SectionContext } from '../section/section-context.ts';
import type { Passage } from './passage.ts';

/** The contact that a passage of an escalation names: `1. Senior Engineer - lead@example.com - Slack: @lead`. */
export function readContact(passage: Passage): Contact | undefined {
  const text = personOf(passage);
  if (text === undefined) return;
  const { line, endLine } = passage;
  return { kind: 'contact', line, endLine, text, channels: channelsOf(passage.text), address: passage.text.trim() };
}

/**
 * Among the orders of an escalation, one that calls somebody (`2. Page the DBA via PagerDuty`, `Call Bob, bob@example.com`), and a condition that says how the
 * person is reached (`If nothing helps, call Ann (+1 555 0100)`).
 */
export function callsSomebody({ role, block, rest, text }: Passage, purpose: 'order' | 'trigger'): boolean {
  if (role !== 'escalation') return false;
  if (purpose === 'trigger') return channelsOf(text).length > 0 && /\b(?:contact|call|page|escalate to)\b/i.test(text);
  const calls = /^(?:contact|call|page|escalate to)\b/i.test(rest);
  return calls && (block.type === 'list-item' || block.type === 'paragraph');
}

/** A contact whose name is a label of its own, with bullets below that say how to reach it (`Slack: @lead`). */
export function readContactHead(head: Passage, below: readonly Passage[]): Contact | undefined {
  const reached = below.filter(isReach);
  const text = withoutChannels((head.label ?? '').replace(/^(?:level|tier|l|p)[ -]?\d+\s*[:–—-]\s*/i, ''));
  if (reached.length === 0 || !head.block.labelOnly || !PERSON.test(text)) return;
  const all = reached.map((passage) => passage.text).join('; ');
  const { line, endLine } = head;
  return { kind: 'contact', line, endLine, text, channels: channelsOf(all), address: `${text}; ${all}` };
}

/** A bullet that says how the person named before its list is reached. */
export function isReach({ label, lead }: Passage): boolean {
  return (
    lead !== undefined &&
    PERSON.test(lead) &&
    !/\bcontacts\b|\bpath\b/i.test(lead) &&
    label !== undefined &&
    (CHANNEL.test(label) || /^(?:name|mobile|cell|pager|email|handle)$/i.test(label))
  );
}

/** A row of a table of contacts, under a header that names people. */
export function readContactRow(row: TableRowBlock, section: SectionContext | undefined): Contact | undefined {
  const { line, endLine, header, cells } = row;
  if (row.headerRow || section?.role !== 'escalation') return;
  const columns =
    columnsOf(header, /\b(?:name|role|who|team|person|owner)\b/i) ??
    columnsOf(header, /\b(?:contact|escalat\w*)\b/i) ??
    [];
  const reached = header.some((name) =>
    /\b(?:contact|e-?mail|phone|slack|pager\w*|channel|number|method)\b/i.test(name),
  );
  const named = columns.map((column) => withoutChannels(cells[column] ?? '')).filter((cell) => /\p{L}/u.test(cell));
  const text = named.join(' - ');
  if (text === '' || !(reached || PERSON.test(text))) return;
  const all = header
    .map((name, i) => `${name}: ${cells[i] ?? ''}`)
    .filter((cell) => !/:\s*(?:[-–—]|n\/a)?\s*$/i.test(cell));
  return { kind: 'contact', line, endLine, text, channels: channelsOf(all.join(' ')), address: cells.join(' · ') };
}

function columnsOf(header: readonly string[], pattern: RegExp): readonly number[] | undefined {
  const found = header.flatMap((name, i) => (pattern.test(name) ? [i] : []));
  return found.length > 0 ? found : undefined;
}

/** Whom to call, as written, without the channels; undefined where the passage names nobody. */
export function personOf({ text, label, rest }: Pick<Passage, 'text' | 'label' | 'rest'>): string | undefined {
  const called =
    /^(?:immediately |please |then )?(?:contact|call|page|notify|escalate to|reach out to|inform|alert)\s+(?!if\b|when\b|for\b)(?:the |your )?(.+)$/i.exec(
      rest.split('\n')[0] ?? '',
    )?.[1] ??
    /(?<![\w-])(?:escalate to|contact|(?:call|page|notify|reach out to)(?= (?:the|your)\b| \p{L}[\p{L}.]*(?: \p{L}[\p{L}.]*)? ?[(,<+@#]))\s+(?!if\b|when\b)(?:the |your )?(.+)$/iu.exec(
      rest,
    )?.[1];
  if (label !== undefined && (CHANNEL.test(label) || /^slack channels?\b/i.test(label)))
    return channelsOf(text).length > 0 ? text.trim() : undefined;
  const bare = label?.replace(/^(?:level|tier|l)[ -]?\d+\s*[:–—-]\s*/i, '');
  const named = bare !== undefined && !LEVEL.test(bare) ? (RANK.test(bare) ? `${bare}: ${rest}` : bare) : rest;

  const person = withoutChannels(called ?? named);
  const known = PERSON.test(person) || channelsOf(text).length > 0;
  const order = called === undefined && label === undefined && ORDER.test(text);
  return known && !order && /\p{L}{2}/u.test(person) && person.length <= 80 ? person : undefined;
}

/** Labels that say when somebody is called, not whom. */
const LEVEL =
  /^(?:escalat\w*|contact|immediate(?:ly)?|(?:level|tier|l|p|sev(?:erity)?|step|stage|phase)[ -]?\d.*|(?:first|second|third|final|next|last)\b.*|(?:after )?[<>~≥]?\s*\d+.*(?:min(?:ute)?s?|h(?:ou)?rs?|hours?|m|days?)\b.*)$/i;
/** Ranks of which the rest of the line says who has it. */
const RANK = /^(?:primary|secondary|tertiary|backup|first|second|on-?call)(?: (?:on-?call|contact))?$/i;
const CHANNEL =
  /^(?:slack|e-?mail|phone|pager ?duty|teams|zoom|bridge|channels?|(?:incident )?(?:channel|bridge)|status page)$/i;

const PERSON =
  /\b(?:teams?|leads?|engineers?|managers?|on-?call|owners?|administrators?|admins?|dbas?|sres?|c[ti]o|ciso|ceo|vp|support|directors?|architects?|developers?|vendor|department|security|devops|operations|ops|desk|commander|coordinators?|head of|specialists?|experts?|maintainers?|primary|secondary|tertiary|responder|service desk|help ?desk)\b/i;
/** Whether words name people that can be called. */
export function isPerson(words: string): boolean {
  return PERSON.test(words);
}

/** Orders that name a person on the way. */
const ORDER =
  /^(?:\d+[.)]\s*)?(?:notify|create|open|execute|run|halt|stop|post|update|declare|join|start|document|gather|collect|send|check|use|if|when|within|after|provide|include|include|schedule|review|consider)\b/i;

/** How somebody is reached, in the order of the model. */
export function channelsOf(text: string): Contact['channels'] {
  return CHANNELS.filter(([, pattern]) => pattern.test(text)).map(([channel]) => channel);
}

const CHANNELS: readonly (readonly [Contact['channels'][number], RegExp])[] = [
  ['email', /(?<![\w.+-])[\w.+-]+@[\w-]+\.\w|\be-?mail\b/i],
  ['slack', /\bslack\b|(?:^|[\s(`])#[a-z][\w-]{2,}/i],
  [
    'phone',
    /\b(?:phone|tel|mobile|cell)\b|\+\d[\d ().-]{6,}\d|(?<![\w.])\(?[\dx]{3}\)?[ .-][\dx]{3}[ .-][\dx]{4}(?!\w)|\b1-800\b|(?<![\w.-])(?:[\dx]{3}-[\dx]{4}|0\d{2,4}[ -]\d{3,4}[ -]?\d{3,4})(?![\w-])|\bext(?:\.|ension)? ?\d{3,5}\b/i,
  ],
  ['pagerduty', /\bpager ?duty\b|\bpager\b|\bopsgenie\b/i],
];

function withoutChannels(text: string): string {
  return text
    .replace(
      /(?:\s+(?:[-–—|·:]|\(|via |at |on |in )|\s*[,;(<])\s*(?:(?:[\w.+-]+@[\w-]+\.)|#|@|\+?\d{3}|e-?mail|slack|phone|pager|tel\b|mobile|cell|ext\b).*$/is,
      '',
    )
    .replace(
      /\s+(?:immediately|for help|for assistance|investigates?|takes over|is (?:paged|notified|called)|joins?)\b.*$/i,
      '',
    )
    .replace(/(?<![\s:,.;–—-])[\s:,.;–—-]+$/, '')
    .trim();
}
