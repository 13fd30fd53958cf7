import { Command, CommanderError } from 'commander';
import { sanitiseLines } from '../renderers/sanitise.ts';
import { ignoreClosedPipes } from './closed-pipe.ts';
import { endOnUncaughtErrors, tellOfCrash } from './crash.ts';
import { defineAccept } from './define/accept.ts';
import { defineCompletion } from './define/completion.ts';
import { defineExplain } from './define/explain.ts';
import type { Finish } from './define/finish.ts';
import { definePlan } from './define/plan.ts';
import { defineResume, defineRun } from './define/run.ts';
import { defineRuns } from './define/runs.ts';
import { defineTrust } from './define/trust.ts';
import { ExitCode } from './exit-code.ts';
import { hideOwnCommandLine } from './own-command-line.ts';
import { version } from './version.ts';
import { withoutValues } from './without-values.ts';

/**
 * Runs one command line and returns the exit code of architecture.md. What a command needs is loaded when it is run, so
 * that `--help` loads neither Ink nor the Markdown reader.
 *
 * @param words the words after `handrail`.
 */
export async function main(words: readonly string[]): Promise<number> {
  hideOwnCommandLine(words);
  ignoreClosedPipes();
  endOnUncaughtErrors();
  // By itself Node opens a debugger's port then, by which whoever else is on the machine could run programs as this user.
  process.on('SIGUSR1', () => undefined);
  let exitCode: number = ExitCode.succeeded;
  const finish: Finish = (code) => {
    exitCode = code;
  };
  const program = buildProgram(words, finish);
  try {
    await program.parseAsync(askedFor(program, words), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) return tellOfCrash(error);
    return error.exitCode === 0 ? ExitCode.succeeded : ExitCode.usage;
  }
  return exitCode;
}

/** Help for a command that there is not: what was likely meant is said as it is where the command itself is mistyped. */
function askedFor({ commands }: Command, words: readonly string[]): readonly string[] {
  const [first, second = 'help'] = words;
  const known = second === 'help' || second.startsWith('-') || commands.some((command) => command.name() === second);
  return first === 'help' && !known ? [second] : words;
}

/** What defines the commands that start most often, by their first word. */
const ALONE: Readonly<Record<string, (program: Command, finish: Finish) => void>> = {
  explain: defineExplain,
  plan: definePlan,
  run: defineRun,
  resume: defineResume,
};

/** Where the first word is one of these, no other command is defined: to define them all takes longer than to parse a line. */
function buildProgram([first = '']: readonly string[], finish: Finish): Command {
  const program = new Command('handrail')
    .description(
      'Steps through ordinary Markdown runbooks: runs their commands, checks what they print, and branches when a step fails.',
    )
    .version(version)
    .showHelpAfterError('Run `handrail --help` for the commands, `handrail COMMAND --help` for one of them.')
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({ outputError: (message, write) => write(sanitiseLines(withoutValues(message)).join('\n')) })
    .addHelpText('after', EXIT_CODES);
  const alone = Object.hasOwn(ALONE, first) ? ALONE[first] : undefined;
  const all = [
    defineExplain,
    definePlan,
    defineRun,
    defineResume,
    defineTrust,
    defineRuns,
    defineAccept,
    defineCompletion,
  ];
  for (const define of alone === undefined ? all : [alone]) define(program, finish);
  return program;
}

const EXIT_CODES = `
Exit codes:
  0 succeeded   1 failed, or problems found   2 wrong usage, nothing ran   3 rolled back
  4 escalated, or the rollback failed   5 inconclusive   6 aborted   130 interrupted, can be resumed

Examples:
  handrail explain runbook.md         how the document is read, line by line
  handrail plan runbook.md            what would run, in which order, and what follows a failure
  handrail run runbook.md             step through it
  handrail trust runbook.md           approve it, for a run that nobody attends
  handrail run runbook.md --auto --allow read,change
  handrail resume                     go on with the last run that was interrupted`;
