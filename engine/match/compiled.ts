/** An expectation as it is checked: plain data, so that it can be printed, journaled and compared. */
export type Compiled =
  | CompiledLiteral
  | CompiledLines
  | CompiledTable
  | CompiledJson
  | CompiledNumber
  | CompiledEmpty
  | CompiledState
  | CompiledStatus
  | CompiledJudgement
  | CompiledContains
  | CompiledRegex
  | CompiledExit;

interface Hedgeable {
  /** The author left room (`critical`, `acceptable`): held when the strict form holds, else a person decides. */
  readonly hedged?: boolean;
}

/** One of several texts as whole tokens of the output. */
export interface CompiledLiteral extends Hedgeable {
  readonly type: 'literal';
  /** Without the optional quotes; at least one. */
  readonly alternatives: readonly string[];
  /** Nothing else may be printed. */
  readonly only?: boolean;
}

/** Lines in order. */
export interface CompiledLines extends Hedgeable {
  readonly type: 'lines';
  readonly lines: readonly LinePattern[];
}

export type LinePattern =
  | { readonly type: 'skip' }
  | {
      readonly type: 'line';
      /** White space collapsed; `<name>` stands for one token or more. */
      readonly text: string;
      /** A progress line, which may be missing. */
      readonly progress?: boolean;
    };

/** Rows of a table, found by their names, compared by column name. */
export interface CompiledTable extends Hedgeable {
  readonly type: 'table';
  readonly header: readonly string[];
  /** As many cells as the header has. */
  readonly rows: readonly (readonly string[])[];
}

/** A JSON value of which the output has a superset. */
export interface CompiledJson extends Hedgeable {
  readonly type: 'json';
  readonly pattern: JsonPattern;
  /** The author wrote members without the braces round them: any object of the output may have them. */
  readonly anywhere?: boolean;
}

export type JsonPattern =
  | { readonly type: 'any' }
  /** `open`: it was written as `"abc..."`, and only begins with `value`. */
  | { readonly type: 'string'; readonly value: string; readonly open?: boolean }
  /** As written, since a number of more than 15 digits does not survive as a float. */
  | { readonly type: 'number'; readonly raw: string }
  | { readonly type: 'constant'; readonly value: boolean | null }
  /** Items in order; others may stand between. `open`: `...` was written, so that `[...]` is any array and `[]` an empty one. */
  | { readonly type: 'array'; readonly items: readonly JsonPattern[]; readonly open?: boolean }
  | {
      readonly type: 'object';
      readonly members: readonly { readonly key: string; readonly value: JsonPattern }[];
      readonly open?: boolean;
    };

/** Bounds on the one number that is meant; all of them hold. */
export interface CompiledNumber extends Hedgeable {
  readonly type: 'number';
  /** What is counted or measured, in lower case: `error count`. */
  readonly subject?: string;
  readonly bounds: readonly Bound[];
}

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

export interface Bound {
  readonly op: Comparison;
  readonly value: number;
  /** As written: `ms`, `%`, `bytes`, `M`. */
  readonly unit?: string;
}

/** No output, or no output that has one of the nouns. */
export interface CompiledEmpty extends Hedgeable {
  readonly type: 'empty';
  /** What must not occur, as written; none: nothing at all may be printed. */
  readonly nouns: readonly string[];
}

/** Rows (or as many as said) are in a state. */
export interface CompiledState extends Hedgeable {
  readonly type: 'state';
  readonly quantifier: Quantifier;
  /** Names among the author's words that tell which rows are meant, in lower case. */
  readonly subject?: string;
  /** The command asks for what has these names (`-l app=web`), so that rows need not be called so. */
  readonly chosen?: boolean;
  /** All of them hold for a row; at least one. */
  readonly conditions: readonly StateCondition[];
}

export type Quantifier =
  | { readonly type: 'every'; readonly count?: number }
  | { readonly type: 'none' }
  /** `of`: so many rows there have to be. */
  | { readonly type: 'at-least'; readonly count: number; readonly of?: number }
  | { readonly type: 'exactly'; readonly count: number; readonly of?: number };

export type StateCondition =
  /** Names of the lexicon, of which one is enough; or of which it must be none. */
  | { readonly type: 'state'; readonly oneOf: readonly string[]; readonly not?: boolean }
  | { readonly type: 'ready'; readonly have: number; readonly want: number }
  | { readonly type: 'restarts'; readonly count: number };

/** What HTTP or exit status say. */
export interface CompiledStatus extends Hedgeable {
  readonly type: 'status';
  readonly wanted: /** Codes (`200`) or classes (`2xx`), of which one is enough. */
    | { readonly type: 'http'; readonly codes: readonly string[] }
    | { readonly type: 'success' }
    /** It must not be let through; `refused` says what is, anything where it is absent. */
    | {
        readonly type: 'refusal';
        readonly refused?: 'access' | 'connection' /** What it says, as whole tokens. */;
        readonly saying?: string;
      };
}

/** Only a person can say. */
export interface CompiledJudgement extends Hedgeable {
  readonly type: 'judgement';
  /** The author's words. */
  readonly question: string;
  /** Why Handrail cannot decide it. */
  readonly why?: string;
  /** What is wrong with a check that the author pinned. */
  readonly problem?: string;
}

/** Pinned: the output has this text, character by character. */
export interface CompiledContains extends Hedgeable {
  readonly type: 'contains';
  readonly text: string;
}

/** Pinned: an RE2 pattern matches part of the output; `^` and `$` are ends of lines. */
export interface CompiledRegex extends Hedgeable {
  readonly type: 'regex';
  readonly pattern: string;
}

/** The exit code is one of these, or any but 0. */
export interface CompiledExit extends Hedgeable {
  readonly type: 'exit';
  readonly codes: readonly number[];
  readonly nonZero?: boolean;
}

/** Why words could not be made into the check that they were read as. */
export interface NotCompiled {
  readonly type: 'not-compiled';
  readonly why: string;
}

/** Says that words cannot be checked as they were meant to be, and why. */
export function notCompiled(why: string): NotCompiled {
  return { type: 'not-compiled', why };
}
