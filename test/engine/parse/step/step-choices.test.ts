import { describe, expect, it } from 'vitest';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';

const shell = '```bash\nacme restart\n```\n';
const choicesOf = (text: string) =>
  readRunbook('a.md', text).items.flatMap((item) =>
    item.kind === 'step' && item.choice !== undefined
      ? [`${item.title}: ${item.choice.group} ${item.choice.option}${item.choice.certain ? '' : '?'}`]
      : [],
  );

describe('continuedLabels', () => {
  it('lets labels that count on over sections exclude each other', () => {
    const text = `# T\n\n## Crashes\n\n### Scenario 1: Crash\n${shell}\n### Scenario 2: Out of memory\n${shell}\n## Restore\n\n### Scenario 3: All is lost\n${shell}`;
    expect(choicesOf(text)).toEqual([
      'Scenario 1: Crash: steps@5 1',
      'Scenario 2: Out of memory: steps@5 2',
      'Scenario 3: All is lost: steps@5 3',
    ]);
  });

  it('parts those that begin anew', () => {
    const two = `### Option 1: Fast\n${shell}\n### Option 2: Slow\n${shell}\n`;
    expect(choicesOf(`# T\n\n## Deploy\n\n${two}\n## Install\n\n${two}`).map((one) => one.split(': ')[2])).toEqual([
      'steps@5 1',
      'steps@5 2',
      'steps@18 1',
      'steps@18 2',
    ]);
  });
});

describe('suspected choices', () => {
  it.each(['Usage scenarios', 'Use cases', 'Deployment options'])('takes what stands below %s for cases', (title) => {
    const text = `# T\n\n## ${title}\n\n### 1. Add one\n${shell}\n### 2. Decommission it\n${shell}`;
    expect(choicesOf(text)).toEqual(['1. Add one: steps@5 1?', '2. Decommission it: steps@5 2?']);
  });

  it('takes what is done to one and to all for ways', () => {
    const two = (one: string, all: string) =>
      choicesOf(`# T\n\n## Upgrade\n\n### ${one}\n${shell}\n### ${all}\n${shell}`);
    expect(two('To upgrade a specific instance', 'To upgrade all instances of a region')).toEqual([
      'To upgrade a specific instance: steps@5 1?',
      'To upgrade all instances of a region: steps@5 2?',
    ]);
    expect(two('1. Upgrade one node', '2. Upgrade all nodes')).toEqual([]);
    expect(two('To upgrade a specific instance', 'To check all services')).toEqual([]);
  });

  it('takes what a machine does and what is done by hand for ways', () => {
    const two = (one: string, other: string) =>
      choicesOf(`# T\n\n## Key rotation\n\n### ${one}\n${shell}\n### ${other}\n${shell}`).map((found) =>
        found.slice(-2),
      );
    expect(two('With the operator (automated)', 'Manual key rotation')).toEqual(['1?', '2?']);
    expect(two('AWS RDS', 'Azure PostgreSQL')).toEqual(['1?', '2?']);
    expect(two('1. Automated checks', '2. Manual checks')).toEqual([]);
    expect(two('With the operator', 'Manual key rotation')).toEqual([]);
    expect(two('Automated backups', 'Manual backup')).toEqual([]);
  });

  it('takes what comes round at times of its own for cases, where a document holds nothing else', () => {
    const text = `# T\n\n## Daily checks\n\n${shell}\n## Monthly tasks\n\n${shell}`;
    expect(choicesOf(text)).toEqual(['Daily checks: steps@3 1?', 'Monthly tasks: steps@3 2?']);
    const among = readRunbook('a.md', `# T\n\n## Deploy\n\n${shell}\n## Weekly tasks\n\n${shell}`).items;
    expect(among.flatMap((item) => (item.kind === 'step' ? [item.aside === true] : []))).toEqual([false, true]);
  });
});

describe('a short form', () => {
  const short = (title: string, rest: string) => choicesOf(`# Upgrade\n\n## ${title}\n${shell}\n${rest}`);

  it('is one way, and all that repeats it the other', () => {
    expect(short('TL;DR', `## 1. Restart it\n${shell}\n## 2. Once more\n${shell}`)).toEqual([
      'TL;DR: steps@3 1?',
      '1. Restart it: steps@3 2?',
      '2. Once more: steps@3 2?',
    ]);
  });

  it('is none where it does something else', () => {
    expect(short('Quick backup', '## Full upgrade\n```bash\nacme upgrade\n```\n')).toEqual([]);
  });
});
