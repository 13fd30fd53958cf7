/**
 * Whether the words before a list say what something is good for, so that its items order nothing.
 *
 * @example `The tracker is useful to:`, `It can be used to:`, `This allows you to:`; not `You need to:`
 */
export function saysPurpose(lead: string): boolean {
  return /\b(?:useful|helpful|handy|used|intended|designed|able|possible|(?:allows?|enables?|helps?|lets) (?:you|us|one|users))(?: to)?\s*[:：]$/i.test(
    lead.trim(),
  );
}
