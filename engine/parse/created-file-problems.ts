import type { CreatedFile } from '../model/item.ts';
import type { Problem } from '../model/problem.ts';
import { wayOut } from '../model/way-out.ts';

/**
 * Files to create whose path leads out of the run's folder: a run refuses to write them, and has then changed what stands before.
 *
 * @example Create `/etc/x.conf`: with a fence
 */
export function createdFileProblems(files: readonly CreatedFile[]): readonly Problem[] {
  return files.flatMap(({ path, line, endLine }) =>
    wayOut(path) === undefined
      ? []
      : [
          {
            type: 'warning',
            rule: 'file-outside',
            line,
            endLine,
            concerns: [line],
            message: `Unexpected path ${JSON.stringify(path)} of a file to create, expected one in the folder of the run: nothing is written outside of it, and a run stops there`,
          } as const,
        ],
  );
}
