import type { Item } from '../../model/item.ts';
import type { Problem } from '../../model/problem.ts';
import type { Block, FenceBlock } from '../block.ts';
import { readBlocks } from '../blocks.ts';
import { cueProblems } from '../pin/cue-problems.ts';
import { nearestWord } from '../pin/nearest-word.ts';
import { pinError } from '../pin/pin-error.ts';
import { pinnedEntries } from '../pin/pinned-entries.ts';
import { pinFences, type ReadFence } from '../pin/pinned-fences.ts';
import type { SectionContext } from '../section/section-context.ts';
import { impactOf } from '../shell/impact.ts';
import { opensWithKnownCommand } from '../shell/known-commands.ts';
import { isBefore } from './before-after.ts';
import { readCreatedFile } from './created-file.ts';
import type { Entry } from './entry.ts';
import { expectedInLead } from './expected-in-lead.ts';
import { findFenceChoices, type RunFence } from './fence-choices.ts';
import { contextOf } from './fence-context.ts';
import { isShellLanguage, languageOf } from './fence-language.ts';
import { leadOf } from './fence-lead.ts';
import { fenceProblems } from './fence-problems.ts';
import { type FenceUse, useOf } from './fence-use.ts';
import { isForeignShell } from './foreign-shell.ts';
import { type LeftShell, leftShell } from './left-shell.ts';
import { afterFence, type OpenedShell, staysOpen } from './opened-shell.ts';
import { pinnedSentences } from './pinned-sentences.ts';
import { printedBelowCue } from './printed-below-cue.ts';
import { hasPrompt } from './prompt.ts';
import { readEntries } from './read-entries.ts';
import { readOtherFence } from './read-other-fence.ts';
import { sentencesAfter } from './sentences-after.ts';
import { settleClusters } from './settle-clusters.ts';
import { readShellEntries, typedEntries } from './shell-entries.ts';
import { isTooLong, tooLongProblems } from './too-long.ts';
import { readTranscript } from './transcript.ts';
import { typedInEditor } from './typed-in-editor.ts';
import { unwantedAround } from './unwanted.ts';
import { yamlLines } from './yaml-lines.ts';

/** What the fences of a document say. */
export interface FencesReading {
  /** In the order of the document. */
  readonly items: readonly Item[];
  readonly problems: readonly Problem[];
  /** Whether a fence holds something to do: a command, a file, work for a person, a threshold. */
  holdsWork(blockIndex: number): boolean;
}

/** What a fence is there for where it stands. */
function useIn(blocks: readonly Block[], fence: FenceBlock): FenceUse {
  const lead = leadOf(blocks, fence);
  if (fence.pins?.values.as === undefined) {
    const unwanted = unwantedAround(blocks, fence, lead);
    const shell = isShellLanguage(languageOf(fence)) || opensWithKnownCommand(fence.lines.join('\n'));
    if (unwanted !== undefined) return { type: 'config', ...(shell ? { unwanted } : {}) };
    if (isBefore(blocks, fence)) return { type: 'config' };
  }
  return isTooLong(fence) ? { type: 'config' } : useOf(fence, lead);
}

/** What is carried from fence to fence. */
interface Carried {
  shell?: { readonly opened: OpenedShell; readonly heading: number | undefined };
  left?: LeftShell;
  /** The last command that an output or a sentence may belong to. */
  live?: { readonly line: number; readonly heading: number | undefined; readonly ends: boolean };
  /** The last command. */
  last?: number;
  /** Lines of the commands that their author named. */
  readonly names: Map<string, number>;
  readonly problems: Problem[];
}

/** Reads all fences of a document: commands, expectations, outputs, files and everything that their comments say. */
export function readFences(blocks: readonly Block[], sections: readonly SectionContext[]): FencesReading {
  const fences = blocks.filter((block) => block.type === 'fence');
  const uses = new Map(fences.map((fence): [number, FenceUse] => [fence.index, useIn(blocks, fence)]));
  const run = new Map(fences.flatMap((fence) => runFence(fence, uses.get(fence.index))));
  for (const fence of fences)
    if (showsOutput(blocks, fence, { uses, run })) uses.set(fence.index, { type: 'output', example: true });
  const choices = findFenceChoices(blocks, run);
  const working = new Set<number>();
  const carried: Carried = { names: new Map(), problems: [] };
  const read = fences.map((fence): ReadFence => {
    const use = uses.get(fence.index) ?? { type: 'config' };
    const entries = run.get(fence.index)?.entries;
    const choice = choices.get(fence.index);
    const found =
      entries === undefined
        ? readOther(fence, use, carried)
        : readRun({ blocks, sections, fence, use, entries, ...(choice === undefined ? {} : { choice }) }, carried);
    if (found.some(isWork)) working.add(fence.index);
    const refers = found.length > 0 && found.every(({ kind }) => kind === 'reference');
    return {
      fence,
      entries: entries ?? [],
      items: refers ? [...readOtherFence(fence, { type: 'config' }, undefined), ...found] : found,
    };
  });
  const settled = settleClusters(read.flatMap((one) => one.items).filter((item) => item.kind === 'command'));
  const placed = read.map((one) => ({ ...one, items: settled(one.items) }));
  const commands = placed.flatMap((one) => one.items).filter((item) => item.kind === 'command');
  const said = pinnedSentences(blocks, commands);
  const { items, problems } = pinFences(placed, said.items);
  return {
    items,
    problems: [
      ...tooLongProblems(fences),
      ...fenceProblems(items, [...run.values()]),
      ...problems,
      ...carried.problems,
      ...said.problems,
      ...cueProblems(
        blocks,
        [...run.values()].map(({ entries }) => entries),
      ),
    ],
    holdsWork: (index) => working.has(index),
  };
}

/** Text right behind commands, without a word between, is likely what they printed once. */
function showsOutput(
  blocks: readonly Block[],
  fence: FenceBlock,
  { uses, run }: { readonly uses: ReadonlyMap<number, FenceUse>; readonly run: ReadonlyMap<number, RunFence> },
): boolean {
  const before = blocks[fence.index - 1];
  return (
    uses.get(fence.index)?.type === 'config' &&
    fence.pins?.values.as === undefined &&
    /^(?:|text|txt|plain|plaintext|console|output|log)$/.test(languageOf(fence)) &&
    before?.type === 'fence' &&
    before.item === fence.item &&
    run.has(before.index)
  );
}

function isWork({ kind }: Item): boolean {
  return kind === 'command' || kind === 'file' || kind === 'manual' || kind === 'gate';
}

function runFence(block: FenceBlock, use: FenceUse | undefined): readonly [number, RunFence][] {
  if (use?.type !== 'shell' && use?.type !== 'transcript' && use?.type !== 'client') return [];
  const first = block.line + (block.indented ? 0 : 1);
  const guessed = languageOf(block) === '' && block.pins?.values.as === undefined;
  const written = entriesOf(block, use, { first, guessed });
  const { entries: pinned, problems } = pinnedEntries(written, block.pins);
  const typed = typedInEditor(use.type === 'shell' ? printedBelowCue(pinned) : pinned);
  const entries = use.type === 'client' ? typed : yamlLines(typed);
  const changes = entries.some(
    (entry) => entry.type === 'statement' && (entry.pins?.values.effect ?? impactOf(entry.text)) !== 'read',
  );
  return [[block.index, { block, entries, changes, problems }]];
}

function entriesOf(
  block: FenceBlock,
  use: Extract<FenceUse, { type: 'shell' | 'transcript' | 'client' }>,
  { first, guessed }: { readonly first: number; readonly guessed: boolean },
): readonly Entry[] {
  if (use.type === 'client' && isForeignShell(use.client) && hasPrompt(block.lines))
    return readTranscript(block.lines, first, false);
  if (use.type === 'client') return typedEntries(block.lines, first);
  return use.type === 'shell'
    ? readShellEntries(block.lines, first, guessed)
    : readTranscript(block.lines, first, use.bareRoot);
}

function readOther(fence: FenceBlock, use: FenceUse, carried: Carried): readonly Item[] {
  if (use.type === 'file') return readCreatedFile(fence, use.path, (text) => readFences(readBlocks(text), []).items);
  return readOtherFence(fence, use, use.type === 'output' ? outputOf(fence, carried) : undefined);
}

/** The command that a fence of output belongs to: by its name, by the author's word the last one, else the last that prints here. */
function outputOf({ heading, pins }: FenceBlock, carried: Carried): number | undefined {
  const name = pins?.values.of;
  if (name !== undefined && !carried.names.has(name)) {
    const near = nearestWord(name, [...carried.names.keys()]);
    const expected = near === undefined ? `a command above it with name=${name}` : `${near}; did you mean it?`;
    carried.problems.push(pinError(pins?.line ?? 1, `Unexpected of="${name}", expected ${expected}`));
  }
  if (name !== undefined) return carried.names.get(name);
  if (pins?.values.as === 'output' || pins?.values.pattern !== undefined || pins?.values.check !== undefined)
    return carried.last;
  return carried.live?.heading === heading && carried.live?.ends === true ? carried.live.line : undefined;
}

interface ToRead {
  readonly blocks: readonly Block[];
  readonly sections: readonly SectionContext[];
  readonly fence: FenceBlock;
  readonly use: FenceUse;
  readonly entries: readonly Entry[];
  readonly choice?: NonNullable<ReturnType<ReturnType<typeof findFenceChoices>['get']>>;
}

function readRun({ blocks, sections, fence, use, entries, choice }: ToRead, carried: Carried): readonly Item[] {
  const shell = stillOpen(carried, fence, blocks);
  const context = contextOf(blocks, fence, sections);
  const {
    items,
    live,
    shell: opened,
  } = readEntries(entries, {
    ...context,
    ...(use.type === 'client' ? { client: { type: 'prompt', said: true, ...named(use) } as const } : {}),
    ...(choice === undefined ? {} : { choice }),
    ...(shell === undefined ? {} : { shell }),
    ...(carried.left === undefined ? {} : { left: carried.left }),
  });
  const commands = items.filter((item) => item.kind === 'command');
  const left = leftShell(context.here ? undefined : carried.left, commands);
  if (left === undefined) delete carried.left;
  else carried.left = left;
  for (const { line, name } of commands) {
    carried.last = line;
    if (name !== undefined) carried.names.set(name, line);
  }
  if (opened !== undefined && staysOpen(opened)) carried.shell = { opened: afterFence(opened), heading: fence.heading };
  // What is typed beside the shell that was opened leaves it open.
  else if (!context.beside) delete carried.shell;
  if (live === undefined) delete carried.live;
  else carried.live = { line: live, heading: fence.heading, ends: endsByItself(items, live) };
  const after =
    live === undefined ? [] : [...expectedInLead(leadOf(blocks, fence), live), ...sentencesAfter(blocks, fence, live)];
  return [...items, ...after];
}

function named({ client }: { readonly client?: string }): { client?: string } {
  return client === undefined ? {} : { client };
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
