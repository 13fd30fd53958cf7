/**
 * Whether a line is an entry of a crontab, which the scheduler reads and nobody types: a shell would take its first field
 * for a program.
 *
 * @example `0 2 1 * * cd /srv && ./renew.sh`, `@daily df -h`; not `3 4 5 6 7 8`, which has no `*`
 */
export function isCrontabLine(text: string): boolean {
  const line = text.trim();
  return NAMED.test(line) || (FIELDS.exec(line)?.[0].includes('*') ?? false);
}

const NAMED = /^@(?:reboot|yearly|annually|monthly|weekly|daily|midnight|hourly)[ \t]+\S/;
/** Minute, hour, day, month, weekday; months and weekdays may have names. */
const FIELDS = new RegExp(
  `^${'[\\d*][\\d*,/-]{0,20}[ \\t]+'.repeat(3)}${'[\\dA-Z*][\\w*,/-]{0,20}[ \\t]+'.repeat(2)}\\S`,
);
