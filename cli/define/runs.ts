import type { Command } from 'commander';
import type { Finish } from './finish.ts';

/** `handrail runs [list | show RUN]`. */
export function defineRuns(program: Command, finish: Finish): void {
  const runs = program.command('runs').description('The runs of this machine, the newest first.');
  runs
    .command('list', { isDefault: true })
    .description('One run a line: when, what, how it ended.')
    .option('--json', 'as JSON, for machines')
    .action(async (options: { json?: boolean }) => {
      const { listAllRuns } = await import('../runs/list.ts');
      finish(await listAllRuns({ json: options.json === true }));
    });
  runs
    .command('show')
    .argument('[run]', 'name of the run, or its beginning; the last one where it is left out')
    .description('What happened in a run, event by event.')
    .option('--json', 'the journal as it lies on disk')
    .action(async (name: string | undefined, options: { json?: boolean }) => {
      const { showRun } = await import('../runs/show.ts');
      finish(await showRun(name, { json: options.json === true }));
    });
}
