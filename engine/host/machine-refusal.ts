import { codeOf, fileProblem } from './file-problem.ts';

/** The machine refuses what the host needs to go on. The message says what, why and what to do first, without a full stop. */
export class HostFailure extends Error {}

/**
 * What the machine refused, where an error is that: no space, no more files or processes, a folder that is not to be written.
 * Nothing for any other error, which is one of Handrail.
 *
 * Example: `Cannot open /…/s9-command-12.1.stdout: this process may open no more files (EMFILE). Raise the limit (ulimit -n),
 * then resume the run.`
 * @param next what can be done once that is mended
 */
export function machineRefusal(error: unknown, next = 'resume the run'): string | undefined {
  if (error instanceof HostFailure) return `${error.message}, then ${next}.`;
  if (!/^E[A-Z0-9]+$/.test(codeOf(error))) return undefined;
  return fileProblem(error, whatOf(error), next).message;
}

/** Node's errors say which call failed, and mostly on what: `open`, `spawn bash`. */
function whatOf(error: unknown): string {
  const { syscall = 'go on', path = '' }: { syscall?: unknown; path?: unknown } = Object(error);
  const call = String(syscall);
  return typeof path === 'string' && path !== '' && !call.includes(path) ? `${call} ${path}` : call;
}
