import { compileRegex } from '../engine/match/regex.ts';
import { loadRegexEngine } from '../engine/match/regex-engine.ts';
import type { Problem } from '../engine/model/problem.ts';
import type { Runbook } from '../engine/model/runbook.ts';

/**
 * The runbook, with each pinned pattern that cannot be read as an error of its author: nothing can be checked by it, and a run would ask a
 * person what the document says for itself.
 *
 * @example `# Expected (regex): (a`
 */
export async function withPatternProblems(runbook: Runbook): Promise<Runbook> {
  const patterns = runbook.items.filter((item) => item.kind === 'expectation' && item.check === 'regex');
  if (patterns.length === 0) return runbook;
  await loadRegexEngine();
  const wrong = patterns.flatMap((item): readonly Problem[] => {
    if (item.kind !== 'expectation' || item.pinned !== true || compileRegex(item.text).type === 'regex') return [];
    const { line, endLine, text } = item;
    const message = `Unexpected pattern ${JSON.stringify(text.trim().slice(0, 60))}, expected one that RE2 can read`;
    return [{ type: 'error', rule: 'pin', line, endLine, message }];
  });
  return { ...runbook, problems: [...runbook.problems, ...wrong].sort((a, b) => a.line - b.line) };
}
