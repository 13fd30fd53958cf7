import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSession } from '../engine/host/session/open-session.ts';
import type { ShellSession } from '../engine/host/session/shell-session.ts';

/** A folder for one measurement, gone after it. */
export async function inBenchFolder<T>(act: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-bench-'));
  try {
    return await act(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A session for one measurement. */
export async function withSession<T>(folder: string, act: (session: ShellSession) => Promise<T>): Promise<T> {
  const environment = Object.fromEntries(Object.entries(process.env).filter(isSet));
  const session = await openSession({ folder, privateFolder: join(folder, 'private'), environment });
  try {
    return await act(session);
  } finally {
    await session.close();
  }
}

function isSet(entry: [string, string | undefined]): entry is [string, string] {
  return entry[1] !== undefined;
}
