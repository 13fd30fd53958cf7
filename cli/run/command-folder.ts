import type { SessionResult } from '../../engine/host/session/shell-session.ts';

/**
 * What came of something that was to be done in a folder: it was done, or the folder could not be entered. `back`: the folder
 * that the shell is in again, where it was in another one.
 */
export type InFolder<Value> =
  | { readonly status: 'done'; readonly value: Value; readonly back?: string }
  | { readonly status: 'refused'; readonly result: SessionResult };

/**
 * Does something in a folder that the author pinned, and has the shell back where it was afterwards.
 *
 * @param folder absolute.
 * @param runLine runs one short line in the shell that all commands of the run share.
 */
export async function inFolder<Value>(
  folder: string,
  runLine: (script: string) => Promise<SessionResult>,
  act: () => Promise<Value>,
): Promise<InFolder<Value>> {
  const { folder: back } = await runLine(':');
  const entered = await runLine(`cd -- ${quoted(folder)}`);
  if (entered.exitCode !== 0) return { status: 'refused', result: entered };
  const value = await act();
  await runLine(`cd -- ${quoted(back)}`);
  return { status: 'done', value, back };
}

function quoted(path: string): string {
  return `'${path.replaceAll("'", "'\\''")}'`;
}
