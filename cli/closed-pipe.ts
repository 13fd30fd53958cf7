import { whyOf } from '../engine/host/file-problem.ts';
import { printError } from './print.ts';

/**
 * Lets a run go on whose reader has gone (`| head`, a terminal that was closed): what is printed then is for nobody, and
 * the journal has it all. Node would end the process in the middle of a command. Where it is a file that takes no more, that
 * is said once.
 */
export function ignoreClosedPipes(): void {
  let isSaid = false;
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE' || error.code === 'EIO' || isSaid) return;
      isSaid = true;
      if (stream === process.stdout)
        printError(
          `What is printed is not all in its file: ${whyOf(error)}. A run goes on, and its journal has it all.`,
          0,
        );
    });
  }
}
