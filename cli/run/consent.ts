import { type Approval, approvalsFolder, readApproval } from '../../engine/host/approval/approval-file.ts';
import { runsFolder } from '../../engine/host/run-folder/runs-folder.ts';
import { homeFolder } from '../account.ts';
import type { RunOptions } from '../options/run-options.ts';
import type { ConsentResult, ShownSource } from './consent-result.ts';

/**
 * Finds out whether the operator lets a document be run; until then it is data, and nothing of it is looked up, evaluated or
 * written. A kept approval counts for the same text at the same place, `--trust` for this run; else a person is asked,
 * and where there is none, that is the end of it.
 */
export async function consentTo(shown: ShownSource, options: RunOptions): Promise<ConsentResult> {
  if (options.trust === true) return { status: 'given', consent: 'option' };
  const { graph } = shown;
  const approvals = approvalsFolder(runsFolder(process.env, homeFolder()));
  const approval = readApproval(approvals, graph.path);
  if (approval?.digest === graph.digest) return { status: 'given', consent: 'earlier' };
  if (options.auto === true) return { status: 'missing', reason: missing(graph.path, approval) };
  // Only the first run of a text comes here.
  const { askForApproval } = await import('./ask-for-approval.ts');
  return askForApproval(shown, options, { folder: approvals, ...(approval === undefined ? {} : { approval }) });
}

function missing(path: string, approval: Approval | undefined): string {
  const word = approval === undefined ? 'was not approved yet' : 'has changed since it was approved';
  const keep = path === '-' ? '' : `  handrail trust ${path}          to approve it as it is now\n`;
  return `${path} ${word}, and nobody is here to ask. Nothing was run. Go on with
  handrail plan ${path}           to see what it would do
${keep}  handrail run ${path} --trust …   to run it this once, where something else vouches for it`;
}
