/**
 * Lets a run go on whose reader has gone (`| head`, a terminal that was closed): what is printed then is for nobody, and
 * the journal has it all. Node would end the process in the middle of a command.
 */
export function ignoreClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error;
    });
  }
}
