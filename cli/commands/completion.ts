import type { Command, Option } from 'commander';
import type { Shell } from '../options/shell.ts';

/** The script that a shell sources to complete Handrail's commands, options, names of runs and what options take; made from the definition of the commands. */
export function completion(shell: Shell, program: Command): string {
  const commands = program.commands.map(completable);
  const values = valuesOf(program);
  switch (shell) {
    case 'bash':
      return forBash(commands, values);
    case 'zsh':
      return forZsh(commands, values);
    case 'fish':
      return forFish(commands, values);
  }
}

interface Completable {
  readonly name: string;
  readonly summary: string;
  /** Its own, and those of the commands below it: which of these is meant is not known while a word is typed. */
  readonly options: readonly string[];
  readonly below: readonly string[];
  /** It, or one below it, takes the name of a run. */
  readonly takesRun: boolean;
}

/** Words that an option takes; `runs`: names of runs. */
interface OptionValues {
  readonly flag: string;
  readonly values: readonly string[] | 'runs';
}

function completable(command: Command): Completable {
  const all = [command, ...command.commands];
  return {
    name: command.name(),
    summary: command.description(),
    options: [...new Set(all.flatMap((one) => one.options).flatMap(flagOf))],
    below: command.commands.map((sub) => sub.name()),
    takesRun: all.some((one) => one.registeredArguments.some((argument) => argument.name() === 'run')),
  };
}

function flagOf(option: Option): readonly string[] {
  return [option.long ?? option.short ?? ''].filter((flag) => flag !== '');
}

/** Of `--allow` the usual ones, in the order in which more may be done. */
const ALLOWED = ['read', 'read,change', 'read,change,destroy'];

function valuesOf(program: Command): readonly OptionValues[] {
  const options = program.commands.flatMap((command) => [command, ...command.commands]).flatMap((one) => one.options);
  const known = options.flatMap((option): OptionValues[] => {
    const [flag = ''] = flagOf(option);
    if (flag === '--allow') return [{ flag, values: ALLOWED }];
    if (option.flags.includes('[run]')) return [{ flag, values: 'runs' }];
    return option.argChoices === undefined ? [] : [{ flag, values: option.argChoices }];
  });
  const byFlag = Map.groupBy(known, ({ flag }) => flag);
  return [...byFlag].map(([flag, same]) => {
    const words = same.flatMap(({ values }) => values);
    return { flag, values: words.includes('runs') ? 'runs' : [...new Set(words)] };
  });
}

/** Names of runs are names of folders: to ask Handrail for them at each key would take too long. Of others, a shell could make more than words. */
const RUNS = `$(command ls "\${XDG_STATE_HOME:-$HOME/.local/state}/handrail/runs" 2>/dev/null | command grep -x '[A-Za-z0-9_-]*')`;

function wordsOf({ values }: OptionValues): string {
  return values === 'runs' ? RUNS : values.join(' ');
}

function candidates({ options, below, takesRun }: Completable): string {
  return [...below, ...options, ...(takesRun ? [RUNS] : [])].join(' ');
}

function forBash(commands: readonly Completable[], values: readonly OptionValues[]): string {
  const cases = commands.map((command) => `    ${command.name}) words="${candidates(command)}" ;;`);
  const taken = values.map((one) => `    ${one.flag}) words="${wordsOf(one)}" ;;`);
  return `_handrail() {
  local word="\${COMP_WORDS[COMP_CWORD]}" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    words="${commands.map(({ name }) => name).join(' ')}"
  else
    case "\${COMP_WORDS[COMP_CWORD-1]}" in
${taken.join('\n')}
    *) case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
    esac ;;
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _handrail handrail
`;
}

function forZsh(commands: readonly Completable[], values: readonly OptionValues[]): string {
  const names = commands.map(({ name, summary }) => `    '${name}:${quoteForZsh(summary)}'`);
  const cases = commands.map((command) => `      ${command.name}) compadd -- ${candidates(command)} ;;`);
  const taken = values.map((one) => `      ${one.flag}) compadd -- ${wordsOf(one)}; return ;;`);
  return `#compdef handrail
_handrail() {
  local -a commands=(
${names.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
  else
    case "$words[CURRENT-1]" in
${taken.join('\n')}
    esac
    case "$words[2]" in
${cases.join('\n')}
    esac
    _files
  fi
}
compdef _handrail handrail
`;
}

const FISH_RUNS =
  '(command ls (test -n "$XDG_STATE_HOME"; and echo $XDG_STATE_HOME; or echo ~/.local/state)/handrail/runs 2>/dev/null)';

function forFish(commands: readonly Completable[], values: readonly OptionValues[]): string {
  const lines = commands.flatMap(({ name, summary, options, below, takesRun }) => {
    const within = `complete -c handrail -n '__fish_seen_subcommand_from ${name}'`;
    return [
      `complete -c handrail -n __fish_use_subcommand -a ${name} -d '${summary.replaceAll("'", '')}'`,
      ...options.map((flag) => {
        const taken = values.find((one) => one.flag === flag)?.values;
        const words = taken === undefined ? '' : ` -x -a '${taken === 'runs' ? FISH_RUNS : taken.join(' ')}'`;
        return `${within} -l ${flag.replace(/^--/, '')}${words}`;
      }),
      ...below.map((sub) => `${within} -a ${sub}`),
      ...(takesRun ? [`${within} -a '${FISH_RUNS}'`] : []),
    ];
  });
  return `${lines.join('\n')}\n`;
}

const quoteForZsh = (text: string) => text.replaceAll("'", "'\\''").replaceAll(':', '\\:');
