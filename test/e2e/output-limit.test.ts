import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { handrail } from './handrail.ts';
import { newPlace } from './new-place.ts';

const RUNBOOK = '# Much\n\n## Procedure\n\n### Step 1: Print\n\n```bash\nseq 1 1000\n# Expected: 1000\n```\n';
const RUN = ['run', 'r.md', '--auto', '--trust'];

function place() {
  const made = newPlace();
  writeFileSync(join(made.folder, 'r.md'), RUNBOOK);
  return made;
}

/** Sizes of the outputs that a place's runs have kept. */
function sizes(runs: string): readonly number[] {
  const names = readdirSync(runs, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.stdout')).map((name) => statSync(join(runs, name)).size);
}

describe('--output-limit', () => {
  it('cuts what is kept on disk, and says so with the command and in runs show', async () => {
    const made = place();
    const ended = await handrail(made, [...RUN, '--output-limit', '1k']);
    // It is judged by what came.
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toContain('Of stdout only the first 1000 bytes of it were written to ');
    expect(sizes(made.runs)).toEqual([1000]);
    const shown = await handrail(made, ['runs', 'show']);
    expect(shown.stdout).toContain('only the first 1000 bytes');
  });

  it('says so in the event', async () => {
    const made = place();
    const ended = await handrail(made, [...RUN, '--json', '--output-limit', '2KiB']);
    const events = ended.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const finished = events.find(({ type }) => type === 'command-finished');
    expect(finished.result.note).toContain('only the first 2048 bytes');
    expect(finished.result.stdout.bytes).toBe(3893);
    expect(sizes(made.runs)).toEqual([2048]);
  });

  it('keeps all of it where there is none', async () => {
    const made = place();
    const ended = await handrail(made, RUN);
    expect(ended.stdout).not.toContain('only the first');
    expect(sizes(made.runs)).toEqual([3893]);
  });

  it('is a size', async () => {
    const ended = await handrail(place(), [...RUN, '--output-limit', 'much']);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain('expected a size such as 500M or 2GiB');
  });
});
