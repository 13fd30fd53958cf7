import { buildGraph } from '../../engine/graph/build-graph.ts';
import {
  type Approval,
  approvalsFolder,
  digestNow,
  listApprovals,
  placeOf,
  readApproval,
} from '../../engine/host/approval/approval-file.ts';
import { dropApproval, keepApproval } from '../../engine/host/approval/keep-approval.ts';
import { runsFolder } from '../../engine/host/run-folder/runs-folder.ts';
import { approvalOf } from '../../engine/run/ask/approval.ts';
import { jsonLine } from '../../renderers/json/json-text.ts';
import { sanitise, sanitiseLines } from '../../renderers/sanitise.ts';
import { homeFolder, operatorName } from '../account.ts';
import { ExitCode } from '../exit-code.ts';
import { print, printError } from '../print.ts';
import { readDocument } from '../read-document.ts';
import { earlierOf } from '../run/earlier-approval.ts';

/** Approves a document, takes that back, or lists what is approved. Exit codes: 0; 2 when there is nothing to approve or revoke. */
export async function trust(
  path: string | undefined,
  { revoke, json }: { readonly revoke: boolean; readonly json: boolean },
): Promise<number> {
  const folder = approvalsFolder(runsFolder(process.env, homeFolder()));
  if (path === undefined && revoke) return printError('--revoke needs the document that is meant.', ExitCode.usage);
  if (path === undefined) return list(folder, json);
  return revoke ? revokeApproval(folder, path) : approve(folder, path);
}

function list(folder: string, json: boolean): number {
  const approvals = listApprovals(folder);
  if (json) print(jsonLine({ schema: 'handrail.approvals/1', approvals }));
  else if (approvals.length === 0)
    print('No document is approved. `handrail run FILE` asks for one, `handrail trust FILE` approves it.');
  else print(approvals.map(line).join('\n'));
  return ExitCode.succeeded;
}

function line(approval: Approval): string {
  const now = digestNow(approval.path);
  const state = now === undefined ? 'gone' : now === approval.digest ? 'approved' : 'changed';
  return sanitise(
    `${state.padEnd(9)} ${approval.path}  by ${approval.by}, ${new Date(approval.at).toISOString().slice(0, 16)}Z`,
  );
}

/** That the command was typed is the yes; what it was said to is printed. */
async function approve(folder: string, path: string): Promise<number> {
  if (path === '-') return printError('what comes from standard input has no place to be approved at.', ExitCode.usage);
  const document = await readDocument(path);
  if (document.status === 'unreadable') return printError(document.reason, ExitCode.usage);
  const place = placeOf(path);
  if (place === undefined) return printError(`${path} is no longer there.`, ExitCode.usage);
  const graph = buildGraph(document.runbook);
  const before = readApproval(folder, path);
  if (before?.digest === graph.digest) {
    print(sanitise(`${path} is approved as it is; \`handrail run ${path}\` does not ask.`));
    return ExitCode.succeeded;
  }
  const { warnings, body } = approvalOf(
    graph,
    document.runbook.text,
    earlierOf({ folder, ...(before === undefined ? {} : { approval: before }) }),
  );
  const approval = { path: place, digest: graph.digest, at: Date.now(), by: operatorName() };
  const kept = keepApproval(folder, approval, document.source);
  if (kept.status === 'failed') return printError(kept.problem.message, ExitCode.usage);
  print(
    [
      ...warnings.flatMap(sanitiseLines).map((text) => `! ${text}`),
      ...body.flatMap(sanitiseLines),
      sanitise(`Approved: ${place}, as it is now.`),
    ].join('\n'),
  );
  return ExitCode.succeeded;
}

/** Also of a document that is gone: then its place is what was typed. */
function revokeApproval(folder: string, path: string): number {
  const known = listApprovals(folder).find((one) => one.path === (placeOf(path) ?? path));
  if (known === undefined)
    return printError(`${path} is not approved. \`handrail trust\` lists what is.`, ExitCode.usage);
  const dropped = dropApproval(folder, known.path);
  if (dropped.status === 'failed') return printError(dropped.problem.message, ExitCode.usage);
  print(sanitise(`${known.path} is no longer approved; the next run of it asks.`));
  return ExitCode.succeeded;
}
