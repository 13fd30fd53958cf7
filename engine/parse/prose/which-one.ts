/**
 * Reads a title that does something to one of several things of a kind, by the word that says to which: beside another of the
 * same deed, likely one of the two is wanted.
 *
 * @example `To restore the latest backup` and `To restore a specific backup`, `Restart all workers` and `Restart a single worker`;
 * not `List all workers`, which may be done as often as one likes
 */
export function readWhichOne(title: string): { readonly family: string; readonly member: string } | undefined {
  const [, deed, member, thing] = FORM.exec(title.toLowerCase()) ?? [];
  if (deed === undefined || member === undefined || thing === undefined) return;
  return { family: `${deed} which ${thing.replace(FORM_OF_IT, '').replace(/s$/, '')}`, member };
}

/** `backup file` is a backup. */
const FORM_OF_IT = / (?:files?|archives?|copy|copies|names?|instances?)$/;
const FORM =
  /^(?:to )?(restore|recover|roll ?back|revert|restart|delete|remove|stop|drain|upgrade|update|rotate|renew|purge|kill|reset|promote|deploy|resync|reindex|clear|cancel|drop|migrate|import) (?:from |to )?(?:the |an? |your )?(latest|last|newest|most recent|previous|older|specific|particular|certain|given|single|one|individual|all|every|entire) ((?:[\w.-]+ ){0,2}[\w.-]+)$/;
