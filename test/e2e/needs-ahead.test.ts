import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { handrail } from './handrail.ts';
import { journal, scripts } from './journal.ts';
import { newPlace } from './new-place.ts';

const DOCUMENT = `# Scale the service

## Steps

### Step 1: Restart it

\`\`\`bash
# Option 1: gently
echo gently >> log
# Option 2: hard
echo hard --grace <grace> >> log
\`\`\`

### Step 2: Scale it

\`\`\`bash
echo "scale to <count>" >> log
cat log
# Expected: scale to 2
\`\`\`

## Rollback

\`\`\`bash
echo "back to <revision>" >> log
\`\`\`
`;
const RUN = ['run', 'r.md', '--auto', '--allow', 'read,change'];

describe('what a run without a person was not told', () => {
  it('is named before anything starts: step, line, and what to write', async () => {
    const place = newPlace();
    place.write('r.md', DOCUMENT);
    const ended = await handrail(place, RUN);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr.split('\n')).toEqual([
      'handrail: r.md needs what is not here:',
      `  which way to go in "Step 1: Restart it" (line 9): 1 (gently), 2 (hard) (--answer 'step-1-restart-it=…')`,
      `  a value for count, in "Step 2: Scale it" (line 17) (--param 'count=…')`,
      `  a value for grace, in "Step 1: Restart it" (line 11); only with "hard" (--param 'grace=…')`,
      `  only for the rollback: a value for revision, in "Rollback" (line 25) (--param 'revision=…')`,
      'Nothing was run.',
      '',
    ]);
    expect(place.names()).toEqual(['r.md']);
    expect(existsSync(place.runs)).toBe(false);
  });

  it('is only a warning where no more than a rollback would need it', async () => {
    const place = newPlace();
    place.write('r.md', DOCUMENT);
    const ended = await handrail(place, [...RUN, '--answer', 'step-1=gently', '--param', 'count=2']);
    expect(ended).toMatchObject({
      code: 0,
      stderr: `handrail: only for the rollback: a value for revision, in "Rollback" (line 25) (--param 'revision=…')\n`,
    });
    expect(scripts(journal(place))).toEqual(['echo gently >> log', 'echo "scale to 2" >> log', 'cat log']);
  });

  it('does not keep a run that may not come to it from what it may do', async () => {
    const place = newPlace();
    place.write('r.md', DOCUMENT.replace('### Step 1', '### Step 0: Look\n\n```bash\nls\n```\n\n### Step 1'));
    const ended = await handrail(place, ['run', 'r.md', '--auto', '--allow', 'read']);
    expect(ended).toMatchObject({ code: 5, stderr: '' });
    expect(scripts(journal(place))).toEqual(['ls']);
  });

  it('is not begun where it is known to stop half-way, unless that is meant', async () => {
    const place = newPlace();
    place.write('r.md', '# R\n\n## Steps\n\n### One\n\n```bash\ntouch a\nrm a\n```\n');
    const ended = await handrail(place, RUN);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toContain(
      '  leave for `rm a`, in "One" (line 9) (--allow destroy; or --partway: begin, and stop there half-way)\n',
    );
    expect(place.names()).toEqual(['r.md']);
    expect(await handrail(place, [...RUN, '--partway'])).toMatchObject({ code: 5 });
    expect(scripts(journal(place))).toEqual(['touch a']);
  });

  it('is not begun where a person would have to run a script that it creates', async () => {
    const place = newPlace();
    const script = 'Create `go.sh`:\n\n```bash\n#!/bin/bash\nls\n```\n';
    place.write('r.md', `# R\n\n## Steps\n\n### One\n\n${script}`);
    const ended = await handrail(place, RUN);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toMatch(/a person for \.\/go\.sh, .* no statement of the document runs/);
    place.write('r.md', `# R\n\n## Steps\n\n### One\n\n${script}\nRun it:\n\n\`\`\`bash\n./go.sh\n\`\`\`\n`);
    expect((await handrail(place, RUN)).stderr).not.toContain('a person for');
  });

  it.each(['/etc/x.conf', '../x.conf', '~/x.conf'])('is not begun where it would create %s', async (path) => {
    const place = newPlace();
    const create = `Create \`${path}\`:\n\n\`\`\`ini\na=1\n\`\`\`\n`;
    place.write('r.md', `# R\n\n## Steps\n\n### One\n\n\`\`\`bash\ntouch changed\n\`\`\`\n\n### Two\n\n${create}`);
    const ended = await handrail(place, RUN);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toContain(`a path in the folder of the run for "${path}", in "Two" (line 15)`);
    expect(place.names()).toEqual(['r.md']);
    const plan = (await handrail(place, ['plan', 'r.md'])).stdout.replace(/\s+/g, ' ');
    expect(plan).toContain(`Unexpected path "${path}" of a file to create`);
    expect((await handrail(place, [...RUN, '--partway'])).code).toBe(6);
    expect(scripts(journal(place))).toEqual(['touch changed']);
  });

  it('is begun where an absolute path lies in the folder of the run', async () => {
    const place = newPlace();
    const path = join(place.folder, 'x.conf');
    place.write('r.md', `# R\n\n## Steps\n\n### One\n\nCreate \`${path}\`:\n\n\`\`\`ini\na=1\n\`\`\`\n`);
    expect((await handrail(place, RUN)).stderr).not.toContain('a path in the folder');
    expect(place.names()).toContain('x.conf');
  });

  it('names hosts of examples that are only looked at, and goes on', async () => {
    const place = newPlace();
    place.tool('curl', 'echo fine');
    place.write(
      'r.md',
      '# Look\n\n## Steps\n\n```bash\ncurl -sf https://api.example.com/health\n# Expected: fine\n```\n',
    );
    const looked = await handrail(place, ['run', 'r.md', '--auto']);
    expect(looked.stderr).toBe(
      "handrail: api.example.com (line 6) is an example of the document, and is looked at as it stands (--set 'api.example.com=…')\n",
    );
    expect(scripts(journal(place))).toEqual(['curl -sf https://api.example.com/health']);
    const told = await handrail(place, ['run', 'r.md', '--auto', '--set', 'api.example.com=api.shop.test']);
    expect(told.stderr).toBe('');
  });

  it('is named on resume, too', async () => {
    const place = newPlace();
    place.write('r.md', `${DOCUMENT.slice(0, DOCUMENT.indexOf('## Rollback'))}`);
    const read = ['run', 'r.md', '--auto', '--allow', 'read'];
    expect(await handrail(place, read)).toMatchObject({ code: 5 });
    const ended = await handrail(place, ['resume', '--auto', '--allow', 'read,change', '--param', 'count=2']);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toContain("--answer 'step-1-restart-it=…'");
    const answered = ['--param', 'count=2', '--answer', 'step-1-restart-it=1'];
    expect(await handrail(place, ['resume', '--auto', '--allow', 'read,change', ...answered])).toMatchObject({
      code: 0,
      stderr: '',
    });
  });
});

describe('--answer', () => {
  it.each([
    [['run', 'r.md', '--auto']],
    [['run', 'r.md', '--auto', '--allow', 'read,change', '--param', 'count=2', '--param', 'grace=3']],
  ])('is held to the options of what it answers: %j', async (words) => {
    const place = newPlace();
    place.write('r.md', DOCUMENT);
    const ended = await handrail(place, [...words, '--answer', 'step-1-restart-it=genty']);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toContain('expected one of: 1 (gently); 2 (hard). Did you mean "1"?');
    expect(place.names()).toEqual(['r.md']);
  });

  it('is written as the plan says', async () => {
    const place = newPlace();
    place.write('r.md', DOCUMENT);
    const plan = await handrail(place, ['plan', 'r.md']);
    expect(plan.stdout).toContain("--answer 'step-1-restart-it=…': 1 (gently), 2 (hard)");
  });
});
