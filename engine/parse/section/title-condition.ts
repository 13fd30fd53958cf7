/** A heading whose last words say when it is for. */
export interface TitleCondition {
  /** What the heading is about. */
  readonly head: string;
  /** The author's words from `if` on. */
  readonly condition: string;
}

/**
 * Splits a heading that ends in a condition. Without this the failure in the condition is taken for what the heading is about, and a way back becomes a part of the way forward.
 *
 * @example `Rollback — if the canary fails`, `Revert in case of errors`, `Reload the proxy if the port has changed`; not `If it fails`, `Note it in case it is needed`, `Check if it is up`, `What to do if it
 * fails`
 */
export function readTitleCondition(title: string): TitleCondition | undefined {
  const words = title.replace(/\s+/g, ' ').trim();
  const found = /[\s:,]+[—–-]*\s*(?:only )?(?:if|unless|in case of)\s/i.exec(words);
  if (found === null) return;
  const head = words.slice(0, found.index).replace(/[\s:,—–-]{1,8}$/, '');
  const condition = words
    .slice(found.index)
    .replace(/^[\s:,—–-]{1,8}/, '')
    .replace(/\s*\([^)]*\)$/, '');
  return !/\p{L}{3}/u.test(head) || ASKS.test(head) || /[?(]/.test(condition + head) ? undefined : { head, condition };
}

/** Before these words `if` means whether, or the heading asks what then. */
const ASKS =
  /\b(?:check(?:ing|s)?|verify(?:ing)?|see|determin(?:e|ing)|decid(?:e|ing)|confirm(?:ing)?|ask|know(?:ing)?|test(?:ing)?|tell(?:ing)?|find out|ensur(?:e|ing)|identify(?:ing)?|assess|evaluate|what|how|even|as|why|wonder|sure|detect(?:ing)?|inspect|validate|only|or)\b/i;
