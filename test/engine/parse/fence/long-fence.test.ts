import { describe, expect, it } from 'vitest';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';

const fence = (lines: number) => `# Title\n\n\`\`\`bash\n${'echo one two three four five six\n'.repeat(lines)}\`\`\`\n`;
const commandsOf = (text: string) => readRunbook('a.md', text).items.filter(({ kind }) => kind === 'command').length;

describe('a fence that is longer than anybody types', () => {
  it('is read as long as a person could look through it', () => expect(commandsOf(fence(200))).toBe(200));

  it('is not run, and reported', () => {
    const { items, problems } = readRunbook('a.md', fence(5000));
    expect(items.filter(({ kind }) => kind === 'command')).toEqual([]);
    expect(problems.map(({ rule, line }) => [rule, line])).toEqual([['long-fence', 3]]);
  });
});
