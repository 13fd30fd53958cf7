import type { Placeholder } from '../../model/command.ts';
import { findBracketed } from './bracketed.ts';
import { findCapitals } from './capitals.ts';
import { findColonNames } from './colon-names.ts';
import { findComments } from './comments.ts';
import { findElided } from './elided.ts';
import { remembered } from './remembered.ts';
import { findSampleIds } from './sample-ids.ts';
import { findSingleBraces } from './single-braces.ts';
import { findSquareBrackets } from './square-brackets.ts';
import { findStandInNames } from './stand-in-names.ts';
import { parseShell } from './syntax.ts';
import { valueWords } from './value-words.ts';

/**
 * The placeholders of a shell text, sorted and apart; reading.md, "Parameters". Those in comments do not count: nobody
 * fills them in. Of two that overlap the one in brackets is taken, else the longer.
 */
export const findPlaceholders: (source: string) => readonly Placeholder[] = remembered((source) => {
  const bracketed = [...findBracketed(source), ...findSquareBrackets(source)].sort((a, b) => a.start - b.start);
  const syntax = parseShell(maskPlaceholders(source, bracketed));
  const comments = findComments(syntax);
  const words = valueWords(syntax);
  const found = [
    ...bracketed,
    ...findWorded(source),
    ...findCapitals(words),
    ...findStandInNames(words),
    ...findSampleIds(source),
    ...findSingleBraces(words),
    ...findColonNames(source, words),
    ...findElided(source),
  ];
  const taken = new Uint8Array(source.length);
  for (const { start, end } of comments) taken.fill(1, start, end);
  return apart(
    found.filter(({ start }) => taken[start] !== 1),
    source.length,
  ).map((one) => named(one, source));
});

/**
 * The text with each placeholder replaced by a word of the same length that a shell accepts anywhere: letters, digits, `_`
 * and `-` stay, all else becomes `x`. Offsets and lines stay what they were.
 */
export function maskPlaceholders(source: string, placeholders: readonly Placeholder[]): string {
  let masked = '';
  let from = 0;
  for (const { start, end } of placeholders) {
    if (start < from) continue;
    masked += source.slice(from, start) + source.slice(start, end).replace(/[^\w/.-]/g, 'x');
    from = end;
  }
  return masked + source.slice(from);
}

/** `your-registry`, `${your-snapshot-name}`, `${cluster-id}`, `yourdomain.com`, `user@host`, `myCluster`, `my-app`, `/path/to/file`, `v1.28.x`, `10.0.x.x`, `web-xxxxx`, `YYYY-MM-DD`. */
const WORDED: readonly RegExp[] = [
  /\$\{(?:your|my)-[a-z0-9-]+\}/gi,
  // A shell reads `${cluster-id}` as the variable `cluster`, or else the word `id`, which nobody means.
  /\$\{[a-z][a-z0-9]*(?:-[a-z0-9]+){0,4}-(?:name|id|arn|host|hostname|ip|port|region|namespace|url|path|key|version|tag|number|file|address|user|password|token)\}/g,
  /(?<![\w.@$-])(?:user|username)@(?:host|hostname|server|ip|node|remote|remote-host)(?![\w.-])/g,
  /(?<![\w$-]|\$\{)my(?!Sql|SQL|ISAM)[A-Z]\w*[a-z]\w*/g,
  /(?:(?<![\w-])|(?<=\/))(?:~|\.{1,2})?\/?(?<![\w-])(?:path\/to|your\/path)(?:\/[\w.-]+)*\/?(?![\w])/g,
  /(?<![\w$-]|\$\{)your[-_][a-z0-9](?:[\w-]*[a-z0-9])?(?:\.(?:com|org|net|io|dev|local)\b)?/gi,
  /(?<![\w$-]|\$\{)your(?:own|new)?(?:domain|company|org|organization|name|user|username|password|app|server|host|cluster|bucket|project|repo|registry|email|token|key|namespace|service|database|db)(?![a-z0-9])(?:\.(?:com|org|net|io|dev|local)\b)?/gi,
  // Without the version behind it: `my-module` of `my-module-2.0.1.tgz`.
  /(?<![\w$-]|\$\{)my-[a-z0-9](?:[a-z0-9]|-(?!v?\d+\.\d)(?=[a-z0-9-]))*(?![\w])/g,
  /(?<![\w$.-])(?:insert|put|enter|paste|type)[-_](?:[a-z0-9]+[-_]){1,4}here(?![\w-])/gi,
  /(?<![\w$.-])(?:replace|change|fill)[-_]?(?:me|this)(?![\w-])/g,
  /(?<![\w.])v?\d+(?:\.\d+){0,2}(?:\.[xX]){1,3}(?!\w)/g,
  /(?<![\w.])[xX](?:\.[xX]){2,3}(?!\w)/g,
  /(?<![\w.-])(?:[\w-]*-)?[xX]{3,}(?:-[\w-]*)?(?!\w)/g,
  /\/dev\/(?:sd|vd|xvd|nvme)X\d?(?!\w)/g,
  /(?<![\w.])v?X\.Y(?:\.Z)?(?![\w])/g,
  /(?<![a-zA-Z])YYYY-?MM-?DD(?:[-_T]?HH[:-]?MM(?:[:-]?SS)?)?(?![a-zA-Z])/g,
];

function findWorded(source: string): readonly Placeholder[] {
  return WORDED.flatMap((pattern) =>
    [...source.matchAll(pattern)].map((match) => ({
      name: match[0].replace(/^\$\{|\}$/g, ''),
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
}

/** Those found first keep their place. */
function apart(found: readonly Placeholder[], length: number): readonly Placeholder[] {
  const kept: Placeholder[] = [];
  const taken = new Uint8Array(length);
  for (const one of found) {
    if (taken.subarray(one.start, one.end).includes(1)) continue;
    taken.fill(1, one.start, one.end);
    kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}

const ANONYMOUS = /^(?:x{3,}|change_?me|replace_?me|fixme|todo|tbd|placeholder|n|x)$/i;
const CONTEXT = /([A-Za-z_][\w.-]*)[ \t]*[=:][ \t]*['"]?$|--([a-z][\w-]*)[ \t]+['"]?$/;

/** `TOKEN="XXXXXXXX"`, `--replicas=N`: what names nothing is called by what stands before it, so that two of them stay two. */
function named(one: Placeholder, source: string): Placeholder {
  if (!ANONYMOUS.test(one.name) || one.end - one.start > one.name.length) return one;
  const before = source.slice(Math.max(0, one.start - CONTEXT_LENGTH), one.start);
  const context = CONTEXT.exec(before);
  return { ...one, name: context?.[1] ?? context?.[2] ?? one.name };
}

const CONTEXT_LENGTH = 80;
