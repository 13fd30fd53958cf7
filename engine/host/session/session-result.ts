import type { ExecutionEnd } from './execution.ts';
import type { SessionResult } from './shell-session.ts';

/** What the session knows of a command beside its own end. */
export interface AfterCommand {
  readonly number: number;
  readonly folder: string;
  /** Number of the command that the kept state is of; absent where the shell did not end. */
  readonly keptCommand: number | undefined;
  /** Background jobs of earlier commands were known to the shell that ended. */
  readonly hadJobs: boolean;
}

/** The result of a command as it is handed out. */
export function resultOf(end: ExecutionEnd, after: AfterCommand): SessionResult {
  const exitCode = end.report?.exitCode ?? end.shellEnd?.exitCode ?? 0;
  const notes = [...end.notes, ...notesOf(end, after)];
  return {
    status: end.cause ?? (end.shellEnd?.signal ? 'killed' : 'exited'),
    exitCode,
    pipeStatus: end.report?.pipeStatus ?? [exitCode],
    stdout: end.stdout,
    stderr: end.stderr,
    folder: after.folder,
    milliseconds: end.milliseconds,
    httpStatuses: end.httpStatuses,
    ...(end.unseenHttp && { unseenHttp: end.unseenHttp }),
    ...(notes.length > 0 && { note: notes.join(' ') }),
  };
}

function notesOf(end: ExecutionEnd, after: AfterCommand): readonly string[] {
  if (end.shellEnd === undefined || after.keptCommand === undefined) return [];
  const notes: string[] = [];
  if (after.keptCommand < after.number) {
    const lost = after.number - after.keptCommand - 1;
    const how = end.shellEnd.signal ? `was ended by ${end.shellEnd.signal}` : 'ended (as by exec)';
    const since = lost === 0 ? 'before this command' : `${lost} commands before this one`;
    notes.push(`The shell ${how} without leaving its state: variables, functions and folder are those ${since}.`);
  }
  if (after.hadJobs) {
    notes.push('Background jobs of earlier commands go on, but the new shell does not know them (wait, jobs).');
  }
  return notes;
}
