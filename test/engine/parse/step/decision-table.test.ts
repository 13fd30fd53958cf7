import { describe, expect, it } from 'vitest';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';

const asides = (text: string) =>
  readRunbook('a.md', text).items.flatMap((item) => (item.kind === 'step' ? [[item.title, item.aside === true]] : []));
const undo = '```bash\nkubectl rollout undo deploy/web\n```\n';
const table = (header: string) =>
  `| ${header} | Action | Command |\n|---|---|---|\n| Pods crash | Roll back | \`kubectl rollout undo deploy/web\` |\n| Bad settings | Restore them | \`kubectl apply -f old.yaml\` |\n`;

describe('a table that decides is no step back', () => {
  it.each([
    ['### Rollback Decision Matrix', 'Scenario'],
    ['### Which one to take', 'Scenario'],
    ['### When it goes wrong', 'Symptom'],
    ['## Rollback options at a glance', 'Scenario'],
  ])('%s with %s', (heading, header) => {
    const text = `# T\n\n## Rollback\n\n### Undo\n\n${undo}\n${heading}\n\n${table(header)}`;
    expect(asides(text)).toEqual([
      ['Undo', false],
      [heading.replace(/^#+ /, ''), true],
    ]);
  });

  it('but the only way back stays on the path', () => {
    expect(asides(`# T\n\n## Rollback\n\n${table('Scenario')}`)).toEqual([['Rollback', false]]);
  });

  it('and so does a section that has something else to do', () => {
    const text = `# T\n\n## Rollback\n\n### Undo\n\n${undo}\n### Decide\n\n${table('Scenario')}\n${undo}`;
    expect(asides(text)).toEqual([
      ['Undo', false],
      ['Decide', false],
    ]);
  });

  it('and a table of steps', () => {
    const text = `# T\n\n## Rollback\n\n### Undo\n\n${undo}\n### The rest\n\n${table('Step')}`;
    expect(asides(text)).toEqual([
      ['Undo', false],
      ['The rest', false],
    ]);
  });
});
