import { listRuns, type RunSummary } from '../../engine/host/run-folder/list-runs.ts';
import { runsFolder } from '../../engine/host/run-folder/runs-folder.ts';
import { jsonLine } from '../../renderers/json/json-text.ts';
import { sanitise } from '../../renderers/sanitise.ts';
import { homeFolder } from '../account.ts';
import { ExitCode } from '../exit-code.ts';
import { print, printError } from '../print.ts';

/** Prints the runs of this machine, the newest first. */
export async function listAllRuns({ json }: { readonly json: boolean }): Promise<number> {
  const listed = listRuns(runsFolder(process.env, homeFolder()));
  if (listed.status === 'failed') return printError(listed.problem.message, ExitCode.problems);
  if (json) print(jsonLine({ schema: 'handrail.runs/1', runs: listed.runs }));
  else if (listed.runs.length === 0) print('No runs yet. `handrail run FILE` makes one.');
  else print(listed.runs.map(runLine).join('\n'));
  return ExitCode.succeeded;
}

function runLine({ run, status, outcome, path, operator }: RunSummary): string {
  const words = status === 'finished' ? (outcome ?? status) : status;
  return sanitise(`${words.padEnd(15)} ${run}  ${path ?? ''}${operator === undefined ? '' : `  by ${operator}`}`);
}
