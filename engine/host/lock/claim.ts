import { readdirSync, readFileSync, readlinkSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { codeOf } from '../file-problem.ts';
import { startTimeOf } from '../session/process-table.ts';

/** A file that says who wants, or has, the lock of a run. */
export interface Claim extends z.infer<typeof CONTENT> {
  readonly path: string;
}

const CONTENT = z.object({
  pid: z.int().positive(),
  host: z.string(),
  /** In which the number of the process counts: a container has its own, also where it shares the name of its host. */
  namespace: z.string(),
  /** Boot and start of the process, since numbers of processes come again. */
  started: z.string(),
  /** Milliseconds since the epoch. */
  since: z.number(),
});

const PREFIX = 'lock-';

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
  const unfinished = join(path, '..', `.unfinished-${content.pid}-${content.since}`);
  writeFileSync(unfinished, JSON.stringify(content), { mode: 0o600 });
  renameSync(unfinished, path);
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
    return { path, ...CONTENT.parse(JSON.parse(readFileSync(path, 'utf8'))) };
  } catch (error) {
    if (codeOf(error) !== '' && codeOf(error) !== 'ENOENT') throw error;
    return undefined;
  }
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
