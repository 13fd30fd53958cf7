/**
 * The words that lead to what takes back what was just done, for those who want it no more: no step of doing it.
 *
 * @example `To roll back, run:` → `To roll back`; `To cancel the upgrade, delete the job:`, `To undo this:`, `To stop a move you no
 * longer want, remove the label:`; not `To stop the service, run:`, `Roll back the release:`
 */
export function readRegret(text: string): string | undefined {
  const words = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:and|but|finally|later|afterwards),? (?=to )/i, '');
  return (TAKES_BACK.exec(words) ?? NO_LONGER.exec(words))?.[0];
}

/** Whether a heading is about taking something back, so that who comes there wants it. */
export function namesTakingBack(heading: string): boolean {
  return /\b(?:roll(?:ing)?[ -]?back|rollback|undo|revert|cancel|abort|back(?:ing)? out|restore|downgrad)\p{L}*\b/iu.test(
    heading,
  );
}

const TAKES_BACK =
  /^to (?:roll ?back|rollback|undo|revert|cancel|abort|back out)\b(?! ?(?:to )?(?:a|any|all) (?:test|old|stale|stuck|failed|hanging)\b)[^,:.;]{0,80}(?=[,:]|$)/i;
const NO_LONGER = /^to [^,:.;]{3,80}\byou (?:no longer|do not|don['’]t) (?:want|need)\b[^,:.;]{0,40}(?=[,:]|$)/i;
