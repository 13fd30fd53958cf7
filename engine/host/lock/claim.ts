import { readdirSync, readFileSync, readlinkSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { codeOf } from '../file-problem.ts';
import { startTimeOf } from '../session/process-table.ts';

/** A file that says who wants, or has, the lock of a run. */
export interface Claim extends ClaimContent {
  readonly path: string;
}

interface ClaimContent {
  readonly pid: number;
  readonly host: string;
  /** In which the number of the process counts: a container has its own, also where it shares the name of its host. */
  readonly namespace: string;
  /** Boot and start of the process, since numbers of processes come again. */
  readonly started: string;
  /** Milliseconds since the epoch. */
  readonly since: number;
}

const PREFIX = 'lock-';
const UNFINISHED = '.unfinished-';

/** The claim that this process would make. Its name is unique over hosts, containers, boots and processes. */
export function ownClaim(folder: string, since: number): Claim {
  const { pid } = process;
  const place = { host: hostname(), namespace: namespaceOfProcesses() };
  const started = startTimeOf(pid) ?? '';
  const name = `${place.host}-${place.namespace}-${pid}-${started}`.replace(/[^\w.-]+/g, '_');
  return { path: join(folder, PREFIX + name), pid, ...place, started, since };
}

/** All claims in the folder of a run. @throws what the file system throws */
export function readClaims(folder: string): readonly Claim[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => readClaim(join(folder, name)))
    .filter((claim) => claim !== undefined);
}

/** Puts a claim down, whole or not at all. @throws what the file system throws */
export function writeClaim({ path, ...content }: Claim): void {
  const unfinished = join(path, '..', `${UNFINISHED}${content.pid}-${content.since}`);
  try {
    writeFileSync(unfinished, JSON.stringify(content), { mode: 0o600 });
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/** Takes away what was begun by processes that ended before they had put their claims down. */
export function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder).filter((one) => one.startsWith(UNFINISHED))) {
    const pid = Number.parseInt(name.slice(UNFINISHED.length), 10);
    if (startTimeOf(pid) === undefined && !isHidden(pid)) rmSync(join(folder, name), { force: true });
  }
}

/** Takes a claim away, unless it is gone already. @throws what the file system throws */
export function removeClaim({ path }: Claim): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

/** Whether its process runs; `unknown` for one on another host or in another container. */
export function ownerOf(claim: Claim): 'there' | 'gone' | 'unknown' {
  if (claim.host !== hostname() || claim.namespace !== namespaceOfProcesses()) return 'unknown';
  const started = startTimeOf(claim.pid);
  if (started === undefined) return isHidden(claim.pid) ? 'there' : 'gone';
  return started === claim.started ? 'there' : 'gone';
}

/** One that was taken away meanwhile, or that a power failure left empty, is none. */
function readClaim(path: string): Claim | undefined {
  try {
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isClaim(content) ? { ...content, path } : undefined;
  } catch (error) {
    if (codeOf(error) !== '' && codeOf(error) !== 'ENOENT') throw error;
    return undefined;
  }
}

/** By hand, as a schema library takes 10 ms to load and every run looks at a claim: its own. */
function isClaim(content: unknown): content is ClaimContent {
  if (typeof content !== 'object' || content === null) return false;
  const { pid, since, ...words }: Partial<Record<string, unknown>> = { ...content };
  return (
    Number.isSafeInteger(pid) &&
    Number(pid) > 0 &&
    Number.isFinite(since) &&
    [words.host, words.namespace, words.started].every((word) => typeof word === 'string')
  );
}

/** pid_namespaces(7): `pid:[4026531836]`, always this one outside of containers; empty where there are none. */
function namespaceOfProcesses(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

/** Somebody else's process that /proc does not show (its option `hidepid`). A zombie is no process any more. */
function isHidden(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
