import { machineRefusal } from '../engine/host/machine-refusal.ts';
import { ExitCode } from './exit-code.ts';
import { printError } from './print.ts';

/** Has an error that nobody expected end this process with a message that holds no secret, once the terminal is as it was. */
export function endOnUncaughtErrors(): void {
  process.once('uncaughtException', (error) => {
    // What puts the terminal back at the end was registered before, so that this comes after it.
    process.once('exit', () => tellOfCrash(error));
    process.exit(ExitCode.problems);
  });
}

/** Says what the machine refused, or what went wrong and where in Handrail; of Node's own way to say it a page of its code would be part. */
export function tellOfCrash(error: unknown): number {
  const refused = machineRefusal(error, 'try again');
  if (refused !== undefined) return printError(refused, ExitCode.problems);
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return printError(`this is an error in Handrail itself. ${text}`, ExitCode.problems);
}
