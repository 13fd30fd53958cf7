import type { Item } from '../../model/item.ts';
import type { Problem } from '../../model/problem.ts';
import type { Block, FenceBlock } from '../block.ts';
import { readBlocks } from '../blocks.ts';
import type { SectionContext } from '../section/section-context.ts';
import { impactOf } from '../shell/impact.ts';
import { checkOfOutput } from './check-of-output.ts';
import { readCreatedFile } from './created-file.ts';
import type { Entry } from './entry.ts';
import { findFenceChoices, type RunFence } from './fence-choices.ts';
import { contextOf } from './fence-context.ts';
import { leadOf } from './fence-lead.ts';
import { fenceProblems } from './fence-problems.ts';
import { type FenceUse, languageOf, useOf } from './fence-use.ts';
import type { OpenedShell } from './opened-shell.ts';
import { readEntries } from './read-entries.ts';
import { sentencesAfter } from './sentences-after.ts';
import { readShellEntries } from './shell-entries.ts';
import { readTranscript } from './transcript.ts';

/** What the fences of a document say. */
export interface FencesReading {
  /** In the order of the document. */
  readonly items: readonly Item[];
  readonly problems: readonly Problem[];
  /** Whether a fence holds something to do: a command, a file, work for a person, a threshold. */
  holdsWork(blockIndex: number): boolean;
}

/** What is carried from fence to fence. */
interface Carried {
  shell?: { readonly opened: OpenedShell; readonly heading: number | undefined };
  /** The last command that an output or a sentence may belong to. */
  live?: { readonly line: number; readonly heading: number | undefined; readonly ends: boolean };
}

/** Reads all fences of a document: commands, expectations, outputs, files and everything that their comments say. */
export function readFences(blocks: readonly Block[], sections: readonly SectionContext[]): FencesReading {
  const fences = blocks.filter((block) => block.type === 'fence');
  const uses = new Map(fences.map((fence) => [fence.index, useOf(fence, leadOf(blocks, fence))]));
  const run = new Map(fences.flatMap((fence) => runFence(fence, uses.get(fence.index))));
  const choices = findFenceChoices(blocks, run);
  const working = new Set<number>();
  const carried: Carried = {};
  const items = fences.flatMap((fence): readonly Item[] => {
    const use = uses.get(fence.index) ?? { type: 'config' };
    const entries = run.get(fence.index)?.entries;
    const choice = choices.get(fence.index);
    const found =
      entries === undefined
        ? readOther(fence, use, carried)
        : readRun({ blocks, sections, fence, entries, ...(choice === undefined ? {} : { choice }) }, carried);
    if (found.some(isWork)) working.add(fence.index);
    const refers = found.length > 0 && found.every(({ kind }) => kind === 'reference');
    return refers ? [...readOther(fence, { type: 'config' }, {}), ...found] : found;
  });
  return { items, problems: fenceProblems(items, [...run.values()]), holdsWork: (index) => working.has(index) };
}

function isWork({ kind }: Item): boolean {
  return kind === 'command' || kind === 'file' || kind === 'manual' || kind === 'gate';
}

function runFence(block: FenceBlock, use: FenceUse | undefined): readonly [number, RunFence][] {
  if (use?.type !== 'shell' && use?.type !== 'transcript') return [];
  const first = block.line + (block.indented ? 0 : 1);
  const entries =
    use.type === 'shell'
      ? readShellEntries(block.lines, first, languageOf(block) === '')
      : readTranscript(block.lines, first, use.bareRoot);
  const changes = entries.some((entry) => entry.type === 'statement' && impactOf(entry.text) !== 'read');
  return [[block.index, { block, entries, changes }]];
}

function readOther(fence: FenceBlock, use: FenceUse, carried: Carried): readonly Item[] {
  const place = { line: fence.line, endLine: fence.endLine };
  if (use.type === 'file') return readCreatedFile(fence, use.path, (text) => readFences(readBlocks(text), []).items);
  const live = carried.live?.heading === fence.heading ? carried.live : undefined;
  const text = fence.lines.join('\n').replace(/^\s*\n|\s+$/g, '');
  if (use.type === 'output' && live?.ends && text !== '') {
    const of = live.line;
    if (use.example) return [{ kind: 'output', ...place, of, example: true }];
    return [
      { kind: 'output', ...place, of },
      { kind: 'expectation', ...place, of, check: checkOfOutput(text), text },
    ];
  }
  const language = languageOf(fence);
  return [{ kind: 'config', ...place, ...(language === '' ? {} : { language }) }];
}

interface ToRead {
  readonly blocks: readonly Block[];
  readonly sections: readonly SectionContext[];
  readonly fence: FenceBlock;
  readonly entries: readonly Entry[];
  readonly choice?: NonNullable<ReturnType<ReturnType<typeof findFenceChoices>['get']>>;
}

function readRun({ blocks, sections, fence, entries, choice }: ToRead, carried: Carried): readonly Item[] {
  const shell = stillOpen(carried, fence, blocks);
  const {
    items,
    live,
    shell: opened,
  } = readEntries(entries, {
    ...contextOf(blocks, fence, sections),
    ...(choice === undefined ? {} : { choice }),
    ...(shell === undefined ? {} : { shell }),
  });
  if (opened === undefined) delete carried.shell;
  else carried.shell = { opened, heading: fence.heading };
  if (live === undefined) delete carried.live;
  else carried.live = { line: live, heading: fence.heading, ends: endsByItself(items, live) };
  const after = live === undefined ? [] : sentencesAfter(blocks, fence, live);
  return [...items, ...after];
}

/** What an editor or a client shows is no output. */
function endsByItself(items: readonly Item[], line: number): boolean {
  return !items.some((item) => item.kind === 'command' && item.line === line && item.mode === 'interactive');
}

/** A shell in a pod or a client is left where its section ends; one on another host where a wider section begins. */
function stillOpen({ shell }: Carried, fence: FenceBlock, blocks: readonly Block[]): OpenedShell | undefined {
  if (shell === undefined) return;
  if (shell.heading === fence.heading) return shell.opened;
  const [opened, here] = [blocks[shell.heading ?? -1], blocks[fence.heading ?? -1]];
  if (shell.opened.type !== 'host' || opened?.type !== 'heading' || here?.type !== 'heading') return;
  const within = here.line >= opened.line && here.endLine <= opened.sectionEnd;
  const sibling = opened.parent !== undefined && here.parent === opened.parent && opened.level >= 3;
  return within || sibling ? shell.opened : undefined;
}
