import type { Command } from 'commander';
import type { Finish } from './finish.ts';

/** `handrail accept [RUN] [--write] [--file FILE]`. */
export function defineAccept(program: Command, finish: Finish): void {
  program
    .command('accept')
    .argument('[run]', 'name of the run, or its beginning or end; the last one where it is left out')
    .option('--write', 'write the patch to the document, after asking; never without a terminal, nor where CI is set')
    .option('--file <file>', 'the document, where it is no longer where the run found it')
    .description('Print a patch to the document: what commands printed, where an expectation did not hold.')
    .action(async (name: string | undefined, options: { write?: boolean; file?: string }) => {
      const { accept } = await import('../commands/accept.ts');
      const file = options.file === undefined ? {} : { file: options.file };
      finish(await accept(name, { write: options.write === true, ...file }));
    });
}
