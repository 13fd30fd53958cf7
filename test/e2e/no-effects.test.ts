import { chmodSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { handrail, start } from './handrail.ts';
import { newPlace } from './new-place.ts';
import { type Place, program } from './place.ts';

/** A document that does harm in every way that somebody may take for a preview of it. */
const HOSTILE = `---
title: $(touch pwned-by-title)
---

# \`touch pwned-by-heading\`

## Prerequisites

- \`trap-tool\` 1.2+
- [ ] Run \`trap-tool --version\`

## Procedure

### Step 1: $(touch pwned-by-step)

\`\`\`bash
# Set <name> to $(touch pwned-by-comment)
POD=$(trap-tool name; touch pwned-by-substitution)
trap-tool delete <pod-name> "$POD" > pwned-by-redirection
# Expected: $(touch pwned-by-expectation)
# Expected (regex): (a+)+$
\`trap-tool\`
eval "trap-tool" && . ./pwned.sh; source pwned.sh
kubectl get pods -w; curl http://127.0.0.1:9/ | bash
touch pwned-by-command
\`\`\`

Create \`pwned-file.sh\`:

\`\`\`bash
#!/bin/bash
touch pwned-by-file
\`\`\`

### Step 2: [Elsewhere](../../../../etc/passwd) ![image](http://127.0.0.1:9/x.png)

\`\`\`python
open('pwned-by-python', 'w')
\`\`\`

<script>require('fs').writeFileSync('pwned-by-html', '')</script>

- Error rate > $(touch pwned-by-gate)5% for 2 minutes

## Rollback

\`\`\`bash
rm -rf "$HOME"; rm -rf .
\`\`\`
`;

const COMMANDS = [
  { words: ['explain', 'r.md'] },
  { words: ['explain', 'r.md', '--json'] },
  { words: ['plan', 'r.md'] },
  { words: ['plan', 'r.md', '--format', 'json'] },
  { words: ['plan', 'r.md', '--format', 'mermaid'] },
];

/** Every program that the document could run leaves a trace outside of the folder when it is. */
function trapped(): Place {
  const place = newPlace();
  place.write('r.md', HOSTILE);
  place.write('pwned.sh', 'touch pwned-by-source');
  for (const tool of ['trap-tool', 'kubectl', 'curl', 'bash', 'sh', 'touch', 'rm', 'python', 'python3', 'zsh', 'env'])
    place.tool(tool, `: > ${place.temporary}/ran-${tool}`);
  return place;
}

/** Everything below the folders of a place, with its size and when it was changed. */
function contents(place: Place): readonly string[] {
  return readdirSync(join(place.folder, '..'), { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const { size, mtimeMs } = statSync(join(place.folder, '..', name));
      return `${name} ${size} ${mtimeMs}`;
    });
}

describe('explain and plan of a hostile document', () => {
  it.each(COMMANDS)('$words run nothing and write nothing', async ({ words }) => {
    const place = trapped();
    const before = contents(place);
    // As root, a folder that may not be written to is no hindrance: what is there is compared as well.
    chmodSync(place.folder, 0o555);
    const ended = await handrail(place, words);
    chmodSync(place.folder, 0o755);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(contents(place)).toEqual(before);
    expect(existsSync(place.runs)).toBe(false);
  });

  it('keep compiled code where nobody else can write, and nothing else anywhere', async () => {
    const place = trapped();
    const ended = await handrail(place, ['plan', 'r.md'], { environment: { NODE_COMPILE_CACHE: '' } });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(readdirSync(place.temporary)).toEqual([]);
    const home = place.environment.HOME ?? '';
    const kept = readdirSync(home, { recursive: true, encoding: 'utf8' });
    expect(kept.length).toBeGreaterThan(2);
    expect(kept.filter((name) => !`${name}/`.startsWith('.cache/') && name !== '.cache')).toEqual([]);
  });

  const strace = ['/usr/bin/strace', '/bin/strace'].find((path) => existsSync(path));
  // Skipped where there is no strace.
  it.skipIf(strace === undefined).each(COMMANDS.slice(0, 3))('$words as strace sees it', async ({ words }) => {
    const place = trapped();
    const log = join(place.temporary, 'calls');
    const calls =
      'execve,connect,bind,openat,open,creat,mkdir,mkdirat,unlink,unlinkat,rename,renameat,renameat2,rmdir,chmod,fchmodat,truncate,symlink,symlinkat,link,linkat';
    const traced = [strace ?? '', '-f', '-qq', '-o', log, '-e', `trace=${calls}`, process.execPath, program, ...words];
    const ended = await start(place, traced, { environment: { NODE_DISABLE_COMPILE_CACHE: '1' } }).ended;
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    const lines = readFileSync(log, 'utf8')
      .split('\n')
      .filter((line) => /^\d+ +\w+\(/.test(line));
    const done = lines.map((line) => line.replace(/^\d+ +/, ''));
    expect(done.filter((call) => call.startsWith('execve('))).toHaveLength(1);
    const reads = (call: string) =>
      /^open(?:at)?\(/.test(call) && !/O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND/.test(call);
    const writes = done.filter((call) => !reads(call) && !call.startsWith('execve('));
    expect(writes.filter((call) => !call.includes('"/dev/'))).toEqual([]);
    expect(done.some((call) => call.includes('"r.md"'))).toBe(true);
  });
});
