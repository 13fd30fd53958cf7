import { describe, expect, it } from 'vitest';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';

const required = (list: string) =>
  readRunbook('a.md', `# T\n\n## Preparation\n\n${list}\n`).items.flatMap((item) =>
    item.kind === 'requirement' ? [item.text] : [],
  );

describe('readRequirement', () => {
  it('leaves items that are nothing but links below what they are examples of', () =>
    expect(
      required(
        '1. You should do it in a change request. Past ones are:\n   1. [Staging](https://x.example/1)\n   1. [Production](https://x.example/2)',
      ),
    ).toEqual(['You should do it in a change request.']));

  it('leaves what only leads to others', () =>
    expect(required('- Tools needed:\n  - kubectl\n  - [helm](https://helm.example)')).toEqual(['kubectl']));

  it('keeps a link that stands for itself', () =>
    expect(required('- [Access to the vault](https://vault.example)')).toEqual(['Access to the vault']));
});
