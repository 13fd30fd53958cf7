import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Impact } from '../../engine/model/command.ts';
// What a run always needs is in one file with this: to import it lazily would only be another file to load.
import { run } from '../commands/run.ts';
import { byteSize } from '../options/byte-size.ts';
import type { RunOptions } from '../options/run-options.ts';
import type { Finish } from './finish.ts';

/** `handrail run FILE`. */
export function defineRun(program: Command, finish: Finish): void {
  withRunOptions(
    program
      .command('run')
      .argument('<file>', 'a runbook in Markdown; with --trust and --digest also at an https address')
      .description('Step through the document: run its commands, check what they print, branch when a step fails.'),
  )
    .option('--trust', 'run the document without an approval of it, this once; for machines that check it otherwise')
    .option(
      '--digest <sha256:hex>',
      'run the document only where it has this digest; needed for one at an https address',
    )
    .action(async (file: string, options: RunOptions) => {
      finish(await run(file, options));
    });
}

/** `handrail resume [RUN]`. */
export function defineResume(program: Command, finish: Finish): void {
  withRunOptions(
    program
      .command('resume')
      .argument('[run]', 'name of the run, or its beginning or end; the last interrupted one where it is left out')
      .description('Go on with a run that was interrupted, where it stopped.'),
  )
    .addOption(
      new Option(
        '--as-it-was',
        'go on with the text that the run went by, although the document has changed',
      ).conflicts('asItIs'),
    )
    .option('--as-it-is', 'go on with the document as it is now, where what was done can be found again in it')
    .option('--trust', 'with --as-it-is: without an approval of the text as it is now')
    .option('--take-over', 'take it from a process that cannot be seen from here, and that you know to be gone')
    .addOption(
      new Option(
        '--env <name=value>',
        'a variable that an earlier command had set in a shell that is gone; NAME alone takes it from the environment (repeatable)',
      )
        .argParser(collect)
        .default([], 'none'),
    )
    .option('--allow-edited', 'with --auto: commands that were edited in this run may run as they were edited')
    .action(async (name: string | undefined, options: RunOptions) => {
      const { resume } = await import('../commands/resume.ts');
      finish(await resume(name, options));
    });
}

function withRunOptions(command: Command): Command {
  return withPolicy(command)
    .option('--flow', 'run commands that only read without asking')
    .addOption(
      new Option('--param <name=value>', 'a value for a parameter (repeatable)')
        .argParser(collectPair)
        .default({}, 'none'),
    )
    .addOption(
      new Option('--param-env <name=variable>', 'a secret value for a parameter, from the environment (repeatable)')
        .argParser(collectPair)
        .default({}, 'none'),
    )
    .addOption(
      new Option('--param-file <name=file>', 'a secret value for a parameter, from a file (repeatable)')
        .argParser(collectPair)
        .default({}, 'none'),
    )
    .addOption(
      new Option('--secret <name>', 'a parameter whose value is neither shown nor written (repeatable)')
        .argParser(collect)
        .default([], 'none'),
    )
    .addOption(
      new Option(
        '--redact <pattern>',
        'a regular expression (RE2) of what else is neither shown nor written (repeatable)',
      )
        .argParser(collect)
        .default([], 'none'),
    )
    .addOption(
      new Option(
        '--set <value=other>',
        'confirm or replace a value that the document uses as an example, such as a version (repeatable)',
      )
        .argParser(collectPair)
        .default({}, 'none'),
    )
    .addOption(
      new Option(
        '--answer <words=answer>',
        "answer a condition, a choice or an optional step beforehand (repeatable), as `handrail plan` shows: 'step-2=B', 'if needed=no'; what is to be seen is never answered beforehand",
      )
        .argParser(collectPair)
        .default({}, 'none'),
    )
    .option('--folder <folder>', 'where the commands run; the current folder where it is left out')
    .option(
      '--output-limit <size>',
      'how much of each stream of a command is kept on disk, as 500M or 2GiB; 4GiB where it is left out',
      parseSize,
    )
    .option('--as <name>', 'who is at it, for the record; the name of the account where it is left out')
    .option('--plain', 'plain lines instead of the full screen')
    .option('--json', 'one event a line as JSON, for machines; needs --auto');
}

/** What may happen without a person. */
function withPolicy(command: Command): Command {
  return command
    .option('--auto', 'unattended: nobody is asked, --allow says what may run')
    .option('--allow <effects>', 'with --auto: what commands may do, of read,change,destroy', parseAllow, ['read'])
    .option(
      '--partway',
      'with --auto: begin although it is known that the run will stop after it has changed something; a person goes on with `handrail resume`',
    );
}

function parseSize(text: string): number {
  const bytes = byteSize(text);
  if (bytes === undefined)
    throw new InvalidArgumentError(`Unexpected "${text}", expected a size such as 500M or 2GiB.`);
  return bytes;
}

const IMPACTS: readonly Impact[] = ['read', 'change', 'destroy'];

function parseAllow(text: string): readonly Impact[] {
  return text.split(',').map((word) => {
    const impact = IMPACTS.find((one) => one === word.trim());
    if (impact === undefined)
      throw new InvalidArgumentError(`Unexpected "${word}", expected some of ${IMPACTS.join(', ')}.`);
    return impact;
  });
}

const collect = (text: string, earlier: readonly string[]): readonly string[] => [...earlier, text];

/** A value may be a secret: no message repeats it. */
function collectPair(text: string, earlier: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const at = text.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('Expected name=value.');
  return { ...earlier, [text.slice(0, at)]: text.slice(at + 1) };
}
