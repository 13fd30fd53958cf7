import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { uptime } from 'node:os';

/** One process that runs (a zombie does not). */
export interface ProcessEntry {
  readonly pid: number;
  readonly parent: number;
  /** Number of its process group. */
  readonly group: number;
  /** Number of its session on Linux; of its process group elsewhere, where `ps` does not tell the session. */
  readonly session: number;
  /** Moment of its start, in ticks of the clock that `currentTick` reads. */
  readonly startTick: number;
  /** It ignores the hang-up of its terminal, as after `nohup`: it was meant to outlive its shell. */
  readonly outlivesShell: boolean;
}

const hasProc = existsSync('/proc/self/stat');

/**
 * All processes that run now; from /proc (3 ms for 200 of them), or from `ps` where there is none.
 * @param but numbers of some that need not be looked at
 */
export function listProcesses(but: ReadonlySet<number> = NONE): readonly ProcessEntry[] {
  return hasProc ? fromProc(but) : fromPs();
}

/** The numbers of those that run now and are in other sessions. None where there is no /proc: to ask `ps` takes as long for all. */
export function processesOutside(sessions: ReadonlySet<number>): ReadonlySet<number> {
  if (!hasProc) return NONE;
  return new Set(fromProc(NONE).flatMap(({ pid, session }) => (sessions.has(session) ? [] : [pid])));
}

const NONE: ReadonlySet<number> = new Set();

/** The time of the clock that starts of processes are given in: hundredths of a second since boot, or seconds of the day's clock. */
export function currentTick(): number {
  if (!hasProc) return Math.floor(Date.now() / 1000);
  return Math.round(uptime() * 100);
}

/** Of the clock that starts of processes are given in: USER_HZ, which is 100 on all that Node runs on; seconds elsewhere. */
export const TICKS_PER_SECOND = hasProc ? 100 : 1;

/** The program and arguments of a process, in one line; its name where it has hidden them, empty where it is gone. */
export function wordsOf(pid: number): string {
  if (!hasProc) {
    const options = { encoding: 'utf8', env: { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C' } } as const;
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], options).trim();
  }
  const text = (name: string) =>
    Buffer.from(readProc(pid, name), 'latin1').toString('utf8').replaceAll('\0', ' ').trim();
  return text('cmdline') || text('comm');
}

/** Tells a process from an earlier or later one of the same number; absent where there is no such process. */
export function startTimeOf(pid: number): string | undefined {
  if (!hasProc) {
    const entry = fromPs().find((candidate) => candidate.pid === pid);
    return entry && String(entry.startTick);
  }
  const entry = procEntry(pid);
  return entry && `${bootId()}:${entry.startTick}`;
}

function fromProc(but: ReadonlySet<number>): readonly ProcessEntry[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && !but.has(Number(name)))
    .map((name) => procEntry(Number(name)))
    .filter((entry) => entry !== undefined);
}

/** proc_pid_stat(5): `pid (name) state ppid pgrp session …`, the start time is field 22; the name may hold anything. */
function procEntry(pid: number): ProcessEntry | undefined {
  const stat = readProc(pid, 'stat');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (stat === '' || fields[0] === 'Z' || fields[0] === 'X') return undefined;
  return {
    pid,
    parent: Number(fields[1]),
    group: Number(fields[2]),
    session: Number(fields[3]),
    startTick: Number(fields[19]),
    get outlivesShell() {
      const ignored = /^SigIgn:\s*([0-9a-f]+)/m.exec(readProc(pid, 'status'))?.[1] ?? '0';
      return (BigInt(`0x${ignored}`) & 1n) === 1n;
    },
  };
}

function readProc(pid: number, name: string): string {
  try {
    // A name in it may be in any charset; no field that is read is. As UTF-8 a file is read in one call, twice as fast.
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    // It has ended since it was listed.
    return '';
  }
}

/** Numbers and ticks are given again after a boot. */
function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
  } catch {
    return '';
  }
}

function fromPs(): readonly ProcessEntry[] {
  const text = execFileSync('ps', ['-axo', 'pid=,ppid=,pgid=,stat=,lstart='], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C' },
  });
  return text
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields.length > 4 && !fields[3]?.startsWith('Z'))
    .map((fields) => ({
      pid: Number(fields[0]),
      parent: Number(fields[1]),
      group: Number(fields[2]),
      session: Number(fields[2]),
      startTick: Math.floor(Date.parse(fields.slice(4).join(' ')) / 1000),
      outlivesShell: false,
    }));
}
