import type { Command } from 'commander';
import type { Shell } from '../options/shell.ts';

/** The script that a shell sources to complete Handrail's commands and options; made from the definition of the commands. */
export function completion(shell: Shell, program: Command): string {
  const commands = program.commands.map((command) => ({
    name: command.name(),
    summary: command.description(),
    options: flagsOf(command),
    below: command.commands.map((sub) => sub.name()),
  }));
  switch (shell) {
    case 'bash':
      return forBash(commands);
    case 'zsh':
      return forZsh(commands);
    case 'fish':
      return forFish(commands);
  }
}

/** Its own, and those of the commands below it: which of these is meant is not known while a word is typed. */
function flagsOf(command: Command): readonly string[] {
  const options = [command, ...command.commands].flatMap((one) => one.options);
  return [...new Set(options.map((option) => option.long ?? option.short ?? '').filter((flag) => flag !== ''))];
}

interface Completable {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly string[];
  readonly below: readonly string[];
}

function forBash(commands: readonly Completable[]): string {
  const cases = commands.map(
    ({ name, options, below }) => `    ${name}) words="${[...below, ...options].join(' ')}" ;;`,
  );
  return `_handrail() {
  local word="\${COMP_WORDS[COMP_CWORD]}" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    words="${commands.map(({ name }) => name).join(' ')}"
  else
    case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _handrail handrail
`;
}

function forZsh(commands: readonly Completable[]): string {
  const names = commands.map(({ name, summary }) => `    '${name}:${quoteForZsh(summary)}'`);
  const cases = commands.map(
    ({ name, options, below }) => `      ${name}) compadd -- ${[...below, ...options].join(' ')} ;;`,
  );
  return `#compdef handrail
_handrail() {
  local -a commands=(
${names.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
  else
    case "$words[2]" in
${cases.join('\n')}
    esac
    _files
  fi
}
compdef _handrail handrail
`;
}

function forFish(commands: readonly Completable[]): string {
  const lines = commands.flatMap(({ name, summary, options, below }) => [
    `complete -c handrail -n __fish_use_subcommand -a ${name} -d '${summary.replaceAll("'", '')}'`,
    ...options.map(
      (flag) => `complete -c handrail -n '__fish_seen_subcommand_from ${name}' -l ${flag.replace(/^--/, '')}`,
    ),
    ...below.map((sub) => `complete -c handrail -n '__fish_seen_subcommand_from ${name}' -a ${sub}`),
  ]);
  return `${lines.join('\n')}\n`;
}

const quoteForZsh = (text: string) => text.replaceAll("'", "'\\''").replaceAll(':', '\\:');
