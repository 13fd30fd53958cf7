import type { RunSummary } from '../../engine/host/run-folder/list-runs.ts';
import type { Redactor } from '../../engine/journal/redaction.ts';
import { createPlainSink } from '../../renderers/plain/plain-sink.ts';
import { keptText } from '../resume/kept-documents.ts';
import { knownSecrets } from '../run/known-secrets.ts';
import { Secrets } from '../run/secrets.ts';
import { shownDocument, sinkWithoutSecrets } from '../run/shown-document.ts';
import { RunTeller } from './run-teller.ts';

/** Who tells of a run in plain lines, and what hides the secrets of all that is told. */
export interface OpenedTeller {
  readonly teller: RunTeller;
  readonly redactor: Redactor;
}

/** Opens the log of a run for its journal to be told again. @throws where the run's copy of its document cannot be read */
export async function openTeller(
  run: RunSummary,
  how: { readonly write: (text: string) => void; readonly colour: boolean; readonly width: number },
): Promise<OpenedTeller> {
  const kept = await keptText(run);
  const secrets = new Secrets(knownSecrets(process.env, [kept.graph]));
  const { graph } = shownDocument(kept, secrets.redactor);
  const sink = createPlainSink({ graph, wholeExplanations: true, ...how });
  const teller = new RunTeller(sinkWithoutSecrets(sink, secrets), kept.graph, (copy) => keptText(run, copy));
  return { teller, redactor: secrets.redactor };
}
