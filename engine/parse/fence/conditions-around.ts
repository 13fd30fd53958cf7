import type { FenceState } from './fence-state.ts';

/**
 * What the words around a statement say of when it runs, the outermost first: those before the fence, those of a comment that
 * heads several titles, those of its title.
 *
 * @example `# For clusters with a replica:` and further down `# Promote it if needed`: both. But `# If it is on AWS:` and
 * further down `# If it is on GCP:` are two cases, and the second is no part of the first.
 */
export function conditionsAround(state: FenceState): readonly (string | undefined)[] {
  const { context, groupCondition, group = '', condition, titleText = '' } = state;
  const cases = condition !== undefined && opening(group) !== undefined && opening(group) === opening(titleText);
  return [...context.conditions, cases ? undefined : groupCondition, condition];
}

/** The word that a comment opens a case with; two comments of one fence with the same stand beside each other. */
function opening(text: string): string | undefined {
  const word = /^\W*(?:\d+[.)]\s*)?(if|unless|otherwise|else|when|for|on|in|case)\b/i.exec(text)?.[1]?.toLowerCase();
  return word === undefined || /^(?:for|on|in)$/.test(word) ? word : 'if';
}
