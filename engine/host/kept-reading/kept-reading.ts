import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { StepGraph } from '../../graph/step-graph.ts';

/** What a run needs of a document that was read. */
export interface KeptReading {
  readonly graph: StepGraph;
  /** The document's text after repairs. */
  readonly text: string;
}

/** Where readings are kept, and by which reader. */
export interface ReadingPlace {
  readonly folder: string;
  /** Names the code that reads: what another build has read is read again. */
  readonly build: string;
}

/**
 * The reading of this very text by this very build, if one was kept. It is taken only from a folder that nobody but this
 * user can write to, and only where path, text and build are the same, letter by letter; anything else is no reading.
 */
export function keptReading(place: ReadingPlace, path: string, source: string): KeptReading | undefined {
  try {
    if (!isOursAlone(place.folder)) return undefined;
    const kept: unknown = JSON.parse(readFileSync(fileOf(place, path), 'utf8'));
    if (!isKept(kept) || kept.build !== place.build || kept.path !== path || kept.source !== source) return undefined;
    return { graph: kept.graph, text: kept.text ?? kept.source };
  } catch {
    // There is none, or it is torn.
    return undefined;
  }
}

/** Documents whose readings are kept: more than anybody has open in a week. */
const MOST_KEPT = 200;

/** Keeps a reading, one for each path. Where that is not possible, the document is read again next time. */
export function keepReading(
  place: ReadingPlace,
  { path, source, reading }: { readonly path: string; readonly source: string; readonly reading: KeptReading },
): void {
  const file = fileOf(place, path);
  const unfinished = `${file}.${process.pid}`;
  const { graph, text } = reading;
  const kept: Kept = { build: place.build, path, source, graph, ...(text === source ? {} : { text }) };
  try {
    mkdirSync(place.folder, { recursive: true, mode: 0o700 });
    if (!isOursAlone(place.folder)) return;
    writeFileSync(unfinished, JSON.stringify(kept), { mode: 0o600, flag: 'wx' });
    renameSync(unfinished, file);
    forgetOldest(place.folder);
  } catch {
    remove(unfinished);
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Its folder is no folder, so neither is it there.
  }
}

interface Kept {
  readonly build: string;
  readonly path: string;
  readonly source: string;
  readonly graph: StepGraph;
  /** Absent where no repair changed it. */
  readonly text?: string;
}

/** Only its frame is looked at: what is in it was written by the same build, since nobody else can write there. */
function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  if (!('build' in value && 'path' in value && 'source' in value && 'graph' in value)) return false;
  const { graph } = value;
  return typeof graph === 'object' && graph !== null && 'steps' in graph && Array.isArray(graph.steps);
}

function isOursAlone(folder: string): boolean {
  const { uid, mode } = statSync(folder);
  return uid === process.getuid?.() && (mode & 0o022) === 0;
}

/** A name for a path. Two paths that meet in it only take each other's place. */
function fileOf({ folder }: ReadingPlace, path: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < path.length; index++) hash = Math.imul(hash ^ path.charCodeAt(index), 0x01000193);
  const name = basename(path)
    .replace(/[^\w.-]+/g, '_')
    .slice(-60);
  return join(folder, `${name}-${(hash >>> 0).toString(16)}.json`);
}

function forgetOldest(folder: string): void {
  const names = readdirSync(folder);
  if (names.length <= MOST_KEPT) return;
  const aged = names.map((name) => ({ path: join(folder, name), since: statSync(join(folder, name)).mtimeMs }));
  for (const { path } of aged.toSorted((a, b) => b.since - a.since).slice(MOST_KEPT)) rmSync(path, { force: true });
}
