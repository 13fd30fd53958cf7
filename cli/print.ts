import { writeSync } from 'node:fs';
import { sanitiseLines } from '../renderers/sanitise.ts';

/** Writes a text and a line break to standard output, all of it, also into a pipe that is slow to read. */
export function print(text: string): void {
  writeAll(1, text.endsWith('\n') ? text : `${text}\n`);
}

/**
 * Writes a message to standard error, safe to show as it may hold words of a document, and without the secrets that are known,
 * and hands the exit code back.
 */
export function printError(text: string, exitCode: number): number {
  writeAll(2, `handrail: ${sanitiseLines(redact(text)).join('\n')}\n`);
  return exitCode;
}

let redact = (text: string) => text;

/** From here on messages go through this before they are printed. */
export function redactMessages(by: (text: string) => string): void {
  redact = by;
}

/** A pipe that is closed early (`| head`) is no fault of ours; a full one is waited for. */
function writeAll(descriptor: number, text: string): void {
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'EAGAIN') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
      // Nor is a terminal that was closed. A complaint that cannot be written has nobody to be told to.
      else if (code === 'EPIPE' || code === 'EIO' || descriptor === 2) return;
      else throw error;
    }
  }
}
