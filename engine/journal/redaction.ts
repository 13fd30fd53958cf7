import type { ByteRedactor } from './redaction/byte-redactor.ts';
import { openByteRedactor } from './redaction/byte-redactor.ts';
import type { Codes } from './redaction/codes.ts';
import { bytesOf, unitsOf } from './redaction/codes.ts';
import type { Needle, NeedleSet } from './redaction/needles.ts';
import { prepareNeedles } from './redaction/needles.ts';
import { NOTHING_BEFORE, searchCodes } from './redaction/search-codes.ts';
import { formsOf } from './redaction/secret-forms.ts';
import type { SecretShape } from './redaction/shape.ts';
import { markOf, mergeSpans } from './redaction/span.ts';
import { TOKEN_SHAPES } from './redaction/token-shapes.ts';
import { weaknessOf } from './secret-strength.ts';

/** A value that must not be shown or written; `name` is shown in its place. */
export interface SecretValue {
  readonly name: string;
  readonly value: string;
}

/** A secret that is not hidden, and why: `too short`, `an ordinary word`. */
export interface WeakSecret {
  readonly name: string;
  readonly why: string;
}

/** Hides secrets: everything that is shown or written goes through one. */
export interface Redactor {
  /** The text with `‹redacted:name›` in the place of every secret. Time is linear in its length. */
  redactText(text: string): string;
  /** Opens a stream of bytes; whatever its chunks are, it gives what `redactText` gives for all of it. */
  redactStream(): ByteRedactor;
  /** Those whose hiding would hide half of everything, or cannot be done. */
  readonly unprotected: readonly WeakSecret[];
}

/**
 * Makes a redactor of the values of this run and of what well-known tokens look like.
 *
 * A value is found as it is and in its encoded forms (`formsOf`). A secret that comes to be known later needs a new one.
 * @param secrets.shapes what else is hidden; the well-known tokens where absent
 */
export function createRedactor(secrets: {
  readonly values: readonly SecretValue[];
  readonly shapes?: readonly SecretShape[];
}): Redactor {
  const shapes = secrets.shapes ?? TOKEN_SHAPES;
  const weak = secrets.values.flatMap(({ name, value }) => {
    const why = weaknessOf(value, 'declared');
    return why === undefined ? [] : [{ name, why }];
  });
  const strong = secrets.values.filter(({ value }) => weaknessOf(value, 'declared') === undefined);
  const forms = strong.flatMap(({ name, value }) => formsOf(value).map((form) => ({ name, form })));
  const prepare = (encode: (text: string) => Codes): NeedleSet => {
    const values = forms.map(({ name, form }): Needle => ({ name, codes: encode(form) }));
    const triggers = shapes.flatMap((shape) =>
      shape.triggers.map((trigger): Needle => ({ name: shape.name, codes: encode(trigger), shape })),
    );
    return prepareNeedles([...values, ...triggers]);
  };
  let units: NeedleSet | undefined;
  let bytes: NeedleSet | undefined;
  return {
    redactText(text) {
      units ??= prepare(unitsOf);
      return redactText(units, text);
    },
    redactStream() {
      const needles = () => {
        bytes ??= prepare(bytesOf);
        return bytes;
      };
      return openByteRedactor(needles);
    },
    unprotected: weak,
  };
}

function redactText(needles: NeedleSet, text: string): string {
  const { spans } = searchCodes(needles, unitsOf(text), { final: true, memory: NOTHING_BEFORE });
  if (spans.length === 0) return text;
  let redacted = '';
  let at = 0;
  for (const span of mergeSpans(spans)) {
    redacted += text.slice(at, span.start) + markOf(span.name);
    at = span.end;
  }
  return redacted + text.slice(at);
}
