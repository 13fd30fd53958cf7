import { readJournal } from '../../engine/host/journal-file/open-journal.ts';
import { listRuns, type RunSummary } from '../../engine/host/run-folder/list-runs.ts';
import { runsFolder } from '../../engine/host/run-folder/runs-folder.ts';
import { evolve } from '../../engine/run/evolve.ts';
import { initialState } from '../../engine/run/initial-state.ts';
import { elapsed } from '../../renderers/duration.ts';
import { cut } from '../../renderers/fit.ts';
import { jsonLine } from '../../renderers/json/json-text.ts';
import { sanitiseOneLine } from '../../renderers/sanitise.ts';
import { placeText, stepPlace } from '../../renderers/step-place.ts';
import { homeFolder } from '../account.ts';
import { ExitCode } from '../exit-code.ts';
import { print, printError } from '../print.ts';
import { keptDocuments } from '../resume/kept-documents.ts';
import { knownSecrets } from '../run/known-secrets.ts';
import { Secrets } from '../run/secrets.ts';
import { terminal } from '../terminal.ts';

/** Prints the runs of this machine, the one that began last first: how each ended, of which document, and where it stands. */
export async function listAllRuns({ json }: { readonly json: boolean }): Promise<number> {
  const listed = listRuns(runsFolder(process.env, homeFolder()));
  if (listed.status === 'failed') return printError(listed.problem.message, ExitCode.problems);
  const runs = await Promise.all(
    listed.runs.map(async (run) => {
      const standsAt = await placeOf(run);
      return { ...run, ...(standsAt === undefined ? {} : { standsAt }) };
    }),
  );
  if (json) print(jsonLine({ schema: 'handrail.runs/1', runs }));
  else if (runs.length === 0) print('No runs yet. `handrail run FILE` makes one.');
  else print([...runs.flatMap((run) => runLines(run, Date.now())), ...footer(runs.length)].join('\n'));
  return ExitCode.succeeded;
}

/** How the list is sorted, and that no long name has to be typed. */
function footer(count: number): readonly string[] {
  if (count < 2) return [];
  return [
    '',
    cut(
      `${count} runs, the one that began last first. The end of a name is enough where a run is asked for.`,
      terminal().width,
    ),
  ];
}

/** A run with the step that it stands at, where it has not come to its end. */
type ListedRun = RunSummary & { readonly standsAt?: string };

function runLines(listed: ListedRun, now: number): readonly string[] {
  const { run, status, outcome, path = '', operator, lastAt, standsAt } = listed;
  const { width } = terminal();
  const words = status === 'finished' ? (outcome ?? status) : status;
  const home = homeFolder();
  const document = path.startsWith(`${home}/`) ? `~${path.slice(home.length)}` : path;
  const ago = lastAt === undefined ? [] : [status === 'live' ? 'now' : `${elapsed(now - lastAt)} ago`];
  const by = operator === undefined ? [] : [`by ${operator}`];
  // What is longest comes last, where it may be cut.
  const details = [...(standsAt === undefined ? [] : [`at ${standsAt}`]), ...by, ...ago, document];
  const known = details.map(sanitiseOneLine).filter((text) => text !== '');
  return [
    cut(sanitiseOneLine(`${words.padEnd(15)} ${run}`), width),
    ...(known.length === 0 ? [] : [cut(`    ${known.join(' · ')}`, width)]),
  ];
}

/** Only of what has not come to its end: for that its journal and its document have to be read. */
async function placeOf(run: RunSummary): Promise<string | undefined> {
  if (run.status !== 'live' && run.status !== 'interrupted') return undefined;
  const journal = readJournal(run.folder);
  if (journal.status === 'failed') return undefined;
  const kept = await keptDocuments(run, journal.entries);
  const state = journal.entries.reduce((before, { event }) => evolve(before, event), initialState());
  const id = state.current ?? state.departures.at(-1);
  const graph = kept.status === 'kept' ? kept.documents.at(-1)?.graph : undefined;
  const place = graph === undefined || id === undefined ? undefined : stepPlace(graph, id);
  if (place === undefined || graph === undefined) return undefined;
  const { redactor } = new Secrets(knownSecrets(process.env, [graph]));
  return `${placeText(place)} ${redactor.redactText(place.step.title)}`;
}
