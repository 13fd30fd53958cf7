import { plainLines, wordsOf } from './output-text.ts';
import { stateNamed } from './state-lexicon.ts';
import { headerCells, readGrid } from './table-grid.ts';
import { toldFailure } from './told-failure.ts';

/** Something of which an output says the state. */
export interface StateRow {
  /** As a person would call it. */
  readonly name: string;
  /** Which of several tables it stands in. */
  readonly table: number;
  /** Cells by column name in upper case; without a header, the words of the line in order of `columns`. */
  readonly cells: Readonly<Record<string, string>>;
}

/** Columns of tables that say a state, in any case. */
const COLUMNS = /^(?:status|state|phase|health|health status|sync status|completions|condition|restarts)$/i;
/** Those that are states themselves are columns in capitals only: `web   Active` is a row. */
const CAPITALS = /^(?:READY|AVAILABLE|ACTIVE|SYNCED)$/;
const LABEL =
  /["']?\b(status|state|phase|health|active|condition|conditions|ready)\b["']?\s{0,8}[:=]\s{0,8}["']?([A-Za-z]{1,40}(?: \([a-z]{1,40}\))?)/gi;

const LABELLED = new RegExp(LABEL.source, 'i');

/**
 * What an output says the states of: rows of a table with a column of states, else labelled values (`Status: deployed`, `"status":"healthy"`), else
 * lines or words that name states and nothing else, else lines that name one each. Nothing: it says no state.
 */
export function stateRows(stdout: string): readonly StateRow[] {
  const all = plainLines(stdout);
  const tables = blocksOf(all).flatMap((block, index) => tableRows(block, index));
  if (tables.length > 0 || all.some((line) => isHeader(line))) return tables;
  const lines = all.filter((line) => line.trim() !== '');
  const bare = lines.every((line) => !LABELLED.test(line) && wordsOf(line).every(isStateWord));
  if (bare)
    return lines.flatMap((line) => wordsOf(line).map((word) => ({ name: word, table: 0, cells: { STATUS: word } })));
  const labelled = lines.flatMap((line) => [...line.matchAll(LABEL)].map((match) => labelledRow(line, match)));
  if (labelled.length > 0) return labelled;
  return lines.every((line) => wordsOf(line).some(isStateWord)) ? lines.map(lineRow) : [];
}

/** Rows of which each says its own state: of tables, else lines or words that name one each. Labelled values (`Status: …`) may all be of one thing. */
export function listedRows(stdout: string): readonly StateRow[] {
  const rows = stateRows(stdout);
  return rows.every(({ cells }) => Object.keys(cells).length > 1) || !LABELLED.test(stdout) ? rows : [];
}

/** Where one of them stands among other names (`ACTIVE SUB` of systemctl), it is a column. */
const STATE_NAMES = ['STATUS', 'STATE', 'PHASE', 'READY', 'ACTIVE', 'SUB', 'AVAILABLE', 'RESTARTS'];

/** What a header has to have, before its cells are told apart: most lines of a long output have none of it. */
const TOLD = /status|state|phase|health|completions|condition|restarts|READY|AVAILABLE|ACTIVE|SYNCED/i;

function isHeader(line: string): boolean {
  if (!TOLD.test(line)) return false;
  const cells = headerCells(line, { names: STATE_NAMES });
  return (
    cells.length > 1 &&
    (cells.some((cell) => COLUMNS.test(cell)) || (!/[a-z]/.test(line) && cells.some((cell) => CAPITALS.test(cell)))) &&
    !/\d\/\d|:\s/.test(line)
  );
}

/** From each header to the next, or to a blank line: `kubectl get pods,services` prints several tables. */
function blocksOf(lines: readonly string[]): readonly (readonly string[])[] {
  const starts = lines.flatMap((line, index) => (isHeader(line) ? [index] : []));
  return starts.map((start, order) => lines.slice(start, starts[order + 1]));
}

function tableRows(block: readonly string[], table: number): readonly StateRow[] {
  const { header: names, rows } = readGrid(block, STATE_NAMES);
  return rows.map((row) => ({
    name: row[names.findIndex((name) => name.toUpperCase() === 'NAME')] ?? row[0] ?? '',
    table,
    cells: Object.fromEntries(names.map((name, index) => [name.toUpperCase(), row[index] ?? ''])),
  }));
}

/** `Active: active (running)`; `ready: true` says that it is ready, `ready: false` that it is not. */
function labelledRow(line: string, match: RegExpExecArray): StateRow {
  const [, label = '', value = ''] = match;
  const said = /^(?:true|yes)$/i.test(value) ? stateNamed(label) : undefined;
  return { name: line.trim(), table: 0, cells: { STATUS: said ?? value } };
}

/** `web-0 1/1 Running 0 5d`, as kubectl prints it without a header; `web: running`. Several states on a line are none. */
function lineRow(line: string): StateRow {
  const words = wordsOf(line);
  const ready = words.find((word) => /^\d+\/\d+$/.test(word));
  const states = words.filter((word) => stateNamed(trimmed(word)) !== undefined).map(trimmed);
  const [state] = states;
  const clear = state !== undefined && states.length === 1 && !isDenied(line, state) && !isOpen(line, state);
  // `Deployment complete with 3 errors` is not complete as its author means it.
  const told = clear && !/^(?:failed|error)$/i.test(state) && toldFailure(line) !== undefined;
  return {
    name: words[0] ?? '',
    table: 0,
    cells: { ...(ready !== undefined && { READY: ready }), ...(clear && !told && { STATUS: state }) },
  };
}

/** `not running`, `0 running`, `isn't ready`, `40% complete`. */
function isDenied(line: string, state: string): boolean {
  const before = line.slice(0, line.indexOf(state)).toLowerCase();
  return /(?:\b(?:not|no|never|0|zero|non|none)|n't|(?<![\d.])\d{1,2}(?:\.\d{1,3})?%)(?: (?:yet|currently|longer))?[\s-]{0,3}$/.test(
    before.slice(-40),
  );
}

/** `Checking if it is running...`, `running?`, `Running: 0`: what is asked, awaited or counted as none. */
function isOpen(line: string, state: string): boolean {
  const at = line.indexOf(state);
  return (
    /(?:\.\.\.|…|\?)$/.test(line) ||
    /\b(?:if|whether|until|when|unless|should|must|expected|checking|waiting|wait)\b/i.test(line.slice(0, at)) ||
    /^["']?\s{0,3}[:=]\s{0,8}["']?0\b/.test(line.slice(at + state.length))
  );
}

function isStateWord(word: string): boolean {
  return stateNamed(trimmed(word)) !== undefined || /^\d+\/\d+$/.test(word);
}

function trimmed(word: string): string {
  return word.replace(/^["'([]+|(?<!["')\],;:.])["')\],;:.]+$/g, '');
}
