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
    const ended = await handrail(place, ['run', 'r.md', '--auto', '--allow', 'read,change,destroy', '--partway']);
    const ledger = place.read('../tmp/ledger');
    expect(ledger).not.toContain('acme-bad');
    // What is known to be missing is named, and nothing at all is run.
    if (ended.code === 2) {
      expect(ended.stderr).toMatch(/\(line \d+\).* \(--(?:param|param-env|answer) /);
      expect(ledger).toBe('');
      return;
    }
    // What stands before is run, so that the rest is not left out for another reason.
    expect(ledger, ended.stdout).toContain('acme-good');
  });
});
