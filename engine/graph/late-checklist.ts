import type { GraphStep } from './step-graph.ts';

/**
 * How many of the steps that a procedure begins with come before a checklist which stands after them in the document. None, as a
 * rule: it is meant for the beginning. But where it asks for what the first steps make (`Image built`, `Image pushed`, and they
 * are called `Build the image`, `Push to the registry`), nobody could tick it off before them, and it stands between making
 * something and using it. Only steps that make something by their titles are let by.
 */
export function stepsBefore(checklist: GraphStep, procedure: readonly GraphStep[]): number {
  const end = procedure.findIndex(({ title }) => !MAKINGS.some(({ makes }) => makes.test(title)));
  const making = procedure.slice(0, end < 0 ? procedure.length : end);
  const asked = checklist.actions.flatMap((action) => (action.type === 'checkbox' ? [action.checkbox.text] : []));
  return making.findLastIndex(({ title }) => asked.some((text) => isMade(text, title))) + 1;
}

/** Whether an item says that done is what a step with this title does: the same verb, of the same thing. */
function isMade(item: string, title: string): boolean {
  const things = new Set(thingsIn(title));
  return (
    MAKINGS.some(({ makes, made }) => makes.test(title) && made.test(item)) &&
    thingsIn(item).some((thing) => things.has(thing))
  );
}

/** What is made stays beside what runs: to roll it out is another thing. */
const MAKINGS = [
  { makes: /\bbuild\b/i, made: /\bbuilt\b/i },
  { makes: /\bpush\b/i, made: /\bpushed\b/i },
  { makes: /\bpackage\b/i, made: /\bpackaged\b/i },
  { makes: /\btag\b/i, made: /\btagged\b/i },
  { makes: /\bpublish\b/i, made: /\bpublished\b/i },
  { makes: /\bupload\b/i, made: /\buploaded\b/i },
  { makes: /\bback ?up\b/i, made: /\bback(?:ed ?up|ups?\b.*\b(?:created|taken|made))\b/i },
] as const;

function thingsIn(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[a-z]{3,}/g) ?? [];
  return words.map((word) => word.replace(/s$/, '')).filter((word) => !NO_THING.has(word));
}

const NO_THING = new Set('the and for new all its your with from into phase step part stage'.split(' '));
