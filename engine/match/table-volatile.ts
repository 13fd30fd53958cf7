import type { VolatileShape } from './volatile.ts';
import { printed, written } from './volatile.ts';

/** The shapes that cells may differ in. */
export const CELL_SHAPES: readonly VolatileShape[] = ['time', 'age', 'uuid', 'hash', 'ip'];

/** Columns of ages and times, by their names. */
const AGES =
  /^(?:age|created|created at|last seen|first seen|updated|last deployed|last schedule|duration|uptime|started|start|time|time\+|left|passed|next|last)$/i;
/** What stands in them besides what looks like an age or a time: `<invalid>`, `never`, ps's `0:12`, `Jan15`. */
const AGE_WORDS = /^(?:<[a-z]{1,12}>|just now|now|never|n\/a|-|\d{1,5}[:.]\d{2}(?:[:.]\d{2})?|[A-Z][a-z]{2}\d{1,2})$/;
/** What may stand with an age or a time: `2 hours ago`, `5m (x3 over 10m)`, `in 3 days`. */
const AROUND_AGES =
  /‹(?:age|time)›|\b(?:ago|in|left|old|over|about|almost|up|since|from now|x\d{1,6}|UTC|[AP]M)\b|[(),;]/g;

/**
 * Columns of what is measured anew each time: sizes, shares and loads (df, ps, top, free, `docker stats`, `kubectl top`), numbers of processes.
 * In other columns a size says what was asked for (`CAPACITY 10Gi`).
 */
const MEASURED =
  /^(?:size|used|avail|available|free|shared|buff\/cache|virtual size|use%|iused|ifree|iuse%|p?pid|pids|%cpu|%mem|cpu ?%|mem ?%|vsz|rss|virt|res|shr|cpu\(cores\)|memory\(bytes\)|mem usage(?: \/ limit)?|net i\/o|block i\/o)$/i;

/** Whether a cell may stand for another one by what its column says: both are ages or times, or both are measurements. */
export function isAlikeByColumn(column: string, expected: string, actual: string): boolean {
  if (AGES.test(column)) return isMoment(expected) && isMoment(actual);
  if (!MEASURED.test(column)) return false;
  const steady = measured(column, expected);
  return steady !== expected && steady === measured(column, actual);
}

/** What stands for a cell in every run: `‹age›`, `web-‹hash›`; the cell itself where all of it has to be there. */
export function steadyText(column: string, cell: string): string {
  if (AGES.test(column) && isMoment(cell)) return '‹age›';
  if (MEASURED.test(column) && measured(column, cell) !== cell) return measured(column, cell);
  return written(cell, CELL_SHAPES).at(-1) ?? cell;
}

/** Whether a cell says something that an age, a hash or a wildcard does not. */
export function isSteady(cell: string): boolean {
  return cell !== '' && !/^‹\w+›$/.test(printed(cell, CELL_SHAPES)) && !/^<[^>]*>$/.test(cell);
}

function isMoment(cell: string): boolean {
  if (AGE_WORDS.test(cell)) return true;
  const steady = printed(cell, ['age', 'time']);
  return /‹(?:age|time)›/.test(steady) && steady.replace(AROUND_AGES, '').trim() === '';
}

/** Columns that are counted elsewhere (AVAILABLE of a deployment, SIZE of a pool): a small number without a unit is no measurement there. */
const COUNTED = /^(?:size|used|avail|available|free|shared)$/i;

function measured(column: string, cell: string): string {
  return COUNTED.test(column) && /^\d{1,3}$/.test(cell) ? cell : withoutFigures(cell);
}

/** A measurement without its figures, so that `1.2G` is like `900M`, and `0%` like `42%` but not like `42`. */
function withoutFigures(cell: string): string {
  return cell.replace(/(?<![\w.])\d+(?:\.\d+)?(%| ?(?:[kKMGTPE]i?B?|B|m))?(?!\w)/g, (_, unit: string | undefined) =>
    unit === '%' ? '‹percent›' : '‹size›',
  );
}
