import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { handrail, startHandrail } from './handrail.ts';
import { newPlace } from './new-place.ts';

const TEXT = '# Kettle\n\n## Procedure\n\n```bash\nboil\n```\n';

describe('handrail explain --watch', () => {
  it('shows what a save changed, also by an editor that replaces the file, and ends on Ctrl-C', async () => {
    const place = newPlace();
    const path = place.write('kettle.md', TEXT);
    const watching = startHandrail(place, ['explain', 'kettle.md', '--watch']);
    await watching.line(/Ctrl-C ends/);
    writeFileSync(path, TEXT.replace('boil', 'tail -f log'));
    await watching.line(/tail -f log .*command watch, read/);
    const draft = join(place.folder, '.kettle.md.swp');
    writeFileSync(draft, TEXT.replace('boil', 'descale # handrail: effect=wrong'));
    renameSync(draft, path);
    await watching.line(/error +Unexpected effect "wrong"/);
    writeFileSync(path, TEXT.replace('boil', 'rinse'));
    await watching.line(/rinse .*command run, change/);
    watching.signal('SIGINT');
    const { code, stdout, stderr } = await watching.ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.match(/# Kettle/g)).toHaveLength(1);
  });

  it('is for a person and a file', async () => {
    const place = newPlace();
    place.write('kettle.md', TEXT);
    expect(await handrail(place, ['explain', 'kettle.md', '--watch', '--json'])).toMatchObject({ code: 2, stdout: '' });
    expect(await handrail(place, ['explain', '-', '--watch'], { input: TEXT })).toMatchObject({ code: 2, stdout: '' });
  });
});
