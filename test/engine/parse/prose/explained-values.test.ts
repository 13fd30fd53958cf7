import { describe, expect, it } from 'vitest';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';
import { fence } from '../fence/read-document.ts';

const read = (body: string) => readRunbook('a.md', `# T\n\n## Steps\n\n${body}\n`).items;
const manuals = (body: string) => read(body).flatMap((item) => (item.kind === 'manual' ? [item.text] : []));
const remarks = (body: string) => read(body).flatMap((item) => (item.kind === 'parameter' ? [item.remark] : []));

describe('explainValues', () => {
  it.each([
    [
      'a sentence behind the fence',
      `${fence('acme post <ticket>')}\nReplace \`<ticket>\` with the number of the change.`,
    ],
    [
      'a sentence before it',
      `Please substitute \`<ticket>\` by your number.\n\nThen run:\n\n${fence('acme post <ticket>')}`,
    ],
    ['an item', `- Remember to change TICKET_ID to the number of the change.\n\n${fence('acme post TICKET_ID')}`],
    ['words without brackets', `${fence('acme use my-shop')}\nReplace my-shop with the name of yours.`],
  ])('takes %s for what the value is', (_, body) => {
    expect(manuals(body)).toEqual([]);
    expect(remarks(body)).toEqual([expect.stringMatching(/ticket|TICKET_ID|my-shop/)]);
  });

  it.each([
    'Replace `<host>` in the inventory file with the new one.',
    'Replace `<host>` with a new one.',
    'Set `<host>` to maintenance mode.',
    'Update `<host>` by running the installer.',
    'Replace the disk with the spare of the same size.',
    'Replace `<host>` with its name. Tell the team.',
  ])('leaves work as it is: %s', (sentence) => {
    const body = `${fence('acme drain <host>')}\n${sentence}`;
    expect(manuals(body)).toHaveLength(1);
    expect(remarks(body)).toEqual([undefined]);
  });
});
