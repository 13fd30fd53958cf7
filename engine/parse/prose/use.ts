/**
 * The words that say when a section is to be used at all.
 *
 * @example `Use this when a key has leaked.`, `Follow this procedure only if the disk is lost:`; not `Use this key for backups`
 */
export function readUse(text: string): string | undefined {
  const words = text.replace(/\s+/g, ' ').trim();
  const [, when] = USE.exec(words) ?? [];
  return when?.replace(/(?<![\s:,;])[\s:,;]+$/, '');
}

const USE =
  /^\W*(?:use|follow|run|perform|execute|apply|take|choose) (?:this|these)(?: (?:section|procedure|steps?|path|method|approach|option|process|runbook|playbook|workflow))?,? ((?:only )?(?:when|if|in case)\b[^.]{4,160})/i;
