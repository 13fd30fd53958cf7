import type { Problem } from '../../model/problem.ts';
import type { Block } from '../block.ts';
import { nearerPins } from './pin-command.ts';
import { infoPin, isOnlyComments, mdxPin, pinComments } from './pin-comments.ts';
import { pinError } from './pin-error.ts';
import type { PinTarget } from './pin-keys.ts';
import type { Pins } from './pins.ts';
import { type PinText, readPins } from './read-pins.ts';

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** Blocks before their place in the document's headings is known; `item` is the position of another in the list. */
type Draft = DistributiveOmit<Block, 'index' | 'heading' | 'sectionEnd' | 'parent'>;

/**
 * Gives blocks what their author pinned: in comments before them, in comments within their text, in the info strings of
 * fences. Comments that stand alone are taken out: nobody sees them in rendered Markdown, so that they come between no cue
 * and its fence. What other tools were told (`drafts` may have it as pins) counts where the author says nothing else.
 */
export function attachPins(drafts: readonly Draft[]): readonly Draft[] {
  const kept: Draft[] = [];
  const places = new Map<number, number>();
  let waiting: readonly PinText[] = [];
  for (const [at, draft] of drafts.entries()) {
    const alone = standingAlone(draft);
    if (alone !== undefined) {
      waiting = [...waiting, ...alone];
      continue;
    }
    places.set(at, kept.length);
    const target = targetOf(draft);
    const texts = [...waiting, ...ownTexts(draft)];
    waiting = target === undefined ? texts : [];
    const item = draft.item === undefined ? {} : { item: places.get(draft.item) ?? draft.item };
    const own = target === undefined || texts.length === 0 ? undefined : merged(texts, target);
    const pins = nearerPins(own, draft.pins);
    kept.push({ ...draft, ...item, ...(pins === undefined ? {} : { pins }) });
  }
  return waiting.length === 0 ? kept : [...kept, strayed(waiting)];
}

/** The pins of a block that says nothing else, which may be none. */
function standingAlone(draft: Draft): readonly PinText[] | undefined {
  if (draft.type === 'html' && draft.pins === undefined)
    return isOnlyComments(draft.raw) ? pinComments(draft.raw, draft.line) : undefined;
  const pin = draft.type === 'paragraph' ? mdxPin(draft.raw, draft.line) : undefined;
  return pin === undefined ? undefined : [pin];
}

function ownTexts(draft: Draft): readonly PinText[] {
  switch (draft.type) {
    case 'heading':
    case 'paragraph':
    case 'list-item':
    case 'table-row':
      return (draft.comments ?? []).flatMap(({ line, value }) => pinComments(value, line));
    case 'fence': {
      const pin = infoPin(`${draft.language} ${draft.meta}`, draft.line);
      return pin === undefined ? [] : [pin];
    }
    case 'html':
      return pinComments(draft.raw, draft.line);
    case 'front-matter':
    case 'rule':
      return [];
  }
}

/** A rule between two parts, or a tag that wraps others (`<details>`), is nothing that can be pinned: what follows it is meant. */
function targetOf({ type }: Draft): PinTarget | undefined {
  return type === 'html' || type === 'front-matter' || type === 'rule' ? undefined : type;
}

/** Of several pins before one block each says something of its own. */
function merged(texts: readonly PinText[], target: PinTarget): Pins {
  return texts.map((text) => readPins(text, target)).reduce((before, pins) => joined(before, pins));
}

/** Two pins on one thing; what both say is an error. */
export function joined(before: Pins, pins: Pins): Pins {
  const twice = Object.keys(pins.values).filter((key) => Object.hasOwn(before.values, key));
  const problems = twice.map((key) => pinError(pins.line, `Unexpected second "${key}", expected one`));
  const words = [...(before.words ?? []), ...(pins.words ?? [])];
  return {
    ...pins,
    ...before,
    values: { ...pins.values, ...before.values },
    problems: [...before.problems, ...pins.problems, ...problems],
    ...(words.length === 0 ? {} : { words }),
  };
}

/** Pins at the end of a document, with nothing after them. */
function strayed(texts: readonly PinText[]): Draft {
  const line = texts[0]?.line ?? 1;
  const problems: readonly Problem[] = texts.map(nothingFollows);
  return { type: 'html', raw: '', line, endLine: line, quoteDepth: 0, pins: { line, values: {}, problems } };
}

function nothingFollows({ line }: PinText): Problem {
  return pinError(
    line,
    'Unexpected pin at the end, expected it before a heading, a fence, a paragraph, a list item or a table',
  );
}
