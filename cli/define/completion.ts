import { Argument, type Command } from 'commander';
import { ExitCode } from '../exit-code.ts';
import { SHELLS, type Shell } from '../options/shell.ts';
import type { Finish } from './finish.ts';

/** `handrail completion bash|zsh|fish`. */
export function defineCompletion(program: Command, finish: Finish): void {
  program
    .command('completion')
    .addArgument(new Argument('<shell>', 'the shell to complete in').choices(SHELLS))
    .description('Print completion for a shell: source <(handrail completion bash)')
    .action(async (shell: Shell) => {
      const { completion } = await import('../commands/completion.ts');
      process.stdout.write(completion(shell, program));
      finish(ExitCode.succeeded);
    });
}
