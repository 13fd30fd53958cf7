import { describe, expect, it } from 'vitest';
import { DANGEROUS } from '../dangers/documents.ts';
import { handrail } from './handrail.ts';
import { makePlace } from './place.ts';

/** Programs that the documents name besides `acme-good` and `acme-bad`; each run of one is noted like theirs. */
const OTHERS = ['kubectl', 'psql', 'ssh', 'bosh'];

describe.each([...Map.groupBy(DANGEROUS, ({ danger }) => danger)])('%s: never, unattended', (_, documents) => {
  // Some hundreds of short runs: a few at once, so that they do not hold up all else.
  it.concurrent.for(documents)('$wording', async ({ text }, { onTestFinished }) => {
    const place = makePlace();
    onTestFinished(() => place.remove());
    for (const tool of ['acme-good', 'acme-bad', ...OTHERS])
      place.tool(tool, `echo "\${0##*/} $*" >> "${place.temporary}/ledger"`);
    place.write('r.md', text);
    const ended = await handrail(place, ['run', 'r.md', '--auto', '--allow', 'read,change,destroy']);
    expect(ended.code, ended.stderr).not.toBe(2);
    const ledger = place.read('../tmp/ledger');
    expect(ledger).not.toContain('acme-bad');
    // What stands before is run, so that the rest is not left out for another reason.
    if (!ended.stdout.includes('Are these values of the document right'))
      expect(ledger, ended.stdout).toContain('acme-good');
  });
});
