import { resolve } from 'node:path';
import type { SessionResult } from '../../engine/host/session/shell-session.ts';
import type { Command } from '../../engine/model/command.ts';

/** Has the shell of a run in the folders that its commands are to run in. */
export interface CommandFolder {
  /**
   * Has the shell in the folder of a command, or back where it was, before the command runs.
   *
   * @returns why that cannot be, as the result of a command that failed.
   */
  enter(folder: Command['folder']): Promise<SessionResult | undefined>;
  /** The folder that the shell goes back to; undefined where it is in none of a command's. */
  readonly back: string | undefined;
}

/**
 * Folders that authors pinned are relative to that of their document. Commands with the same origin go on where the one
 * before left the shell, as the lines of one fence do.
 *
 * @param documentFolder absolute.
 * @param runLine runs one short line in the shell that all commands of the run share.
 */
export function createCommandFolder(
  documentFolder: string,
  runLine: (script: string) => Promise<SessionResult>,
): CommandFolder {
  let inside: { readonly from: number; readonly back: string } | undefined;
  const change = async (path: string) => {
    const result = await runLine(`cd -- ${quoted(path)}`);
    return result.exitCode === 0 ? undefined : result;
  };
  return {
    async enter(folder) {
      if (folder?.from === inside?.from) return undefined;
      if (inside !== undefined) {
        const wrong = await change(inside.back);
        if (wrong !== undefined) return wrong;
        inside = undefined;
      }
      if (folder === undefined) return undefined;
      const { folder: back } = await runLine(':');
      const wrong = await change(resolve(documentFolder, folder.path));
      if (wrong !== undefined) return { ...wrong, folder: back };
      inside = { from: folder.from, back };
      return undefined;
    },
    get back() {
      return inside?.back;
    },
  };
}

function quoted(path: string): string {
  return `'${path.replaceAll("'", "'\\''")}'`;
}
