import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';

/** Folders that a path of a document may have been meant from, with what they are called. */
export interface OtherFolder {
  readonly path: string;
  readonly name: string;
}

/**
 * Where a command ran that did not find a file, and where the file is. A document that goes into a folder and does not go back
 * has its later paths looked for there: what bash says of it (`No such file or directory`) says neither.
 *
 * @param stderr what the command complained of.
 * @param ran the folder that it ran in.
 * @returns a sentence or two; undefined where it complained of nothing of the kind.
 */
export function whereItRan(
  { script, stderr }: { readonly script: string; readonly stderr: string },
  ran: string,
  others: readonly OtherFolder[],
): string | undefined {
  const missing = missingPaths(stderr).find((path) => !isAbsolute(path) && script.includes(path));
  if (missing === undefined || existsSync(join(ran, missing))) return undefined;
  const there = others.find(({ path }) => path !== ran && existsSync(join(path, missing)));
  if (there !== undefined) return `It ran in ${ran}. ${missing} is in ${there.path}, ${there.name}.`;
  return others.some(({ path }) => path === ran) ? undefined : `It ran in ${ran}.`;
}

/** `bash: line 1: ./x.sh: No such file or directory`, `ls: cannot access 'x/y': No such file or directory`. */
function missingPaths(stderr: string): readonly string[] {
  return stderr
    .split('\n', 200)
    .filter((line) => /no such file or directory|not found/i.test(line))
    .flatMap((line) => [...line.matchAll(/'([^']{1,500})'|: ([^:'"\s]{1,500})(?=:)/g)].map(([, a, b]) => a ?? b ?? ''));
}
