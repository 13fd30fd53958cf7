import { describe, expect, it } from 'vitest';
import { fence, readDocument } from './read-document.ts';

const manualsOf = (lines: string) =>
  readDocument(fence(lines)).items.flatMap((item) => (item.kind === 'manual' ? [`${item.line} ${item.text}`] : []));

describe('readOptionByHand', () => {
  it.each([
    [
      'between options',
      '# Option 1: Restart\nacme restart\n\n# Option 2: Change the DNS entry\n# web.example → web-2.example\n\n# Option 3: Replace the node',
      ['5 Option 2: Change the DNS entry\nweb.example → web-2.example', '8 Option 3: Replace the node'],
    ],
    [
      'with what stands in a file',
      'kubectl edit deploy web\n\n# Or update compose.yaml:\n#   mem_limit: 2g',
      ['4 Or update compose.yaml:\nmem_limit: 2g'],
    ],
  ])('reads an option that only a person can take: %s', (_, lines, wanted) => expect(manualsOf(lines)).toEqual(wanted));

  it.each([
    ['a command follows', '# Option 1: Restart\nacme restart\n\n# Option 2: Replace the node\nacme replace'],
    ['a command follows its details', '# Option 1: Restart\n\n# Drain it first\nacme drain\nacme restart'],
    ['its command is in a comment', 'acme restart\n\n# Alternative: Replace the node\n# kubectl delete node web-1'],
    ['it is a remark', 'brew install acme\n# or download it from https://acme.example'],
  ])('reads none where %s', (_, lines) => expect(manualsOf(lines)).toEqual([]));
});

describe('isLabelledOrder and isToBeTyped', () => {
  it('reads an order with a colon behind its verb', () => {
    expect(manualsOf('acme cache clear\n\n# Cache size\n# Edit: config/cache.json\n{\n  "a": 1\n}')).toEqual([
      '5 Edit: config/cache.json',
    ]);
    expect(manualsOf('date\n\n# Cache size\n# Update: done')).toEqual([]);
    expect(manualsOf('date\n\n# Install the agent\n# Add to the Dockerfile:\n# RUN npm install agent')).toEqual([
      '4 Install the agent',
      '5 Add to the Dockerfile:\nRUN npm install agent',
    ]);
    expect(manualsOf('sha256sum a\n# compare it with the value above')).toEqual(['3 compare it with the value above']);
  });

  it('reads what is typed into an editor, and no title of the next command', () => {
    const lines = 'sudo systemctl edit web\n# Add: MemoryMax=2G\nsudo systemctl daemon-reload';
    expect(manualsOf(lines)).toEqual(['3 Add: MemoryMax=2G']);
    expect(readDocument(fence(lines)).commands.at(-1)?.title).toBeUndefined();
    expect(manualsOf('acme status\n# Add: a node\nacme node add')).toEqual([]);
  });
});
