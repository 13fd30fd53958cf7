import { describe, expect, it } from 'vitest';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';

const warningsOf = (body: string) =>
  readRunbook('x.md', `# A\n\n${body}\n`).items.flatMap((item) =>
    item.kind === 'warning' ? [`${item.line} ${item.text}`] : [],
  );

describe('readForbidden', () => {
  it.each([
    [
      'behind a label',
      '## Ground rules\n\n- **No production**: Do not run this elsewhere.',
      ['5 Do not run this elsewhere.'],
    ],
    [
      'once, behind a label that ends a sentence',
      "## Preflight\n\n1. **It is *up*.** Don't upgrade what is down.",
      ["5 Don't upgrade what is down."],
    ],
    ['behind a fact', '## Overview\n\nThe key is shared. Never print it.', ['5 Never print it.']],
    [
      'on its line of a paragraph',
      "## Procedure\n\nScale the web tier.\nWait for it. Don't touch\nthe database.",
      ["6 Don't touch the database."],
    ],
    [
      'in the header, beside what is metadata',
      '**Scope:** Staging only. Do not use it in production.\n\n## Procedure\n\nOpen the console.',
      ['3 Do not use it in production.'],
    ],
    [
      'with what the cry is about',
      '## Overview\n\nIt can be moved. Be careful! Sessions end.',
      ['5 Be careful! Sessions end.'],
    ],
    ['in a list of caveats', '## Caveats\n\n- **Keys**: Do not use real ones.', ['5 Do not use real ones.']],
  ])('reads what is forbidden %s', (_, body, wanted) => expect(warningsOf(body)).toEqual(wanted));

  it.each([
    '## Overview\n\nIt takes a while. Don’t worry about it.',
    '## Procedure\n\nOpen the console. Do not hesitate to ask.',
    '## Best practices\n\n- **Secrets**: Do not print them.',
    '## Overview\n\nPods that never start are listed.',
  ])('reads nothing from %s', (body) => expect(warningsOf(body)).toEqual([]));

  it('leaves the order that it stands with', () => {
    const { items } = readRunbook('x.md', '# A\n\n## Procedure\n\n1. Delete the pod. Do not delete its volume.\n');
    expect(items.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['warning', 'manual']));
  });
});
