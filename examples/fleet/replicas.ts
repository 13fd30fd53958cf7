import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A replica that is running. */
export interface Replica {
  readonly name: string;
  readonly version: string;
  readonly port: number;
  readonly startedAt: number;
  readonly process: ChildProcess;
}

/** Starts a replica and resolves when it listens; rejects when it ends before that. */
export async function startReplica(name: string, version: string, broken: boolean): Promise<Replica> {
  const words = [join(import.meta.dirname, 'replica.ts'), name, version, ...(broken ? ['--broken'] : [])];
  const child = spawn(process.execPath, words, { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit').then(() => {
    throw new Error(`replica ${name} ended before it listened`);
  });
  const [port] = await Promise.race([once(createInterface(child.stdout), 'line'), ended]);
  return { name, version, port: Number(port), startedAt: Date.now(), process: child };
}

/** Ends a replica and resolves when its process is gone. */
export async function stopReplica(replica: Replica): Promise<void> {
  if (replica.process.exitCode !== null || replica.process.signalCode !== null) return;
  const gone = once(replica.process, 'exit');
  replica.process.kill('SIGTERM');
  await gone;
}

/** The text of a page of a replica and its HTTP status; status 0 when nobody answers. */
export async function askReplica(replica: Replica, path: string): Promise<{ status: number; body: string }> {
  try {
    const response = await fetch(`http://127.0.0.1:${replica.port}${path}`);
    return { status: response.status, body: await response.text() };
  } catch {
    return { status: 0, body: '' };
  }
}
