import { expect, it } from 'vitest';
import { readLeadPlace, readPlaceCue } from '../../../../engine/parse/fence/place-cue.ts';
import { fence, readDocument } from './read-document.ts';

it.each(['Inside the toolbox', 'From inside the chroot:', 'Inside the guest, run', 'Inside pod:'])(
  'reads %s as a place that is entered',
  (words) => expect(readPlaceCue(words)).toBe('inside'),
);

it.each(['Open the toolbox', 'Inside the release notes'])('reads %s as none', (words) =>
  expect(readPlaceCue(words)).toBeUndefined(),
);

it.each([
  'Please run this on the `leader` (primary) server:',
  'Then run on the `web` (canary) node:',
  'On the `replica` server:',
])('reads %s as a place, with its marks and remarks', (words) => expect(readLeadPlace(words)).toBe('inside'));

it('keeps what is typed in a toolbox from running here, behind prompts as well', () => {
  const { commands } = readDocument(
    fence('$ kubectl scale deployment disk-3 --replicas=0\n# Inside the toolbox\n$ ceph osd down osd.3', 'console'),
  );
  expect(commands.map(({ mode }) => mode)).toEqual(['run', 'elsewhere']);
});
