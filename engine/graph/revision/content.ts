import type { Action, GraphStep } from '../step-graph.ts';

/** The words by which an action is known again: the command, the text to do, what a file holds. */
export function wordsOf(action: Action): string {
  switch (action.type) {
    case 'command':
      return action.command.script;
    case 'file':
      return `${action.file.path}\n${action.file.content}`;
    case 'manual':
      return action.manual.text;
    case 'requirement':
      return action.requirement.text;
    case 'checkbox':
      return action.checkbox.text;
    case 'gate':
      return JSON.stringify(action.gate, withoutPlace);
  }
}

/**
 * All that an action asks for, as text to compare: its words, what is expected of it, when it applies and how it runs. Not
 * where it stands, its title or its warnings: prose around it may change without making it something else to do.
 */
export function contentOf(action: Action): string {
  return JSON.stringify(action, withoutPlace);
}

/** The title without its number, in lower case: `Step 3: Release it` and `4. Release it` are the same step. */
export function plainTitle({ title }: Pick<GraphStep, 'title'>): string {
  return title
    .toLowerCase()
    .replace(/^(?:step|phase|part|stage)?\s*\d+(?:\.\d+)*[a-z]?\s*[.:)–—-]?\s*/u, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const BESIDE = new Set(['line', 'endLine', 'of', 'id', 'group', 'title', 'warnings', 'label']);

function withoutPlace(key: string, value: unknown): unknown {
  return BESIDE.has(key) ? undefined : value;
}
