/**
 * What has to be typed before a command that destroys something runs: the last word of it that names a thing
 * (`kubectl delete pod web-1 -n shop` → `web-1`), so that a hand types what it is about to destroy. Options and their
 * values do not name it, nor do variables and the verb; where no word does, the phrase is `yes, destroy`.
 */
export function destroyPhrase(script: string): string {
  const words = script.replace(/\\\n/g, ' ').split(/\s+/);
  const naming = words.filter((word, index) => {
    const previous = words[index - 1] ?? '';
    const valueOfOption =
      /^--?[a-z][\w-]*$/i.test(previous) && !/^-{1,2}(?:force|all|rf|fr|r|f|y|yes|now)$/.test(previous);
    return index > 0 && !valueOfOption && !VERBS.test(word) && /^["']?[A-Za-z0-9./][\w./:@-]{2,}["']?$/.test(word);
  });
  return naming.at(-1)?.replace(/["']/g, '') ?? ANY_PHRASE;
}

/** Where no word names what is destroyed, or the one that does may not be shown. */
export const ANY_PHRASE = 'yes, destroy';

const VERBS =
  /^(?:delete|destroy|drain|drop|down|evict|kill|prune|purge|remove|reset|rm|scale|stop|terminate|uninstall)$/;
