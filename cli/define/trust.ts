import type { Command } from 'commander';
import type { Finish } from './finish.ts';

/** `handrail trust [FILE] [--revoke] [--json]`. */
export function defineTrust(program: Command, finish: Finish): void {
  program
    .command('trust')
    .argument('[file]', 'a runbook in Markdown; the documents that are approved are listed where it is left out')
    .option('--revoke', 'no longer: the next run of it asks again')
    .option('--json', 'the list as JSON, for machines')
    .description('Approve a document as it is now, so that runs of it do not ask; runs nothing.')
    .action(async (file: string | undefined, options: { revoke?: boolean; json?: boolean }) => {
      const { trust } = await import('../commands/trust.ts');
      finish(await trust(file, { revoke: options.revoke === true, json: options.json === true }));
    });
}
