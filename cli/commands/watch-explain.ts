import { readFileSync, realpathSync, watch } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** How long a save may take, from its first sign in the folder on, in milliseconds: editors write, truncate and rename in several steps. */
const SETTLED = 60;

/**
 * Calls back each time that the text of a file is another one, until the operator interrupts. It watches the file's folder and not the
 * file, so that an editor which writes another file and renames it over this one is seen as well; between changes nothing runs.
 *
 * @param known the text that was read already.
 */
export async function watchText(path: string, known: string, changed: () => Promise<void>): Promise<void> {
  let text = known;
  let timer: NodeJS.Timeout | undefined;
  const { promise: interrupted, resolve: interrupt } = Promise.withResolvers<void>();
  const look = async () => {
    const now = readNow(path);
    // Between two steps of a save it is not there; the next step is seen again.
    if (now === undefined || now === text) return;
    text = now;
    await changed();
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), SETTLED);
  };
  const watchers = [...new Set(foldersOf(path))].map((folder) => watch(folder, soon));
  // What was saved before the folder was watched is a change as well.
  soon();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => interrupt());
  await interrupted;
  clearTimeout(timer);
  for (const watcher of watchers) watcher.close();
}

/** Of the path as it was given, and of the file that it leads to. */
function foldersOf(path: string): readonly string[] {
  try {
    return [dirname(resolve(path)), dirname(realpathSync(path))];
  } catch {
    return [dirname(resolve(path))];
  }
}

function readNow(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
