import type { Command } from 'commander';
import type { Finish } from './finish.ts';

/** `handrail explain FILE [--json]`. */
export function defineExplain(program: Command, finish: Finish): void {
  program
    .command('explain')
    .argument('<file>', 'a runbook in Markdown')
    .option('--json', 'the reading as JSON, for machines')
    .description('Print how the document is read, line by line; runs nothing.')
    .action(async (file: string, options: { json?: boolean }) => {
      const { explain } = await import('../commands/explain.ts');
      finish(await explain(file, { json: options.json === true }));
    });
}
