import { describe, expect, it } from 'vitest';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';

const shell = '```bash\nacme-ctl rotate\n```\n';
const steps = (text: string) =>
  readRunbook('a.md', text).items.flatMap((item) => (item.kind === 'step' ? [[item.title, item.aside ?? false]] : []));

describe('isProcedureOfTitle', () => {
  it.each([
    ['a way back', '## Rollback'],
    ['what follows', '## Post implementation steps'],
    ['a check', '## Verify'],
    ['what may go wrong', '## Troubleshooting'],
  ])('takes numbered items below the title for the procedure beside %s', (_, heading) => {
    const text = `# Rotate the key\n\n1) Ask for access\n\n2) Rotate it\n\n${shell}\n3) Tell the team\n\n${heading}\n\n1) Look\n\n${shell}`;
    expect(steps(text).slice(0, 2)).toEqual([
      ['Ask for access', false],
      ['Rotate it', false],
    ]);
  });

  it('takes what comes first for part of it, whatever comes then', () => {
    expect(steps(`# Upgrade\n\nFirst, open the ticket:\n\n${shell}\n## Procedure\n\n${shell}`)[0]).toEqual([
      'Upgrade',
      false,
    ]);
  });

  it('reads what a person does there', () => {
    const { items } = readRunbook(
      'a.md',
      `# Rotate\n\n1. Ask for access\n2. Rotate it:\n\n${shell}\n## Rollback\n\n${shell}`,
    );
    expect(items).toContainEqual(expect.objectContaining({ kind: 'manual', text: 'Ask for access' }));
  });

  it.each(['## Upgrade', '## Reference', '## Prerequisites'])('leaves an introduction aside above %s', (heading) =>
    expect(steps(`# Acme\n\nA first look:\n\n${shell}\n${heading}\n\n${shell}`)[0]).toEqual(['Acme', true]),
  );

  it.each(['To delete it you must first export these values:', 'You first need to set:', 'Before you begin, set:'])(
    'takes for part of it what "%s" leads to',
    (lead) => expect(steps(`# Delete\n\n${lead}\n\n${shell}\n## By hand\n\n${shell}`)[0]).toEqual(['Delete', false]),
  );
});

describe('isProcedureAboveHeadings', () => {
  const manuals = (text: string) => readRunbook('a.md', text).items.filter(({ kind }) => kind === 'manual').length;

  it.each([
    ['without any heading', '---\ntitle: Move the keeper\n---\n\n1. Find the leader\n1. Repeat for all others\n', 2],
    ['with commands', `---\ntitle: Move\n---\n\nRun:\n\n${shell}\n- Restart the service by hand\n`, 1],
    [
      'above a rollback',
      `---\ntitle: Move\n---\n\n1. Tell the team\n2. Rotate:\n\n${shell}\n## Rollback\n\n${shell}`,
      1,
    ],
  ])('asks for work %s', (_, text, count) => {
    expect(manuals(text)).toBe(count);
    expect(readRunbook('a.md', text).items).toContainEqual(expect.objectContaining({ kind: 'step' }));
  });

  it('names the step by the front matter', () =>
    expect(steps('---\ntitle: "Move it"\n---\n\n1. Find the leader\n')).toEqual([['Move it', false]]));

  it('leaves an introduction above a procedure', () =>
    expect(manuals(`---\ntitle: Move\n---\n\n- Read the plan\n\n${shell}\n## Upgrade\n\n${shell}`)).toBe(0));
});
