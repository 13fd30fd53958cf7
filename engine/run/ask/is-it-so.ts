/** The question whether a condition holds, so that a yes means that what it stands before applies. */
export function isItSo(condition: string): string {
  // `unless you use RDS: is it so?` could be meant either way.
  return /^unless\b/i.test(condition) ? `It applies ${condition}: does it?` : `${condition}: is it so?`;
}
