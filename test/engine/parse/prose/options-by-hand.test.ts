import { describe, expect, it } from 'vitest';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';
import { fence } from '../fence/read-document.ts';

const manuals = (body: string) =>
  readRunbook('a.md', `# T\n\n## Mitigation\n\n${body}\n`).items.flatMap((item) =>
    item.kind === 'manual' ? [item.text] : [],
  );

describe('joinOptionsByHand', () => {
  it.each([
    [
      'a list that says to do one',
      'Do one of the following:\n\n1. Restart the pod.\n2. Scale the deployment.',
      ['Do one of the following:\nRestart the pod.\nScale the deployment.'],
    ],
    [
      'labelled items, and what comes behind them',
      '- **Option A**: Restart the pod.\n- **Option B**: Scale the deployment.\n\nTell the team.',
      ['Option A: Restart the pod.\nOption B: Scale the deployment.', 'Tell the team.'],
    ],
    [
      'what an option consists of',
      '- **Option A**: Restart it.\n  1. Open the console.\n  2. Restart the pod.\n- **Option B**: Scale it.',
      ['Option A: Restart it.\n- Open the console.\n- Restart the pod.\nOption B: Scale it.'],
    ],
    [
      'labelled sentences',
      'Option 1: restart the pod in the console.\n\nOption 2: scale the deployment in the console.',
      ['Option 1: restart the pod in the console.\nOption 2: scale the deployment in the console.'],
    ],
    [
      'items that end in an or',
      '- Look at the pods.\n- Restart the pod, or\n- scale the deployment.\n- Tell the team.',
      ['Look at the pods.', 'Restart the pod, or\nscale the deployment.', 'Tell the team.'],
    ],
    [
      'an item that begins with an or',
      '1. Restart the pod.\n2. Or scale the deployment.\n3. Tell the team.',
      ['Restart the pod.\nOr scale the deployment.', 'Tell the team.'],
    ],
  ])('puts into one %s', (_, body, texts) => expect(manuals(body)).toEqual(texts));

  it.each([
    ['steps of an order', '1. Restart the pod.\n2. Scale the deployment.', 2],
    ['all of what is listed', 'Do all of the following:\n\n- Restart the pod.\n- Scale the deployment.', 2],
    ['an or else', '- Restart the pod.\n- Or else tell the team.', 1],
  ])('leaves %s apart', (_, body, count) => expect(manuals(body)).toHaveLength(count));

  it('leaves options that are run to their choice', () => {
    const body = `- **Option A:** restart it\n\n  ${fence('acme restart').replace(/\n(?=.)/g, '\n  ')}\n- **Option B:** scale it\n\n  ${fence('acme scale').replace(/\n(?=.)/g, '\n  ')}`;
    expect(manuals(body)).toEqual([]);
  });

  it('takes no fence below a list of whole sentences for part of its last option', () => {
    const text = `# T\n\n## Mitigation\n\n- **Option A**: Restart the pod.\n- **Option B**: Scale it.\n\n${fence('acme check')}`;
    const command = readRunbook('a.md', text).items.find((item) => item.kind === 'command');
    expect(command).not.toHaveProperty('choice');
  });
});
