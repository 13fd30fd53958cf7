import type { RunState } from './state.ts';
import type { CommandResult } from './verdict.ts';

/**
 * Whether a command certainly never started: it is one program with its words and nothing else, and all that there is to see is the shell's own
 * complaint that this program is not there or may not be run. A script that ended with 127 from a command inside it did start, and says so with its
 * own name before the complaint. A bare name could be a function that did something first, so that the look at the tools has to have missed it, too.
 *
 * Example: `./migrate.sh --all` with `bash: line 3: ./migrate.sh: No such file or directory`
 *
 * @param script as it ran, values filled in.
 */
export function neverStarted({ tools }: Pick<RunState, 'tools'>, script: string, result: CommandResult): boolean {
  const { status, exitCode, pipeStatus, stdout, stderr } = result;
  if (status !== 'exited' || (exitCode !== 127 && exitCode !== 126) || pipeStatus.length > 1) return false;
  if (stdout.bytes > 0 || stderr.tail !== '') return false;
  const word = ONE_PROGRAM.exec(script.trim())?.[1];
  const [, complained, why = ''] = COMPLAINT.exec(stderr.head.trim()) ?? [];
  if (word === undefined || complained !== word || !REASON.test(why)) return false;
  return word.includes('/') || tools.some(({ tool, status }) => tool === word && status === 'missing');
}

/** No redirection, pipe, list, substitution, assignment or quoted program: what else the shell would have done cannot be told. */
const ONE_PROGRAM = /^([\w./~+@%:,-]+)(?: [^|&;<>()`\n{}]*)?$/;
const COMPLAINT = /^bash: line \d+: ([^\n]+?): ([^\n]+)$/;
const REASON =
  /^(?:No such file or directory|command not found|Permission denied|Is a directory|cannot execute: [^\n:]+|[^\n:]+: bad interpreter: No such file or directory)$/;
