import { lastList, programWords } from './pipeline.ts';

/**
 * Whether a number that is all a script printed is a number of bytes: its last program prints nothing else (GNU coreutils, "wc invocation", "stat
 * invocation", "du invocation"; `stat -f %z` of BSD). Not where another program may have printed in its place, or what it prints goes elsewhere.
 *
 * Such are `wc -c < backup.sql`, `stat -c %s backup.sql`, `du -sb data | cut -f1`.
 */
export function countsBytes(script: string): boolean {
  // `echo 3 || wc -c < x`, `printf 3; wc -c < x`
  if (script.includes('||') || /\bprintf\b(?!=)|\becho -/.test(script)) return false;
  const parts = lastList(script).at(-1)?.parts ?? [];
  const last = (parts.at(-1) ?? '').replaceAll(/2> ?\/dev\/null/g, '');
  if (last.includes('>')) return false;
  const words = programWords(last);
  const flags = words.slice(1).filter((word) => word.startsWith('-'));
  switch (words[0]) {
    case 'wc':
      return flags.length === 1 && (flags[0] === '-c' || flags[0] === '--bytes');
    case 'stat':
      return /^(?:(?:-c|--format) ?=?%s|-L -c %s|-f %z|--printf=%s(?:\\n)?)(?: |$)/.test(words.slice(1).join(' '));
    case 'cut':
      return words[1] === '-f1' && words.length === 2 && measuresBytes(parts.at(-2));
    case 'awk':
      return /^\{ ?print \$1 ?\}$/.test(words[1] ?? '') && words.length === 2 && measuresBytes(parts.at(-2));
    default:
      return false;
  }
}

/** `du -b`, `du -sb`, with no other unit. */
function measuresBytes(part = ''): boolean {
  const [name, ...words] = programWords(part);
  const flags = words.filter((word) => word.startsWith('-'));
  return name === 'du' && flags.every((flag) => /^-[absx]+$/.test(flag)) && flags.some((flag) => flag.includes('b'));
}
