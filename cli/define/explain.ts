import type { Command } from 'commander';
import type { Finish } from './finish.ts';

/** `handrail explain FILE [--json | --watch]`. */
export function defineExplain(program: Command, finish: Finish): void {
  program
    .command('explain')
    .argument('<file>', 'a runbook in Markdown')
    .option('--json', 'the reading as JSON, for machines')
    .option('--watch', 'again what changed, whenever the file is saved')
    .description('Print how the document is read, line by line; runs nothing.')
    .action(async (file: string, options: { json?: boolean; watch?: boolean }) => {
      const { explain } = await import('../commands/explain.ts');
      finish(await explain(file, { json: options.json === true, watch: options.watch === true }));
    });
}
