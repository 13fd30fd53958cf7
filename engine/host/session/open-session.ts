import { BashSession } from './bash-session.ts';
import { LastingShell, MAIN_PLACE } from './lasting-shell.ts';
import { makePrivateFolder } from './private-folder.ts';
import { fifosOf } from './shell.ts';
import type { SessionOptions, ShellSession } from './shell-session.ts';

/** Bytes of each stream of a command that are written to disk where the caller does not say: 4 GiB. */
const OUTPUT_LIMIT = 4 * 1024 ** 3;

/**
 * Opens the shell of a run. Rejects where bash cannot be started, where the folder is missing, or where the private
 * folder cannot be made. `BASH_ENV` and `ENV` of the environment are left out: nothing but the runbook is run.
 */
export async function openSession(options: SessionOptions): Promise<ShellSession> {
  const folder = await makePrivateFolder(options.privateFolder, fifosOf(MAIN_PLACE));
  const { BASH_ENV: _bashEnv, ENV: _env, ...environment } = options.environment;
  const setting = {
    bash: options.bash ?? 'bash',
    folder: options.folder,
    environment,
    limit: options.outputLimit ?? OUTPUT_LIMIT,
    ...(options.onSecrets && { onSecrets: options.onSecrets }),
    ...(options.onGroups === undefined ? {} : { onGroups: options.onGroups }),
  };
  try {
    return new BashSession(setting, folder, await LastingShell.start(setting, folder));
  } catch (error) {
    folder.remove();
    throw error;
  }
}
