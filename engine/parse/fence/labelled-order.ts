/**
 * Whether the words of a comment order what stands behind their colon.
 *
 * @example `Edit: config/web.json`, `Add: MemoryMax=2G`, `Record: the old ID`; not `Update: done`
 */
export function isLabelledOrder(words: string): boolean {
  return /^(?:edit|modify|add|append|insert|change|replace|remove|uncomment|set|paste|enter|open|continue|record|write down|note down)\s*:\s+\S/i.test(
    words,
  );
}

/**
 * Whether the words right below an editor say what is to be typed in it.
 *
 * @example `Add: MemoryMax=2G`, `Set replicas: 3`, `Change LogLevel=debug`
 */
export function isToBeTyped(words: string): boolean {
  return (
    isLabelledOrder(words) ||
    /^(?:add|append|insert|change|set|update|modify|replace|remove|uncomment)\b[^:=]{0,60}[:=]\s*\S/i.test(words)
  );
}
