import { describe, expect, it } from 'vitest';
import { readRunbook } from '../../../engine/parse/read-runbook.ts';

const problems = (path: string) =>
  readRunbook('x.md', `# R\n\n## Steps\n\nCreate \`${path}\`:\n\n\`\`\`ini\na=1\n\`\`\`\n`).problems.filter(
    ({ rule }) => rule === 'file-outside',
  );

describe('a file to create outside of the folder of the run', () => {
  it.each(['/etc/x.conf', '../x.conf', '~/x.conf'])('is a warning: %s', (path) => {
    expect(problems(path)).toEqual([
      {
        type: 'warning',
        rule: 'file-outside',
        line: 7,
        endLine: 9,
        concerns: [7],
        message: `Unexpected path "${path}" of a file to create, expected one in the folder of the run: nothing is written outside of it, and a run stops there`,
      },
    ]);
  });

  it.each(['x.conf', 'a/../x.conf', 'conf/x.conf'])('is none: %s', (path) => expect(problems(path)).toEqual([]));
});
