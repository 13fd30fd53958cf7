import { describe, expect, it } from 'vitest';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';

const manuals = (text: string) =>
  readRunbook('a.md', `# T\n\n## Procedure\n\n${text}\n`).items.flatMap((item) =>
    item.kind === 'manual' ? [item.text] : [],
  );
const fence = '\n\n```bash\nacme use staging\n```\n';

describe('readWork', () => {
  it.each([
    'Make sure the replica is NOT the primary, by running `acme-ctl list` on a node',
    'Verify that nobody is logged in by running `acme-ctl sessions`',
  ])('asks for what a command only shows: %s', (item) =>
    expect(manuals(`1. ${item}\n`)).toEqual([item.replaceAll('`', '')]),
  );

  it('leaves to a fence what an item before it leads to, where it is not indented as well', () => {
    expect(manuals(`- Choose the cluster with:${fence}`)).toEqual([]);
    expect(manuals(`- Choose the cluster in the console.${fence}`)).toEqual(['Choose the cluster in the console.']);
  });

  it('asks nothing beside a command that is all there is to do', () =>
    expect(manuals('1. Restart it by running `systemctl restart web`\n')).toEqual([]));
});

describe('readOrderBeforeFence', () => {
  it.each(['The easiest way to do this is with acme:', 'One way to do so is:'])(
    'leaves to the fence what is ordered before %s',
    (last) => expect(manuals(`Set the context of the cluster. ${last}${fence}`)).toEqual([]),
  );

  it('asks for what is ordered before a fence', () =>
    expect(manuals(`Log in to the console. Then use it:${fence}`)).toEqual(['Log in to the console.']));

  it.each([
    'Then run the following `acme` command (it only plans).',
    'With its name, you can now run a restore command to bring the rest back.',
  ])('leaves to the fence behind one paragraph more: %s', (text) =>
    expect(manuals(`${text}\n\nRestore command:${fence}`)).toEqual([]),
  );

  it('keeps the other orders of such a paragraph', () =>
    expect(manuals(`Close the ticket. Then run the following command.\n\nIt only plans:${fence}`)).toEqual([
      'Close the ticket.',
    ]));
});

describe('criterionOf', () => {
  const criteria = (item: string) =>
    readRunbook('a.md', `# T\n\n## Success Criteria\n\nThe upgrade is successful when:\n- ${item}\n`).items.flatMap(
      (read) => (read.kind === 'manual' ? [[read.text, read.criterion === true]] : []),
    );

  it.each([
    'All pods are Running and Ready',
    'API endpoints responding',
    'No error logs in pods',
    'Can create endpoints',
  ])('knows for something to be seen: %s', (text) => expect(criteria(`✅ ${text}`)).toEqual([[text, true]]));

  it('stays one where its author pins that a person looks at it', () =>
    expect(criteria('All pods are Running <!-- handrail: as=manual -->')).toEqual([['All pods are Running', true]]));

  it('takes an order among them for a deed', () =>
    expect(criteria('Post the result in the channel')).toEqual([['Post the result in the channel', false]]));
});
