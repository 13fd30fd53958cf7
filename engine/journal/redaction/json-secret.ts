import { LINE_FEED, RETURN, SPACE, TAB } from './character-codes.ts';
import type { Codes } from './codes.ts';
import { LONGEST_MANIFEST, standsThere } from './line-cursor.ts';
import type { OwnShape, ShapeMatch } from './shape.ts';

type Place = Parameters<OwnShape['match']>[1];

const NONE: ShapeMatch = { status: 'none', reached: 0 };
const MORE: ShapeMatch = { status: 'more' };

/** The same also as a string in JSON or YAML: the annotation that `kubectl apply` leaves. */
const both = (text: string) => [text, text.replaceAll('"', '\\"')];

/**
 * The values of a Secret of Kubernetes in JSON, as `kubectl get -o json` prints it. What other services answer has `data`
 * too: that it is a Secret, the `kind` has to say that kubectl puts behind it.
 *
 * Example: `"data": {"password": "aHVudGVyMg=="}, "kind": "Secret"` → the value is `‹redacted:secret-data›`
 */
export const JSON_DATA: OwnShape = {
  type: 'own',
  name: 'secret-data',
  triggers: ['"data": {', '"data":{'].flatMap(both),
  match(codes, place) {
    const reader = new JsonReader(codes, place);
    const spans = reader.values();
    let next = reader.key();
    if (next === 'immutable') {
      reader.takeWord();
      next = reader.key();
    }
    return reader.outcome(next === 'kind' && reader.takesText('Secret') ? spans : []);
  },
};

/** `stringData`, which nothing but a Secret has. */
export const JSON_STRING_DATA: OwnShape = {
  type: 'own',
  name: 'secret-data',
  triggers: ['"stringData": {', '"stringData":{'].flatMap(both),
  match(codes, place) {
    const reader = new JsonReader(codes, place);
    return reader.outcome(reader.values());
  },
};

/** The longest way from `kind` to `data` where `kind` comes first: that of metadata. */
const LONGEST_METADATA = 16_384;

/** As `kubectl create --dry-run=client -o json` prints it: `kind` first, and `data` somewhere behind it. */
export const JSON_KIND: OwnShape = {
  type: 'own',
  name: 'secret-data',
  triggers: ['"kind": "Secret"', '"kind":"Secret"'].flatMap(both),
  match(codes, place) {
    const reader = new JsonReader(codes, place, LONGEST_METADATA);
    let next = reader.key();
    while (next !== 'data' && next !== 'kind' && next !== '') {
      reader.skipValue();
      next = reader.key();
    }
    reader.takeOpening();
    return reader.outcome(next === 'data' ? reader.values() : []);
  },
};

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Reads a flat object of strings whose quotes are `"` or, within a string, `\"`. After what does not fit it reads nothing. */
class JsonReader {
  readonly #codes: Codes;
  readonly #place: Place;
  readonly #quote: string;
  readonly #limit: number;
  #at: number;
  #status: 'reading' | 'cut' | 'unfit' = 'reading';

  constructor(codes: Codes, place: Place, limit = LONGEST_MANIFEST) {
    this.#codes = codes;
    this.#place = place;
    this.#quote = standsThere(codes, { start: place.start, end: codes.length }, '\\') ? '\\"' : '"';
    this.#limit = place.end + limit;
    this.#at = place.end;
  }

  outcome(spans: readonly Span[]): ShapeMatch {
    if (this.#status === 'cut' && !this.#place.final && this.#at <= this.#limit) return MORE;
    // A second one does not begin within what is too long for the first.
    if (this.#at > this.#limit) return { status: 'none', reached: this.#limit };
    return this.#status === 'reading' && spans.length > 0 ? { status: 'match', spans } : NONE;
  }

  /** The places of the values of an object, to its end. */
  values(): readonly Span[] {
    const spans: Span[] = [];
    do {
      this.#text();
      this.#take(':');
      spans.push(this.#text());
    } while (this.#takes(','));
    this.#take('}');
    return spans;
  }

  /** The next key, behind a comma. */
  key(): string {
    this.#take(',');
    const { start, end } = this.#text();
    this.#take(':');
    return String.fromCharCode(...this.#codes.subarray(start, Math.min(end, start + 20)));
  }

  takeOpening(): void {
    this.#take('{');
  }

  /** Anything up to the comma behind it. */
  skipValue(): void {
    let depth = 0;
    this.#skipSpace();
    for (let code = this.#code(); code !== -1 && (depth > 0 || code !== COMMA); code = this.#code()) {
      if (code === OPENING || code === BRACKET) depth++;
      if (code === CLOSING || code === CLOSING_BRACKET) depth--;
      if (depth < 0) return;
      if (this.#stands(this.#quote)) this.#text();
      else this.#at++;
    }
  }

  takesText(text: string): boolean {
    const { start, end } = this.#text();
    return end - start === text.length && standsThere(this.#codes, { start, end }, text);
  }

  /** `true`, `false`. */
  takeWord(): void {
    this.#skipSpace();
    while (this.#code() >= 97 && this.#code() <= 122) this.#at++;
  }

  #text(): Span {
    this.#take(this.#quote);
    const start = this.#at;
    const last = this.#quote.charCodeAt(this.#quote.length - 1);
    while (this.#status === 'reading') {
      const end = this.#codes.indexOf(last, this.#at);
      if (end === -1) {
        this.#at = this.#codes.length;
        this.#status = 'cut';
        break;
      }
      this.#at = end + 1;
      // One backslash belongs to a quote that is escaped itself; any other says that it is part of the text.
      const escapes = this.#backslashesBefore(end);
      if (escapes === this.#quote.length - 1) return { start, end: end - escapes };
    }
    return { start, end: start };
  }

  #backslashesBefore(at: number): number {
    let count = 0;
    while (this.#codes[at - 1 - count] === BACKSLASH) count++;
    return count;
  }

  #take(text: string): void {
    if (!this.#takes(text) && this.#status === 'reading') this.#status = 'unfit';
  }

  #takes(text: string): boolean {
    this.#skipSpace();
    const stands = this.#stands(text);
    if (stands) this.#at += text.length;
    return stands;
  }

  #stands(text: string): boolean {
    for (let index = 0; index < text.length; index++) if (this.#code(index) !== text.charCodeAt(index)) return false;
    return true;
  }

  /** Spaces and line breaks; in a string of JSON `\n`. */
  #skipSpace(): void {
    for (;;) {
      const code = this.#code();
      if (code === BACKSLASH && this.#code(1) === N) this.#at += 2;
      else if (code === SPACE || code === LINE_FEED || code === RETURN || code === TAB) this.#at++;
      else return;
    }
  }

  /** -1 where nothing is read any more. */
  #code(ahead = 0): number {
    const code = this.#codes[this.#at + ahead];
    if (this.#at > this.#limit) this.#status = 'unfit';
    if (this.#status !== 'reading') return -1;
    if (code === undefined) this.#status = 'cut';
    return code ?? -1;
  }
}

const BACKSLASH = 92;
const COMMA = 44;
const OPENING = 123;
const CLOSING = 125;
const BRACKET = 91;
const CLOSING_BRACKET = 93;
const N = 110;
