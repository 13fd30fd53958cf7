import { lastList, lastPipeline, programWords } from './pipeline.ts';

/** They end with 1 when no line matches (POSIX grep, "Exit status"; ripgrep, ag, ack, pgrep, zgrep do as it does). */
const GREPS = new Set([
  'grep',
  'egrep',
  'fgrep',
  'zgrep',
  'zegrep',
  'zfgrep',
  'bzgrep',
  'xzgrep',
  'rg',
  'ag',
  'ack',
  'pgrep',
]);

/** Whether a part of a pipeline ends with 1 to say that there is nothing, by its words: grep and its like, `git grep`. */
export function grepLike(part: string): boolean {
  const [, action] = programWords(part);
  const name = nameOf(part);
  return GREPS.has(name) || (name === 'git' && action === 'grep');
}

/**
 * Whether 1 is an answer of a part of a pipeline that its output has the details of: `diff` and `cmp` found a difference, `kubectl auth can-i` says no, `test` is
 * false, `systemctl is-active` (also 3 and 4) names another state.
 */
export function answersWith(part: string, code: number): boolean {
  const [, action = '', object = ''] = programWords(part);
  const name = nameOf(part);
  if (['diff', 'cmp', 'test', '[', '[['].includes(name)) return code === 1;
  if (name === 'kubectl' || name === 'oc')
    return code === 1 && (action === 'diff' || (action === 'auth' && object === 'can-i'));
  return name === 'systemctl' && action.startsWith('is-') && [1, 3, 4].includes(code);
}

/** Programs that print what they read, or part of it, so that a filter before them still decides whether there is anything. */
const PASSING = new Set([
  'head',
  'tail',
  'sort',
  'uniq',
  'cut',
  'cat',
  'tee',
  'less',
  'more',
  'column',
  'tac',
  'nl',
  'tr',
  'sed',
  'awk',
  'gawk',
  'mawk',
  'fold',
]);

/** Whether the end of a script filters (`… | grep error`, `… | grep error | head`), so that no output says that there is nothing. */
export function filtersOutput(script: string): boolean {
  return filterPart(script) !== undefined;
}

/** Whether that filter prints what it finds, and not how much of it (`grep -c`). */
export function printsMatches(script: string): boolean {
  const part = filterPart(script);
  return part !== undefined && !programWords(part).some((word) => /^(?:-[a-zA-Z]*c|--count)$/.test(word));
}

/** Whether a script tries only whether there is a connection, and gives up after a time. */
export function probesConnection(script: string): boolean {
  const [part = ''] = lastPipeline(script);
  const [, ...others] = programWords(part);
  const name = nameOf(part);
  if (['nc', 'ncat', 'netcat', 'telnet', 'ping', 'ping6', 'tcping', 'pg_isready'].includes(name)) return true;
  const limited = /(?:^|\s)(?:-m|--max-time|--connect-timeout|--timeout|-T)(?:[ =]|$)/.test(others.join(' '));
  return (name === 'curl' || name === 'wget') && (limited || /(?:^|\s)timeout\s/.test(part));
}

function filterPart(script: string): string | undefined {
  const parts = [...tellingPipeline(script)].reverse();
  const deciding = parts.find((part) => isFilter(part) || !PASSING.has(nameOf(part)));
  return deciding !== undefined && isFilter(deciding) ? deciding : undefined;
}

/** The last pipeline, or of `grep -q x log && echo found` the one that decides whether the last is run. */
function tellingPipeline(script: string): readonly string[] {
  const list = lastList(script);
  const [before, last] = [list.at(-2), list.at(-1)];
  const echoes =
    last?.after === '&&' && last.parts.length === 1 && /^(?:echo|printf)$/.test(nameOf(last.parts[0] ?? ''));
  return (echoes ? before?.parts : last?.parts) ?? [''];
}

function isFilter(part: string): boolean {
  const [, ...others] = programWords(part);
  const name = nameOf(part);
  const said = others.join(' ');
  if (grepLike(part) || ['diff', 'cmp', 'comm'].includes(name)) return true;
  if (name === 'jq') return /\bselect\b|\bempty\b|\.\[\]\?/.test(said);
  if (/^[gm]?awk$/.test(name)) return !/^(?:-\S+ (?:\S+ )?)?["']?\{/.test(said);
  if (name === 'sed') return others.some((word) => /^-[a-zA-Z]*n/.test(word));
  return name === 'uniq' && others.some((word) => /^-[a-zA-Z]*[du]/.test(word));
}

function nameOf(part: string): string {
  return (programWords(part)[0] ?? '').split('/').at(-1) ?? '';
}
