import { rmSync } from 'node:fs';
import writeFileAtomic from 'write-file-atomic';
import { type FileProblem, fileProblem } from '../file-problem.ts';
import { makeFolders } from '../run-folder/create-run-folder.ts';
import { type Approval, approvalPath, textPath } from './approval-file.ts';

/** What came of keeping or dropping an approval. */
export type Kept = { readonly status: 'kept' } | { readonly status: 'failed'; readonly problem: FileProblem };

/**
 * Keeps an approval and the text that it is for, each whole or not at all, for this user only (0700 and 0600). It takes the
 * place of an earlier one for the same path.
 *
 * @param folder as `approvalsFolder` has it
 */
export function keepApproval(folder: string, approval: Approval, text: string): Kept {
  try {
    makeFolders(folder);
    const path = approvalPath(folder, approval.path);
    // The text first: an approval whose text is not there only cannot show what changed.
    writeFileAtomic.sync(textPath(path), text, { mode: 0o600 });
    writeFileAtomic.sync(path, `${JSON.stringify({ schema: 'handrail.approval/1', ...approval })}\n`, { mode: 0o600 });
    return { status: 'kept' };
  } catch (error) {
    return { status: 'failed', problem: fileProblem(error, `keep the approval in ${folder}`, 'approve it again') };
  }
}

/** Drops the approval of the document at a place; nothing where there is none. */
export function dropApproval(folder: string, place: string): Kept {
  try {
    const path = approvalPath(folder, place);
    rmSync(path, { force: true });
    rmSync(textPath(path), { force: true });
    return { status: 'kept' };
  } catch (error) {
    return { status: 'failed', problem: fileProblem(error, `drop the approval in ${folder}`, 'revoke it again') };
  }
}
