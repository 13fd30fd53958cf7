import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { handrail } from './handrail.ts';
import { eventsOf, journal } from './journal.ts';
import { newPlace } from './new-place.ts';

const DOCUMENT = '# A\n\n## Steps\n\n```bash\n./migrate.sh --all\n```\n\n## Rollback\n\n```bash\ntouch undone\n```\n';
const RUN = ['run', 'r.md', '--auto', '--allow', 'read,change'];

describe('a script that the shell could not start', () => {
  it('has changed nothing, and nothing is rolled back for it', async () => {
    const place = newPlace();
    place.write('r.md', DOCUMENT);
    const ended = await handrail(place, RUN);
    expect(ended.code).toBe(6);
    expect(ended.stdout).toContain('Nothing was changed');
    expect(ended.stdout).not.toContain('Started and not undone');
    expect(eventsOf(journal(place), 'command-finished')).toMatchObject([{ neverStarted: true }]);
    expect(place.names()).toEqual(['r.md']);
  });

  it('is so too where it may not be run', async () => {
    const place = newPlace();
    place.write('r.md', DOCUMENT);
    place.write('migrate.sh', 'touch begun\n');
    expect(await handrail(place, RUN)).toMatchObject({ code: 6 });
    expect(place.names()).toEqual(['migrate.sh', 'r.md']);
  });

  it('is not where a command in it was not found: it had begun', async () => {
    const place = newPlace();
    place.write('r.md', DOCUMENT);
    place.write('migrate.sh', '#!/bin/bash\ntouch begun\nno-such-tool\n');
    chmodSync(join(place.folder, 'migrate.sh'), 0o755);
    expect(await handrail(place, RUN)).toMatchObject({ code: 3 });
    expect(place.names()).toEqual(['begun', 'migrate.sh', 'r.md', 'undone']);
  });
});
