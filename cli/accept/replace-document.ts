import { readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { ExitCode } from '../exit-code.ts';
import { print, printError } from '../print.ts';

/** Asks, and writes a document anew: whole or not at all, with the rights that it had, and only where it is still what it was. */
export async function replaceDocument(
  path: string,
  { before, after }: { readonly before: string; readonly after: string },
): Promise<void> {
  if (!(await isMeant(path))) return print(`${path} is left as it is.`);
  const real = realpathSync(path);
  if (readFileSync(real, 'utf8') !== before) {
    printError(`${path} has changed in the meantime, and is left as it is.`, ExitCode.problems);
    return;
  }
  const fresh = `${real}.handrail-${process.pid}`;
  try {
    writeFileSync(fresh, after, { mode: statSync(real).mode, flag: 'wx', flush: true });
    renameSync(fresh, real);
    print(`Wrote ${path}.`);
  } catch (error) {
    rmSync(fresh, { force: true });
    printError(
      `${path} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
      ExitCode.problems,
    );
  }
}

async function isMeant(path: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(?:es)?$/i.test((await lines.question(`Write this to ${path}? [y/N] `)).trim());
  } finally {
    lines.close();
  }
}
