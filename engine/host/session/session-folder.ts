import { lstatSync, mkdirSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';

/** Memory that looks like a folder, where Linux has it for everybody (shm_overview(7)). */
const SHARED_MEMORY = '/dev/shm';

/**
 * Where the private folders of sessions are made: the state of a shell lies there in clear, all of its environment, so it is
 * memory where there is some. `$XDG_RUNTIME_DIR/handrail` (of this user alone, and gone when they log out: XDG Base Directory
 * Specification 0.8), a folder of this user's in `/dev/shm`, or else one in the run's own folder, on its disk.
 */
export function sessionFolder(environment: Readonly<Record<string, string | undefined>>, runFolder: string): string {
  const runtime = environment.XDG_RUNTIME_DIR ?? '';
  if (isAbsolute(runtime) && isOurs(runtime)) return join(runtime, 'handrail');
  const shared = join(SHARED_MEMORY, `handrail-${process.getuid?.() ?? 'nobody'}`);
  return makes(shared) && isOurs(shared) ? shared : join(runFolder, 'session');
}

function makes(folder: string): boolean {
  try {
    mkdirSync(folder, { mode: 0o700 });
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EEXIST';
  }
}

/** A folder and no link to one, of this user, that nobody else may look into: anybody can make something in /dev/shm before. */
function isOurs(folder: string): boolean {
  try {
    const found = lstatSync(folder);
    return found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o077) === 0;
  } catch {
    return false;
  }
}
