import type { Item } from '../../model/item.ts';
import type { Problem } from '../../model/problem.ts';
import type { RunFence } from './fence-choices.ts';
import { mendLines } from './mend-lines.ts';

/** What a person should know of how fences were read: statements that no shell accepts, and choices that are only suspected. */
export function fenceProblems(items: readonly Item[], fences: readonly RunFence[]): readonly Problem[] {
  const typed = new Set(
    items.flatMap((item) => (item.kind === 'command' && item.mode !== 'elsewhere' ? [item.line] : [])),
  );
  const broken = fences.flatMap(({ entries }) =>
    entries.flatMap((entry): readonly Problem[] => {
      if (entry.type !== 'statement' || entry.problem === undefined || !typed.has(entry.line)) return [];
      const message = `Unexpected shell syntax (${entry.problem}), expected a statement that a shell accepts`;
      return [{ type: 'warning', rule: 'shell-syntax', line: entry.line, endLine: entry.endLine, message }];
    }),
  );
  const seen = new Set<string>();
  const guesses = items.flatMap((item): readonly Problem[] => {
    if (item.kind !== 'command' || item.choice === undefined || item.choice.certain || seen.has(item.choice.group))
      return [];
    seen.add(item.choice.group);
    const message =
      'Unexpected titles that are likely ways to one end, expected one of them to fit; labels such as "Option 1:" would say so';
    return [{ type: 'guess', rule: 'suspected-choice', line: item.line, endLine: item.endLine, message }];
  });
  const mended = fences.flatMap(({ block }): readonly Problem[] => {
    const first = block.line + (block.indented ? 0 : 1);
    return mendLines(block.lines).flatMap((line, i): readonly Problem[] => {
      if (line === block.lines[i]) return [];
      const message =
        'Unexpected blank, comment, invisible character or end of a line that cuts a continued command, expected none';
      return [{ type: 'repair', rule: 'continued-line', line: first + i, endLine: first + i, message }];
    });
  });
  const pinned = fences.flatMap(({ problems }) => problems);
  return [...broken, ...guesses, ...mended, ...pinned].sort((a, b) => a.line - b.line);
}
