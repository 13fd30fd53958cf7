import type { Bound } from './compiled.ts';
import type { Unit } from './lexicon.ts';
import { LEXICON } from './lexicon.ts';

/** A number as it was printed or written, with its unit. */
export interface Quantity {
  readonly value: number;
  readonly unit?: string;
}

let known: ReadonlyMap<string, Unit> | undefined;

/** What a unit measures; nothing for a word that is none. Names of three letters or more are units in any case and in the plural. */
function unitOf(word: string): Unit | undefined {
  known ??= new Map(LEXICON.units.flatMap((unit) => unit.names.map((name) => [name, unit] as const)));
  const own = known.get(word);
  if (own !== undefined) return own;
  const name = word.toLowerCase().replace(/(?<=..)s$/, '');
  return name.length > 2 ? known.get(name) : undefined;
}

/** Whether a word is a unit. */
export function isUnit(word: string): boolean {
  return unitOf(word) !== undefined;
}

/**
 * Reads `12`, `1,234`, `1.2M`, `99.9%`, `5d`, `2m30s`; `next` is the word after it, which may be its unit (`0 bytes`).
 * Nothing for a word that is no number: `v1.2`, `1/1`, `p99`, `10.0.0.1`.
 */
export function readQuantity(word: string, next?: string): Quantity | undefined {
  const match = /^([-+]?)(\d[\d,]{0,30}(?:\.\d{1,20})?(?:[eE][-+]?\d{1,3})?)(\D{0,12})$/.exec(word);
  if (match === null) return readDuration(word);
  const [, sign = '', digits = '', suffix = ''] = match;
  if (digits.includes(',') && !isGrouped(digits)) return undefined;
  const size = Number(digits.replaceAll(',', ''));
  const value = sign === '-' && size !== 0 ? -size : size;
  if (suffix !== '') return isUnit(suffix) ? { value, unit: suffix } : undefined;
  return next !== undefined && (next.length > 1 || next === '%') && isUnit(next) ? { value, unit: next } : { value };
}

function isGrouped(digits: string): boolean {
  const [first = '', ...groups] = (digits.split('.')[0] ?? '').split(',');
  return first.length <= 3 && groups.every((group) => group.length === 3);
}

/** `2m30s`, `1h5m`. */
function readDuration(word: string): Quantity | undefined {
  if (word.length > 40 || !/^\d[\d.a-zµ]{3,}$/.test(word)) return undefined;
  const parts = [...word.matchAll(/(\d{1,9}(?:\.\d{1,9})?)(ns|us|µs|ms|s|m|h|d|w)/g)];
  if (parts.length < 2 || parts.map((part) => part[0]).join('') !== word) return undefined;
  return {
    value: parts.reduce((sum, part) => sum + Number(part[1]) * (unitOf(part[2] ?? 's')?.factor ?? 1), 0),
    unit: 's',
  };
}

/** Whether a quantity satisfies a bound; `undefined` where they measure different things. 0 is 0 in every unit. */
export function satisfies(quantity: Quantity, bound: Bound): boolean | undefined {
  const own = quantity.unit === undefined ? undefined : unitOf(quantity.unit);
  const wanted = bound.unit === undefined ? undefined : unitOf(bound.unit);
  if (wanted === undefined) {
    const comparable = own === undefined || own.count !== undefined || bound.value === 0;
    return comparable ? compare(quantity.value * (own?.count ?? 1), bound.op, bound.value) : undefined;
  }
  if (own === undefined || own.dimension !== wanted.dimension) return undefined;
  return compare(rounded(quantity.value * own.factor), bound.op, rounded(bound.value * wanted.factor));
}

/** 0.3 s and 300 ms are the same, though not in binary fractions; a double holds 15 decimal digits. */
function rounded(value: number): number {
  return Number(value.toPrecision(13));
}

/**
 * Why a quantity does not satisfy a bound, as an author would work it out: `0.7s is not < 500ms: 0.7s = 700ms, 200ms too much`,
 * `3 is not = 0: 3 too much`.
 */
export function arithmetic(quantity: Quantity, bound: Bound): string {
  const [own, wanted] = [quantity.unit, bound.unit].map((unit) => (unit === undefined ? undefined : unitOf(unit)));
  const head = `${quantityText(quantity)} is not ${bound.op} ${quantityText(bound)}`;
  if (bound.op === '!=') return head;
  const value =
    own === undefined || wanted === undefined
      ? quantity.value * (own?.count ?? 1)
      : rounded((quantity.value * own.factor) / wanted.factor);
  const unit = wanted === undefined || bound.unit === undefined ? {} : { unit: bound.unit };
  const converted = quantityText({ value, ...unit });
  const same = converted === quantityText(quantity) ? '' : `${quantityText(quantity)} = ${converted}, `;
  const difference = rounded(Math.abs(value - bound.value));
  if (difference === 0) return `${head}: ${same}it is the same`;
  const size = quantityText({ value: difference, ...unit });
  return `${head}: ${same}${size} too ${value > bound.value ? 'much' : 'little'}`;
}

function compare(left: number, op: Bound['op'], right: number): boolean {
  switch (op) {
    case '=':
      return left === right;
    case '!=':
      return left !== right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
  }
}

/** `12`, `1.2M`, `500 ms`. */
export function quantityText(quantity: Quantity): string {
  if (quantity.unit === undefined) return String(quantity.value);
  return `${quantity.value}${quantity.unit.length > 2 ? ' ' : ''}${quantity.unit}`;
}
