import { describe, expect, it } from 'vitest';
import { editsByHand } from '../../../../engine/parse/prose/hand-edit.ts';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';

describe('editsByHand', () => {
  it.each([
    'If you added a second group, then first remove the old one in the values file.',
    'Bump the version in your manifests',
    'Set the new size in the cluster configuration.',
  ])('holds for %s', (sentence) => expect(editsByHand(sentence)).toBe(true));

  it.each(['Remove the old group from the file:', 'Delete the pod.', 'The size is set in the file.'])(
    'does not hold for %s',
    (sentence) => expect(editsByHand(sentence)).toBe(false),
  );
});

describe('right before a fence', () => {
  const text = (sentence: string) =>
    `# A\n\n## Procedure\n\n${sentence}\n\n\`\`\`bash\n# apply it\nacme-ctl apply\n\`\`\`\n`;
  const read = (sentence: string) => readRunbook('a.md', text(sentence)).items;

  it('is work for a person, and no condition of the commands', () => {
    const items = read('If you added a group, then remove the old one in the values file.');
    expect(items).toContainEqual(expect.objectContaining({ kind: 'manual', line: 5 }));
    expect(items.find(({ kind }) => kind === 'command')).not.toHaveProperty('condition');
  });

  it('is read at the end of a reason', () =>
    expect(
      readRunbook(
        'a.md',
        '# A\n\n## Upgrade\n\nOpen a change.\n\nOnly one version can be skipped, so increment it in the values file.\n',
      ).items,
    ).toContainEqual(expect.objectContaining({ kind: 'manual', line: 7 })));
});
