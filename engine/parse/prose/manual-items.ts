import type { Command } from '../../model/command.ts';
import type { Manual } from '../../model/item.ts';
import { editsByHand } from './hand-edit.ts';
import { asksForWork } from './manual.ts';
import type { Passage } from './passage.ts';
import type { Purpose } from './purpose.ts';

/** What a person does or looks at, beside the commands that are offered in the same words. `gated`: it is a gate already. */
export function readWork(
  passage: Passage,
  purpose: Purpose,
  { gated, offered }: { readonly gated: boolean; readonly offered: readonly Command[] },
): Manual | undefined {
  return offered.length === 0 ? readManualItem(passage, purpose, gated) : readOrdersBeside(passage, purpose, offered);
}

/** An order in prose, or a bullet of success criteria. */
function readManualItem(passage: Passage, purpose: Purpose, gated: boolean): Manual | undefined {
  if ((purpose !== 'order' && purpose !== 'criterion') || gated) return;
  const { line, endLine, block } = passage;
  const text = withoutSigns(passage.text);
  if (purpose === 'criterion') return criterionOf({ line, endLine, text: joined(text) });
  if (block.type === 'list-item') return { kind: 'manual', line, endLine, text: joined(text) };
  const orders = ordering(text);
  return {
    kind: 'manual',
    line: line + linesBefore(text, orders[0] ?? ''),
    endLine: endLine - linesAfter(text, orders.at(-1) ?? ''),
    text: joined(orders.join(' ')),
  };
}

/** `All pods are ready`; what stands among such and orders something (`Post in the channel`) is no more than that. */
export function criterionOf(at: Omit<Manual, 'kind'>): Manual {
  return { kind: 'manual', ...at, ...(asksForWork(at.text) ? {} : { criterion: true }) };
}

/** `Check the queue. Review its logs. If needed, run \`app restart\`.`: what is ordered besides the commands that are offered. */
function readOrdersBeside(
  { block, text, line, endLine }: Passage,
  purpose: Purpose,
  commands: readonly Command[],
): Manual | undefined {
  if (purpose !== 'order') return;
  if (block.type === 'list-item')
    return CONFIRMS.test(text) ? { kind: 'manual', line, endLine, text: joined(text) } : undefined;
  const sentences = text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  const holds = (sentence: string) => commands.some(({ script }) => sentence.includes(script));
  // `Stop the database. Command: …` says in its first sentence what the command does; what one can do is no order.
  const orders = sentences.filter(
    (sentence, at) =>
      asksForWork(sentence) &&
      !holds(sentence) &&
      !/^(?:you|we) (?:can|may|could|might)\b/i.test(sentence) &&
      !/^(?:(?:the )?command|for example|e\.g\.)/i.test(sentences[at + 1] ?? ''),
  );
  return orders.length === 0 ? undefined : { kind: 'manual', line, endLine, text: joined(orders.join(' ')) };
}

/** `Make sure that it is not the primary, by running \`app list\``: the command only shows what a person has to see. */
const CONFIRMS = /^(?:make sure|ensure|verify|confirm)\b[^.]{10,160}\bby (?:running|executing)\b/i;

/** Without signs before the words, such as emoji and bullets. */
function withoutSigns(text: string): string {
  return text
    .replace(/^\[!\w+\]\s*/, '')
    .replace(/^(?:\p{So}|\p{Sk}|\s|•|\uFE0F)+/u, '')
    .trim();
}

/** All of a text as work for a person. */
export function manualText(text: string): string {
  return joined(withoutSigns(text));
}

/** `Log in to the bastion. Then run:`, `Edit it, then load it:` ask for work before the fence that the last words lead to. */
export function readOrderBeforeFence({ block, text, line, endLine }: Passage): Manual | undefined {
  if (block.type !== 'paragraph') return;
  const sentences = text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  const [byHand] =
    /^(?:edit|open|adjust|choose|copy|review|fill in|replace|select|log in)\b.*?(?=,? (?:and )?then\b)/is.exec(
      sentences.at(-1) ?? '',
    ) ?? [];
  const last = sentences.slice(-1).filter(editsByHand);
  const before = [
    ...(DOES_SO.test(text) ? [] : sentences.slice(0, -1)),
    ...last,
    ...(byHand === undefined ? [] : [byHand]),
  ];
  const orders = before.filter(
    (sentence) => asksForWork(sentence) && !LEADS.test(sentence) && !MAKES_FILE.test(sentence),
  );
  return orders.length === 0 ? undefined : { kind: 'manual', line, endLine, text: joined(orders.join(' ')) };
}

/** `Set the context. The easiest way to do this is with acme:`: the fence does what was ordered. */
const DOES_SO = /\bway to do (?:this|that|so|it) is\b/i;

/** `Run it with care.`, `Check this by running the following command.` say what the fence does. */
const LEADS = /^(?:run|execute|use)\b|\b(?:running|executing|using|with) the (?:following|below) (?:\w+ )?commands?\b/i;

/** `Save the following script as undo.sh.` is done by writing the file. */
const MAKES_FILE = /^(?:create|save|write|store|put)\b.*(?:^|[\s`/])[\w.-]+\.[a-z]{1,8}\b/i;

/** The sentences of a paragraph that order something, from the first one on. */
function ordering(text: string): readonly string[] {
  const sentences = text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  const first = sentences.findIndex((sentence) => asksForWork(sentence));
  if (first < 0) return [text];
  const end = sentences.findIndex((sentence, i) => i > first && !asksForWork(sentence));
  return sentences.slice(first, end < 0 ? undefined : end);
}

function linesBefore(text: string, sentence: string): number {
  return text.slice(0, Math.max(text.indexOf(sentence), 0)).split('\n').length - 1;
}

function linesAfter(text: string, sentence: string): number {
  const at = text.lastIndexOf(sentence);
  return at < 0 ? 0 : text.slice(at + sentence.length).split('\n').length - 1;
}

function joined(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').replace(/[:：]$/, '');
}
