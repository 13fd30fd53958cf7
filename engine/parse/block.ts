import type { Place } from '../model/place.ts';
import type { Pins } from './pin/pins.ts';

/** What every block of a document has; blocks come flat, in the order of the document, containers before what they hold. */
interface BlockBase extends Place {
  /** Position in the flat list. */
  readonly index: number;
  /** Index of the nearest enclosing list item, if any. */
  readonly item?: number;
  /** Index of the heading that it stands under, if any. */
  readonly heading?: number;
  /** How many block quotes enclose it. */
  readonly quoteDepth: number;
  /** What the author says that it means. */
  readonly pins?: Pins;
}

/** A code span, with its line. */
export interface InlineCode {
  readonly line: number;
  readonly value: string;
}

/** A comment of HTML within a text, with its line. */
export interface InlineComment {
  readonly line: number;
  /** With its marks. */
  readonly value: string;
}

/** A link with its words, with its line. */
export interface Link {
  readonly line: number;
  readonly target: string;
  readonly text: string;
}

/** Running text: `text` is without Markdown marks (backticks, stars, link targets), lines kept; `raw` as written. */
interface TextBlock extends BlockBase {
  readonly text: string;
  readonly raw: string;
  readonly inlineCodes: readonly InlineCode[];
  readonly links: readonly Link[];
  readonly comments?: readonly InlineComment[];
  /** The bold words that it begins with, without a closing colon (`**Severity:** Standard`, `**Option 1: Helm**`). */
  readonly label?: string;
  /** All of it is that bold label. */
  readonly labelOnly?: boolean;
}

export interface HeadingBlock extends TextBlock {
  readonly type: 'heading';
  readonly level: number;
  /** Last line of the section: before the next heading of its level or above, or the last of the file. */
  readonly sectionEnd: number;
  /** Index of the heading that encloses its section, if any. */
  readonly parent?: number;
}

export interface ParagraphBlock extends TextBlock {
  readonly type: 'paragraph';
}

/** A list item; its text is that of its first paragraph, what else it holds follows as blocks of its own with `item` set. */
export interface ListItemBlock extends TextBlock {
  readonly type: 'list-item';
  /** Which list: the first line of it. */
  readonly list: number;
  readonly ordered: boolean;
  /** Its number, in an ordered list. */
  readonly number?: number;
  /** Of a task-list item. */
  readonly checked?: boolean;
  /** 1 for a list that stands in no other. */
  readonly depth: number;
}

export interface FenceBlock extends BlockBase {
  readonly type: 'fence';
  /** First word of the info string, lower case; empty where there is none. */
  readonly language: string;
  /** The info string after the language. */
  readonly meta: string;
  /** Its lines without the indentation of the fence; the first stands at `line + 1` (at `line` when `indented`). */
  readonly lines: readonly string[];
  /** Code by indentation, without fence lines. */
  readonly indented?: boolean;
}

export interface TableRowBlock extends BlockBase {
  readonly type: 'table-row';
  /** Which table: its first line. */
  readonly table: number;
  readonly headerRow: boolean;
  readonly header: readonly string[];
  /** Plain text of the cells. */
  readonly cells: readonly string[];
  readonly inlineCodes: readonly InlineCode[];
  readonly links: readonly Link[];
  readonly comments?: readonly InlineComment[];
}

export interface HtmlBlock extends BlockBase {
  readonly type: 'html';
  readonly raw: string;
}

export interface FrontMatterBlock extends BlockBase {
  readonly type: 'front-matter';
  readonly language: 'yaml' | 'toml';
  readonly raw: string;
}

export interface RuleBlock extends BlockBase {
  readonly type: 'rule';
}

/** A piece of a document as CommonMark with GFM sees it, with what Handrail needs to know of it. */
export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListItemBlock
  | FenceBlock
  | TableRowBlock
  | HtmlBlock
  | FrontMatterBlock
  | RuleBlock;
