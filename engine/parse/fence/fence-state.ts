import type { Command } from '../../model/command.ts';
import type { Item } from '../../model/item.ts';
import { familiesOf, type NamedCase, readEnvironmentDeed, readNamedCase } from '../prose/exclusive-names.ts';
import { undoEachOther } from '../prose/opposite.ts';
import { saysAfter } from './before-after.ts';
import type { Mark } from './choice-mark.ts';
import type { CommentPart } from './comment-parts.ts';
import { deedsTwoWays } from './deed-title.ts';
import type { Entry } from './entry.ts';
import type { FenceContext } from './fence-context.ts';
import type { LeftShell } from './left-shell.ts';
import type { OpenedShell } from './opened-shell.ts';

/** Comment lines that say what is to be expected. */
export type ExpectedPart = Extract<CommentPart, { type: 'expectation' }>;
/** Other comment lines. */
export type WordsPart = Extract<CommentPart, { type: 'words' }>;

/** What is known where the reader stands in a fence. */
export interface FenceState {
  readonly context: FenceContext;
  readonly entries: readonly Entry[];
  readonly items: Item[];
  readonly commands: Command[];
  readonly marks: Mark[];
  /** Kinds of cases of which several titles each name one. */
  readonly families: ReadonlySet<string>;
  /** A title says how it is to be (`After:`), so that one before it says how it was. */
  readonly hasAfter: boolean;
  /** What several titles say is done, each in its way. */
  readonly deeds: ReadonlySet<string>;
  /** Titles next to each other of which one undoes the other. */
  readonly opposites: ReadonlySet<string>;
  live: number | undefined;
  /** Lines of statements that their author says are not run; what is expected of them is expected of nothing. */
  readonly unrun: Set<number>;
  title: string | undefined;
  /** All of the comment that the title is of. */
  titleText?: string;
  /** Of the title, up to the next one. */
  condition: string | undefined;
  /** Of a comment that heads several titles, up to the next such. */
  groupCondition: string | undefined;
  /** All of that comment. */
  group?: string;
  /** The number of that comment, so that the next one ends what it heads. */
  groupNumber: number | undefined;
  /** The cluster that the words around, or a title in it, say that what follows is for. */
  cluster: string | undefined;
  bad: boolean;
  /** Words above all that is left of the fence which say that it is not to be run, or not everywhere. */
  offLimits?: string;
  beside: boolean;
  shell: OpenedShell | undefined;
  left: LeftShell | undefined;
  /** Ticks above the next command, which they are expectations of. */
  waiting: ExpectedPart[];
}

/** Before the first entry of a fence. */
export function newState(entries: readonly Entry[], context: FenceContext): FenceState {
  return {
    context,
    entries,
    items: [],
    commands: [],
    marks: [],
    families: familiesOf(casesOf(entries), readCaseOfTitle),
    hasAfter: titlesOf(entries).some(saysAfter),
    deeds: deedsTwoWays(titlesOf(entries)),
    opposites: oppositesOf(titlesOf(entries)),
    live: undefined,
    unrun: new Set(),
    title: undefined,
    condition: undefined,
    groupCondition: undefined,
    groupNumber: undefined,
    cluster: context.cluster,
    bad: false,
    ...(context.offLimits === undefined ? {} : { offLimits: context.offLimits }),
    beside: context.beside,
    shell: context.client ?? saidShell(context) ?? shellBefore(context),
    left: context.here || context.beside ? undefined : context.left,
    waiting: [],
  };
}

/** The shell that the words around a fence say that it is typed in. */
function saidShell({ host, comes, inside }: FenceContext): OpenedShell | undefined {
  if (host || comes) return { type: host ? 'host' : 'pod', said: true, stays: true };
  return inside ? { type: 'pod', said: true } : undefined;
}

/** The shell that was opened before, by a statement or by the words there. */
function shellBefore({ here, beside, shell, stillInside }: FenceContext): OpenedShell | undefined {
  if (here || beside) return;
  return shell ?? (stillInside ? { type: 'pod', said: true } : undefined);
}

/** The last line of each run of comments right above a statement. */
function titlesOf(entries: readonly Entry[]): readonly string[] {
  return entries.flatMap((entry) =>
    entry.type === 'comments' && !entry.beforeBlank ? [entry.lines.at(-1)?.text ?? ''] : [],
  );
}

function oppositesOf(titles: readonly string[]): ReadonlySet<string> {
  return new Set(
    titles.flatMap((title, at) => {
      const before = titles[at - 1];
      return before !== undefined && undoEachOther(before, title, false) ? [before.trim(), title.trim()] : [];
    }),
  );
}

/** The case that a comment is for, of a kind of which one holds. */
export function readCaseOfTitle(title: string): NamedCase | undefined {
  return readNamedCase(title) ?? readEnvironmentDeed(title);
}

/** The first lines of the comments that are titles. */
function casesOf(entries: readonly Entry[]): readonly string[] {
  return entries.flatMap((entry) =>
    entry.type === 'comments' && !entry.beforeBlank ? [entry.lines[0]?.text ?? ''] : [],
  );
}
