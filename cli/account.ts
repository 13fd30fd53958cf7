import { homedir, hostname, userInfo } from 'node:os';
import type { Conductor } from '../engine/run/event.ts';

/** The user's home folder, absolute; `/` for a user without one, as containers have them. */
export function homeFolder(): string {
  return known(homedir) ?? '/';
}

/**
 * Who is at it, as the journal names them: as they say themselves, else the name of their account; their number where the
 * machine does not know that.
 */
export function operatorName(given?: string): string {
  if (given !== undefined && given.trim() !== '') return given.trim();
  return known(() => userInfo().username) ?? process.env.USER ?? `user ${process.getuid?.() ?? 'unknown'}`;
}

/** This process, as the journal names it. */
export function conductor(): Conductor {
  return { host: hostname(), pid: process.pid };
}

/** Node throws where the user is in no passwd file. */
function known(look: () => string): string | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
