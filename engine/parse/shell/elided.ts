import type { Placeholder } from '../../model/command.ts';

/**
 * `...` where an argument stands: the author left out what is to be written there. Not `./...`, `a...b`, nor dots in words that
 * are printed or searched for.
 *
 * @example `kubectl apply -f ...`, `TOKEN=...`, `kops ...`, `-d '{...}'`
 */
export function findElided(source: string): readonly Placeholder[] {
  if (!/\.{3}|…/.test(source)) return [];
  return [...source.matchAll(ARGUMENT), ...source.matchAll(BRACES)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, before: before(source, match.index) }))
    .filter(({ before }) => !isPrinted(before))
    .map(({ start, end, before }) => ({ name: nameOf(before), start, end }));
}

/** The command that the dots stand in, up to them, on their line. */
function before(source: string, at: number): string {
  const line = source.slice(source.lastIndexOf('\n', at) + 1, at);
  return (line.split(/[|;&]|\$\(/).at(-1) ?? '').trimStart();
}

/** What is assigned, else the program: what is left out of two programs is not the same. */
function nameOf(command: string): string {
  const assigned = /(?:^|\s)([A-Za-z_]\w*)=["']?$/.exec(command)?.[1];
  const program = /^(?:sudo\s+)?([\w./-]+)/.exec(command)?.[1];
  return assigned ?? (program === undefined ? '...' : `${program} ...`);
}

const ARGUMENT = /(?<=[^\s|;&][ \t]['"]?|\w=['"]?)(?:\.{3}|…)(?=['"]?(?:[\s;)|]|$))/g;
const BRACES = /(?<=\{[ \t]?)(?:\.{3}|…)(?=[ \t]?\})/g;

/** The words of programs that print or search. */
function isPrinted(command: string): boolean {
  return /^(?:sudo )?(?:echo|printf|e?grep|rg|sed|awk|logger|read|cowsay|wall)\b/.test(command);
}

/** Whether something is left out of a command, so that it cannot be run as it stands. */
export function isElided(command: string): boolean {
  return /(?:^|[\s'"({[,=])\.{3}(?=$|[\s'")}\],])|…/.test(command);
}
