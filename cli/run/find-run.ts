import { listRuns, type RunSummary } from '../../engine/host/run-folder/list-runs.ts';
import { runsFolder } from '../../engine/host/run-folder/runs-folder.ts';
import { homeFolder } from '../account.ts';

/** A run that was asked for, or one line that says why there is none. */
export type FoundRun =
  | { readonly status: 'found'; readonly run: RunSummary }
  | { readonly status: 'none'; readonly reason: string };

/**
 * Finds a run by its name, or the beginning or the end of it.
 *
 * @param name absent: the newest run that `fits`.
 * @param fits which runs count when no name is given.
 * @param orElse which ones do where there is none of these.
 * @param what the words for those that fit.
 */
export function findRun(
  name: string | undefined,
  fits: (run: RunSummary) => boolean,
  {
    orElse = () => false,
    what = 'run',
  }: { readonly orElse?: (run: RunSummary) => boolean; readonly what?: string } = {},
): FoundRun {
  const listed = listRuns(runsFolder(process.env, homeFolder()));
  if (listed.status === 'failed') return { status: 'none', reason: listed.problem.message };
  const newest = name === undefined ? (listed.runs.find(fits) ?? listed.runs.find(orElse)) : undefined;
  const named = name === undefined ? [] : listed.runs.filter(({ run }) => run.startsWith(name) || run.endsWith(name));
  const found = newest === undefined ? named : [newest];
  const exact = found.find(({ run }) => run === name);
  const [first, second] = found;
  if (exact !== undefined) return { status: 'found', run: exact };
  if (first === undefined) return { status: 'none', reason: noneText(name, what) };
  if (name !== undefined && second !== undefined)
    return {
      status: 'none',
      reason: `"${name}" is the beginning or the end of ${found.length} runs, expected one: ${found.map(({ run }) => run).join(', ')}.`,
    };
  return { status: 'found', run: first };
}

function noneText(name: string | undefined, what: string): string {
  return name === undefined
    ? `there is no ${what}. \`handrail runs\` lists those that there are.`
    : `there is no run "${name}". \`handrail runs\` lists those that there are.`;
}
