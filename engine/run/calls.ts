import type { StepGraph } from '../graph/step-graph.ts';
import type { Contact } from '../model/item.ts';
import type { RunState } from './state.ts';

/** Whose turn it is to be called: the contacts in their order, and from the first again when none has answered. */
export function nextContact({ contacts }: Pick<StepGraph, 'contacts'>, state: RunState): Contact | undefined {
  return contacts[unanswered(state).length % Math.max(1, contacts.length)];
}

/** Who was called and did not answer, each once, in order. */
export function withoutAnswer(state: RunState): readonly string[] {
  return [...new Set(unanswered(state))];
}

/** Who was reached, as the operator says. */
export function reached({ calls = [] }: RunState): string | undefined {
  return calls.findLast(({ answered }) => answered)?.who;
}

/** What a contact is called in a line: some documents say a whole sentence of one. */
export function contactName({ text }: Pick<Contact, 'text'>): string {
  const [line = ''] = text.trim().split('\n');
  if (line.length <= LONGEST_NAME) return line;
  const words = line.slice(0, LONGEST_NAME).replace(/\s\S*$/, '');
  return `${words}…`;
}

/** Characters; with the words round it, a name has to fit into 80 columns. */
const LONGEST_NAME = 44;

function unanswered({ calls = [] }: RunState): readonly string[] {
  return calls.flatMap(({ who, answered }) => (answered ? [] : [who]));
}
