import { keptPatterns } from '../../engine/host/run-folder/kept-patterns.ts';
import type { RunSummary } from '../../engine/host/run-folder/list-runs.ts';
import { createPlainSink } from '../../renderers/plain/plain-sink.ts';
import { keptText } from '../resume/kept-documents.ts';
import { knownSecrets } from '../run/known-secrets.ts';
import { runPatterns } from '../run/run-patterns.ts';
import { Secrets } from '../run/secrets.ts';
import { shownDocument, sinkWithoutSecrets } from '../run/shown-document.ts';
import { RunTeller } from './run-teller.ts';

/** Who tells of a run in plain lines, and the secrets that are hidden in all that is told; it learns more from later texts. */
export interface OpenedTeller {
  readonly teller: RunTeller;
  readonly secrets: Secrets;
}

/** Opens the log of a run for its journal to be told again. @throws where the run's copy of its document cannot be read */
export async function openTeller(
  run: RunSummary,
  how: { readonly write: (text: string) => void; readonly colour: boolean; readonly width: number },
): Promise<OpenedTeller> {
  const kept = await keptText(run);
  const patterns = await runPatterns(keptPatterns(run.folder).patterns);
  const secrets = new Secrets(knownSecrets(process.env, [kept.graph]), {
    patterns: patterns.status === 'known' ? patterns.find : undefined,
  });
  const { graph } = shownDocument(kept, secrets.redactor);
  const sink = createPlainSink({ graph, wholeExplanations: true, ...how });
  const teller = new RunTeller(sinkWithoutSecrets(sink, secrets), kept.graph, (copy) => keptText(run, copy));
  return { teller, secrets };
}
