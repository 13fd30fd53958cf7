/** So many texts are remembered: the rules ask for the same statement one after another, and then never again. */
const MOST = 32;

/**
 * A reading that is asked for several times, made once: each rule asks for what it needs of a statement by its text, and knows of no
 * other rule. What is given out is shared, so that nobody may change it.
 */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = read(text);
    if (known.size >= MOST) known.delete(known.keys().next().value ?? '');
    known.set(text, made);
    return made;
  };
}
