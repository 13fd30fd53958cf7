import { type Command, InvalidArgumentError, Option } from 'commander';
import { nearestWord } from '../../engine/parse/pin/nearest-word.ts';
import { ExitCode } from '../exit-code.ts';
import { RECORD_FORMATS, type RecordFormat } from '../options/record-format.ts';
import { printError } from '../print.ts';
import type { PruneOptions } from '../runs/prune.ts';
import type { Finish } from './finish.ts';

/** `handrail runs [list | show | export | prune]`. */
export function defineRuns(program: Command, finish: Finish): void {
  const runs = program
    .command('runs')
    .description('The runs of this machine, the one that began last first.')
    .addHelpText('after', ALSO);
  runs
    .command('list', { isDefault: true })
    .description('Each run with how it ended, its document, and where it stands.')
    .option('--json', 'as JSON, for machines')
    .option('--follow [run]', 'show a run as it goes on, read-only; the live one where no name is given')
    // A word that is none of the commands comes here, as this is the one that is meant where there is none.
    .allowExcessArguments()
    .action(async (options: { json?: boolean; follow?: string | true }, list: Command) => {
      const [stray] = list.args;
      if (stray !== undefined) return finish(printError(strayText(runs, stray), ExitCode.usage));
      const json = options.json === true;
      if (options.follow !== undefined) {
        const { followRun } = await import('../runs/follow.ts');
        return finish(await followRun(options.follow === true ? undefined : options.follow, { json }));
      }
      const { listAllRuns } = await import('../runs/list.ts');
      finish(await listAllRuns({ json }));
    });
  runs
    .command('show')
    .argument('[run]', RUN)
    .description('What happened in a run, event by event.')
    .option('--json', 'the journal as it lies on disk')
    .action(async (name: string | undefined, options: { json?: boolean }) => {
      const { showRun } = await import('../runs/show.ts');
      finish(await showRun(name, { json: options.json === true }));
    });
  defineExport(runs, finish);
  definePrune(runs, finish);
}

const ALSO = `
Without a command they are listed:
  handrail runs [--json]            each with how it ended, its document, and where it stands
  handrail runs --follow [RUN]      show a run as it goes on, read-only`;

function strayText(runs: Command, stray: string): string {
  const names = runs.commands.map((command) => command.name());
  const near = nearestWord(stray, names);
  const hint = near === undefined ? '' : `Did you mean \`handrail runs ${near}\`? `;
  return `unknown command "runs ${stray}". ${hint}Expected one of: ${names.join(', ')}.`;
}

const RUN = 'name of the run, or its beginning or end; the last one where it is left out';

function defineExport(runs: Command, finish: Finish): void {
  runs
    .command('export')
    .argument('[run]', RUN)
    .description('All that is known of a run as one record without secrets, to keep or to paste into a ticket.')
    .addOption(new Option('--format <format>', 'how to print it').choices(RECORD_FORMATS).default('markdown'))
    .action(async (name: string | undefined, options: { format: RecordFormat }) => {
      const { exportRun } = await import('../runs/export.ts');
      finish(await exportRun(name, options.format));
    });
}

function definePrune(runs: Command, finish: Finish): void {
  runs
    .command('prune')
    .description('Remove runs that are over, with all that is kept of them; asks first.')
    .option('--older-than <time>', 'those whose last event is longer ago: 30d, 12h, 90m', parseTime)
    .option('--keep <number>', 'all but so many of the newest', parseCount)
    .option('--resumable', 'also runs that could still be gone on with')
    .option('--dry-run', 'only say which')
    .option('--yes', 'without asking')
    .action(async (options: PruneOptions) => {
      const { pruneRuns } = await import('../runs/prune.ts');
      finish(await pruneRuns(options));
    });
}

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

function parseTime(text: string): number {
  const [, number = '', unit = ''] = /^(\d{1,6})([mhd])$/.exec(text.trim()) ?? [];
  if (number === '') throw new InvalidArgumentError(`Unexpected "${text}", expected a time such as 30d, 12h or 90m.`);
  return Number(number) * (UNITS[unit] ?? 0);
}

function parseCount(text: string): number {
  if (!/^\d{1,6}$/.test(text.trim())) throw new InvalidArgumentError(`Unexpected "${text}", expected a number.`);
  return Number(text);
}
