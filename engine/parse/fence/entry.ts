import type { COMMENT_USES, Pins } from '../pin/pins.ts';
import type { PlacedLine } from './placed-line.ts';

/** A statement of a fence; lines are 1-based, of the document. */
export interface StatementEntry {
  readonly type: 'statement';
  readonly line: number;
  readonly endLine: number;
  /** Without prompt and indentation of the fence. */
  readonly text: string;
  /** A comment at the end of its last line. */
  readonly trailing?: PlacedLine;
  /** A blank line, or the fence's beginning, stands before it. */
  readonly afterBlank: boolean;
  /** Its prompt is that of a shell that an earlier line opened. */
  readonly inner?: boolean;
  /** The database or language whose prompt it stands behind. */
  readonly client?: string;
  /** What the shell grammar did not accept in it. */
  readonly problem?: string;
  /** What its author says that it means. */
  readonly pins?: Pins;
}

/** Comment lines right below each other, without their marks. */
export interface CommentsEntry {
  readonly type: 'comments';
  readonly lines: readonly PlacedLine[];
  readonly afterBlank: boolean;
  readonly beforeBlank: boolean;
  /** What it is, where its author says so or the lines around it leave no doubt. */
  readonly use?: (typeof COMMENT_USES)[number];
}

/** What a transcript shows as printed by the statement before. */
export interface PrintedEntry {
  readonly type: 'printed';
  /** No prompt tells it from statements: it only looks printed. */
  readonly guessed?: boolean;
  readonly lines: readonly PlacedLine[];
}

/** What a fence of shell commands consists of, in order. */
export type Entry = StatementEntry | CommentsEntry | PrintedEntry;
