import { placeOf } from '../../engine/host/approval/approval-file.ts';
import { keepApproval } from '../../engine/host/approval/keep-approval.ts';
import { approvalOf } from '../../engine/run/ask/approval.ts';
import { operatorName } from '../account.ts';
import type { RunOptions } from '../options/run-options.ts';
import type { ConsentResult, ShownSource } from './consent-result.ts';
import { type Approvals, earlierOf } from './earlier-approval.ts';
import { knownSecrets } from './known-secrets.ts';
import { openScreen, type Shown } from './open-screen.ts';
import type { Screen } from './screen.ts';
import { Secrets } from './secrets.ts';
import { shownQuestion } from './shown-question.ts';

/**
 * Asks a person whether a document may be run, on the screen that the run will have, and keeps a yes. The screen stays open
 * where the run goes on.
 */
export async function askForApproval(
  shown: ShownSource,
  options: RunOptions,
  approvals: Approvals,
): Promise<ConsentResult> {
  const screen = closedOnce(await openScreen(shown, options));
  try {
    if (!(await isApproved(shown, { approvals, screen, options }))) {
      await screen.close();
      return { status: 'declined' };
    }
    const problem = keep(shown, approvals.folder);
    if (problem === undefined) return { status: 'given', consent: 'asked', screen };
    await screen.close();
    return { status: 'missing', reason: problem };
  } catch (error) {
    await screen.close();
    throw error;
  }
}

/** Why the approval cannot be kept; nothing when it is. */
function keep({ graph, source }: ShownSource, folder: string): string | undefined {
  const path = placeOf(graph.path);
  if (path === undefined) return undefined;
  const kept = keepApproval(folder, { path, digest: graph.digest, at: Date.now(), by: operatorName() }, source);
  return kept.status === 'failed' ? kept.problem.message : undefined;
}

async function isApproved(
  { graph, text }: Shown,
  { approvals, screen, options }: { approvals: Approvals; screen: Screen; options: RunOptions },
): Promise<boolean> {
  const { redactor } = new Secrets(knownSecrets(process.env, [graph]), { patterns: options.patterns?.find });
  const { question } = shownQuestion(approvalOf(graph, text, earlierOf(approvals)), redactor);
  const stop = Promise.withResolvers<undefined>();
  screen.onInterrupt((what) => {
    if (what === 'run') stop.resolve(undefined);
  });
  screen.sink.question?.(question);
  const asked = screen.operator.ask(question);
  const answer = await Promise.race([asked.answer, stop.promise]);
  if (answer === undefined) asked.withdraw();
  return answer?.option === 'approve';
}

/** Whoever is last with a screen closes it; a run that never begins, and one that does, must not do so twice. */
function closedOnce(screen: Screen): Screen {
  let closing: Promise<void> | undefined;
  return {
    ...screen,
    close: () => {
      closing ??= screen.close();
      return closing;
    },
  };
}
