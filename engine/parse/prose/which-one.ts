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

/**
 * Reads how much a title brings back, where that is a single thing or all: whoever takes the one does not need the other.
 *
 * @example `Restore a single table` and `Restore the whole database`
 */
export function readHowMuch(title: string): { readonly family: string; readonly member: string } | undefined {
  const [, deed, extent] = HOW_MUCH.exec(title.toLowerCase()) ?? [];
  if (deed === undefined || extent === undefined) return;
  return { family: `${deed} how much`, member: /^(?:single|one|individual)/.test(extent) ? 'one' : 'all' };
}

const HOW_MUCH =
  /^(?:to )?(restore|recover|roll ?back|revert|import) (?:an? |only |just )?(?:the )?(single|one|individual|whole|entire|complete|full|all|every) (?:of the )?(?:[\w.-]+ ){0,2}[\w.-]+$/;
/** `backup file` is a backup. */
const FORM_OF_IT = / (?:files?|archives?|copy|copies|names?|instances?)$/;
const FORM =
  /^(?:to )?(restore|recover|roll ?back|revert|restart|delete|remove|stop|drain|upgrade|update|rotate|renew|purge|kill|reset|promote|deploy|resync|reindex|clear|cancel|drop|migrate|import) (?:from |to )?(?:the |an? |your )?(latest|last|newest|most recent|previous|older|specific|particular|certain|given|single|one|individual|all|every|entire) ((?:[\w.-]+ ){0,2}[\w.-]+)$/;
