import type { Runbook } from '../engine/model/runbook.ts';

/**
 * What an author has to mend before anything of a document is run, a line each (`runbook.md:12: Unexpected …`); nothing
 * where all is well.
 */
export function authoringErrors({ path, problems }: Runbook): string | undefined {
  const errors = problems.filter(({ type }) => type === 'error');
  if (errors.length === 0) return;
  return [
    `${path} has ${errors.length} error${errors.length === 1 ? '' : 's'} to mend; nothing was run.`,
    ...errors.map(({ line, message }) => `  ${path}:${line}: ${message}`),
  ].join('\n');
}
