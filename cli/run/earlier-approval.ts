import { buildGraph } from '../../engine/graph/build-graph.ts';
import { type Approval, approvedText } from '../../engine/host/approval/approval-file.ts';
import { readRunbook } from '../../engine/parse/read-runbook.ts';
import type { EarlierApproval } from '../../engine/run/ask/approval.ts';

/** The approvals of this user, and the one that there is of another text of the document. */
export interface Approvals {
  /** As `approvalsFolder` has it. */
  readonly folder: string;
  readonly approval?: Approval;
}

/** What was approved before at the place of a document, read as it is read now; nothing where nothing was. */
export function earlierOf({ folder, approval }: Approvals): EarlierApproval | undefined {
  if (approval === undefined) return undefined;
  const { by, at, path } = approval;
  const source = approvedText(folder, approval);
  if (source === undefined) return { by, at };
  const runbook = readRunbook(path, source);
  return { by, at, was: { text: runbook.text, graph: buildGraph(runbook) } };
}
