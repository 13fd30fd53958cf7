import { expect, it } from 'vitest';
import { withPatternProblems } from '../../cli/pattern-problems.ts';
import { readRunbook } from '../../engine/parse/read-runbook.ts';

const problems = async (pattern: string) =>
  (
    await withPatternProblems(readRunbook('x.md', `# R\n\n\`\`\`bash\nls\n# Expected (regex): ${pattern}\n\`\`\`\n`))
  ).problems.map(({ type, line, message }) => `${type} ${line}: ${message}`);

it.each(['(a', '[a', '(?=a)b'])('says that a pinned pattern cannot be read: %s', async (pattern) =>
  expect(await problems(pattern)).toEqual([`error 5: Unexpected pattern "${pattern}", expected one that RE2 can read`]),
);

it.each(['(a)', '(?i)a', 'a+$'])('says nothing of one that can: %s', async (pattern) =>
  expect(await problems(pattern)).toEqual([]),
);
