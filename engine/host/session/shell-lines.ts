import type { ShellPlace } from './shell.ts';
import { quote } from './shell-text.ts';

/**
 * The lines that Handrail sends to a shell. Each stands at top level, outside any loop or function, so that `break`,
 * `return` and `declare` do in a command what they do at a prompt.
 */

/** Runs the command in the place's script. `previousCode` is what its `$?` is at first. */
export function commandLines(
  place: ShellPlace,
  command: {
    readonly number: number;
    readonly previousCode: number;
    /** Number of its pair of FIFOs. */
    readonly pair: number;
    /** Lets both Handrail's EXIT trap and the command's own fire. */
    readonly wrapTrap: boolean;
    /** Learns what curl is answered. */
    readonly wrapCurl: boolean;
    /** Whether it waits for its background jobs too; `job`: the last one's exit code is that of the command. */
    readonly wait: 'no' | 'all' | 'job';
  },
): string {
  const { number, previousCode, pair, wrapTrap, wrapCurl, wait } = command;
  // Bash takes half a microsecond for each character of a line, so paths are shortened.
  const at = (name: string) => `"$__h"${name}`;
  // The last command of an `||` list is under errexit, and the one before it sets $? without being so.
  const status = previousCode === 0 ? '' : `__handrail_status ${previousCode}||`;
  const report = (code: string) => `__r ${number} ${code} "$@"||:\n`;
  return [
    wrapTrap ? '__handrail_wrap_trap||:\n' : '',
    wrapCurl ? `__handrail_wrap_curl ${pair}||:\n` : '',
    `${status}\\. ${at(place.scriptName)} </dev/null ${unblocked(1, at(`${pair}o`))} ${unblocked(2, at(`${pair}e`))}\n`,
    wait === 'no'
      ? report('"$?"')
      : `__handrail_code=$?\n${wait === 'job' ? JOB_CODE : ''}\\builtin wait||:\n${report('"$__handrail_code"')}`,
    wrapTrap || wrapCurl ? '__handrail_unwrap||:\n' : '',
  ].join('');
}

/**
 * Opens a FIFO for writing, also where nobody reads it any more: a shell whose Handrail was killed would wait for a reader for
 * ever. While it is open both ways it has one.
 */
const unblocked = (descriptor: 1 | 2, fifo: string) => `${descriptor}<>${fifo} ${descriptor}>${fifo}`;

/** What `./serve &` comes to is what the job comes to, and not that it could be started. */
const JOB_CODE = `if [ "$__handrail_code" = 0 ] && [ -n "\${!-}" ]; then \\builtin wait "$!" && __handrail_code=0 || __handrail_code=$?; fi
`;

/** Writes the shell's state to a file and reports it. */
export function stateLines(path: string, number: number): string {
  return `{ __handrail_state outer; \\builtin trap -p; __handrail_options; } >|${quote(path)} 2>/dev/null||:
__handrail_written ${number}||:
`;
}

const FRESH = `\\builtin unset -v PATH TERM SHELL OLDPWD`;
const PARAMETERS = `\\builtin set -- \${__handrail_arguments[@]+"\${__handrail_arguments[@]}"}`;

/** Makes a new shell, before it has the driver, what the state says. `ended`: its EXIT trap has fired. */
export function restoreLines(path: string, ended: boolean): string {
  return `${FRESH}
\\builtin . ${quote(path)} >/dev/null 2>&1||:
${ended ? '__handrail_user_exit=\n' : ''}${PARAMETERS}`;
}

/** Behind `restoreLines`: a shell beside the session does not do what the session is to do when it is signalled or ends. */
export const WITHOUT_TRAPS = `__handrail_user_exit=
\\builtin trap - HUP INT QUIT ABRT USR1 USR2 PIPE ALRM TERM ERR DEBUG`;

/** Makes a shell that runs take over another one's state; its jobs and descriptors stay. */
export function takeOverLines(place: ShellPlace, path: string): string {
  return `__handrail_kept=$__handrail_user_exit
__handrail_forget >/dev/null 2>&1||:
\\builtin . ${quote(path)} >/dev/null 2>&1||:
${PARAMETERS}
__handrail_user_exit=$__handrail_kept
\\builtin . ${quote(place.driver)}||:
`;
}

/** Ends the whole process group when descriptor 3 does, that is when Handrail is gone. Not one of the shell's jobs. */
export const LIFELINE = `( \\builtin read -r _ <&3; \\builtin trap '' TERM; \\builtin kill -TERM -$$; sleep 1; \\builtin kill -KILL -$$ ) >/dev/null 2>&1 &
\\builtin disown
\\exec 3<&-`;

/** Puts Handrail's EXIT trap before the one that a command has set past it. `printed` is what `trap -p EXIT` says. */
export function adoptLines(printed: string): string {
  const action = /^trap -- ([\s\S]*) EXIT\n$/.exec(printed)?.[1] ?? "''";
  return `__handrail_adopt ${action}||:\n`;
}

/** Whether the shell's EXIT trap is still Handrail's. */
export function isAdopted(printed: string): boolean {
  return printed.includes('__handrail_exit');
}
