import type { ByteRedactor } from './redaction/byte-redactor.ts';
import { openByteRedactor } from './redaction/byte-redactor.ts';
import type { Codes } from './redaction/codes.ts';
import { bytesOf, unitsOf } from './redaction/codes.ts';
import type { Needle, NeedleSet } from './redaction/needles.ts';
import { prepareNeedles } from './redaction/needles.ts';
import { NOTHING_BEFORE, searchCodes } from './redaction/search-codes.ts';
import { formsOf } from './redaction/secret-forms.ts';
import type { SecretShape } from './redaction/shape.ts';
import { markOf, mergeSpans, type SecretSpan } from './redaction/span.ts';
import { TOKEN_SHAPES } from './redaction/token-shapes.ts';
import { weaknessOf } from './secret-strength.ts';

/** A value that must not be shown or written; `name` is shown in its place. */
export interface SecretValue {
  readonly name: string;
  readonly value: string;
}

/** Hides secrets: everything that is shown or written goes through one. */
export interface Redactor {
  /** The text with `‹redacted:name›` in the place of every secret. Time is linear in its length. */
  redactText(text: string): string;
  /** The same with what `mark` gives for the name of a secret and for its text. */
  redactWith(text: string, mark: (name: string, hidden: string) => string): string;
  /** Opens a stream of bytes; whatever its chunks are, it gives what `redactText` gives for all of it. */
  redactStream(): ByteRedactor;
  /** What to look for in bytes. Prepared when it is first needed. */
  needles(): NeedleSet;
}

/**
 * Makes a redactor of the values of this run and of what well-known tokens look like.
 *
 * A value is found as it is and in its encoded forms (`formsOf`), unless it is too weak to be hidden (`weaknessOf`). A secret
 * that comes to be known later needs a new one.
 * @param secrets.shapes what else is hidden; the well-known tokens where absent
 */
export function createRedactor(secrets: {
  readonly values: readonly SecretValue[];
  readonly shapes?: readonly SecretShape[];
}): Redactor {
  let known: readonly Form[] | undefined;
  const forms = () => {
    known ??= formsOfAll(secrets.values);
    return known;
  };
  const prepare = (encode: (text: string) => Codes): NeedleSet => {
    const values = forms().map(({ name, form }): Needle => ({ name, codes: encode(form) }));
    const triggers = secrets.shapes === undefined ? tokenTriggers() : triggersOf(secrets.shapes);
    return values.length === 0 ? triggers : prepareNeedles(values, triggers);
  };
  let units: NeedleSet | undefined;
  let bytes: NeedleSet | undefined;
  const needles = () => {
    bytes ??= prepare(bytesOf);
    return bytes;
  };
  const redactWith: Redactor['redactWith'] = (text, mark) => {
    // ASCII is the same in bytes and in units, and to prepare it takes as long as to redact a page.
    units ??= forms().every(({ form }) => IS_ASCII.test(form)) ? needles() : prepare(unitsOf);
    return replaced(text, spansIn(units, text), mark);
  };
  return {
    redactText: (text) => redactWith(text, markOf),
    redactWith,
    redactStream: () => openByteRedactor(needles),
    needles,
  };
}

let prepared: NeedleSet | undefined;

/** Of the well-known tokens. A run makes several redactors, and to prepare these takes longer than all else about one. */
function tokenTriggers(): NeedleSet {
  prepared ??= triggersOf(TOKEN_SHAPES);
  return prepared;
}

/** They are ASCII, so bytes and units are the same. */
function triggersOf(shapes: readonly SecretShape[]): NeedleSet {
  return prepareNeedles(
    shapes.flatMap((shape) =>
      shape.triggers.map((trigger): Needle => ({ name: shape.name, codes: unitsOf(trigger), shape })),
    ),
  );
}

/** A stream that hides what `current` knows when each chunk comes: also what is learnt while it flows. */
export function redactStreamBy(current: () => Redactor): ByteRedactor {
  return openByteRedactor(() => current().needles());
}

/** One of the forms of a value. */
interface Form {
  readonly name: string;
  readonly form: string;
}

const IS_ASCII = /^[\0-\x7f]*$/;

function formsOfAll(values: readonly SecretValue[]): readonly Form[] {
  const strong = values.filter(({ value }) => weaknessOf(value, 'declared') === undefined);
  return strong.flatMap(({ name, value }) => formsOf(value).map((form) => ({ name, form })));
}

function spansIn(needles: NeedleSet, text: string): readonly SecretSpan[] {
  return mergeSpans(searchCodes(needles, unitsOf(text), { final: true, memory: NOTHING_BEFORE }).spans);
}

function replaced(
  text: string,
  spans: readonly Pick<SecretSpan, 'name' | 'start' | 'end'>[],
  mark: (name: string, hidden: string) => string,
): string {
  if (spans.length === 0) return text;
  let redacted = '';
  let at = 0;
  for (const { name, start, end } of spans) {
    redacted += text.slice(at, start) + mark(name, text.slice(start, end));
    at = end;
  }
  return redacted + text.slice(at);
}
