import { chmodSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { handrail, start } from './handrail.ts';
import { newPlace } from './new-place.ts';
import { type Place, program, root } from './place.ts';

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

/** Deeds of programs that do more than read. */
const DEEDS: Readonly<Record<string, string>> = {
  'a file written': `require('fs').writeFileSync('x', '')`,
  'a file appended to': `require('fs').appendFileSync('r.md', 'x')`,
  'a folder made': `require('fs').mkdirSync('x')`,
  'a file renamed': `require('fs').renameSync('r.md', 'x')`,
  'a file removed': `require('fs').unlinkSync('r.md')`,
  'a program started': `require('child_process').execFileSync('/bin/true')`,
};

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
});

/** What Node itself lets a program do that may only read: where there is no strace, this is what holds it. */
const READING_ONLY = ['--permission', '--allow-fs-read=*'];

describe('reading, where Node forbids all else', () => {
  it.each(COMMANDS)('$words of a hostile document prints the same', async ({ words }) => {
    const place = trapped();
    const environment = { NODE_COMPILE_CACHE: '', NODE_DISABLE_COMPILE_CACHE: '1' };
    const free = await handrail(place, words, { environment });
    const bound = await start(place, [process.execPath, ...READING_ONLY, program, ...words], { environment }).ended;
    expect(bound).toEqual(free);
    expect(bound.code).toBe(0);
  });

  it.each(Object.entries(DEEDS))('would be stopped: %s', async (_, deed) => {
    const place = trapped();
    const { code, stderr } = await start(place, [process.execPath, ...READING_ONLY, '-e', deed]).ended;
    expect(code).not.toBe(0);
    expect(stderr).toContain('ERR_ACCESS_DENIED');
  });
});

/** Calls that start, reach or change something: of processes, of the network, of files by name, and of what is open. */
const CALLS =
  'execve,execveat,fork,vfork,clone,clone3,ptrace,kill,%network,%file,write,writev,pwrite64,pwritev,pwritev2,sendfile,copy_file_range,ftruncate,fallocate,fchmod,fchown,memfd_create';

/** What a look at a file does. */
const LOOKS =
  /^(?:access|faccessat2?|stat|lstat|newfstatat|statx|statfs|readlink|readlinkat|getcwd|chdir|getsockname|getsockopt)\(/;

/** Runs Node under strace to its end, and gives the calls that it made, without those that only look. */
async function callsOf(place: Place, words: readonly string[], environment: Readonly<Record<string, string>>) {
  const log = join(place.temporary, 'calls');
  const traced = [strace ?? '', '-f', '-qq', '-y', '-o', log, '-e', `trace=${CALLS}`, process.execPath, ...words];
  // What is done by io_uring no tracer sees.
  const ended = await start(place, traced, { environment: { UV_USE_IO_URING: '0', ...environment } }).ended;
  const lines = readFileSync(log, 'utf8').split('\n');
  const calls = lines.filter((line) => /^\d+ +\w+\(/.test(line)).map((line) => line.replace(/^\d+ +/, ''));
  return { ended, calls: calls.filter((call) => !LOOKS.test(call)), all: calls };
}

/** Whether a call does nothing to the world: it reads, prints, or is between threads of the same process. */
function isHarmless(call: string): boolean {
  if (/^open(?:at2?)?\(/.test(call))
    return !/O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND/.test(call) || call.includes('"/dev/');
  if (/^clone3?\(/.test(call)) return call.includes('CLONE_THREAD');
  // A pipe of its own wakes a thread; standard output and standard error are 1 and 2.
  if (/^writev?\(/.test(call))
    return /^writev?\((?:[12]<|\d+<(?:anon_inode:\[eventfd\]|pipe:\[\d+\]>, "\*", 1))/.test(call);
  return false;
}

const strace = ['/usr/bin/strace', '/bin/strace'].find((path) => existsSync(path));

/** The documents that are here: the examples, and real ones where they are. */
function documents(): readonly string[] {
  const folders = ['examples', '../shared/corpus', '../shared/acceptance/seeds'].map((name) => join(root, name));
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        .map((name) => join(folder, name)),
    );
}

// Skipped where there is no strace.
describe.skipIf(strace === undefined)('reading, as strace sees it', () => {
  it.each(COMMANDS)('$words of a hostile document starts, reaches and writes nothing', async ({ words }) => {
    const place = trapped();
    const { ended, calls, all } = await callsOf(place, [program, ...words], { NODE_DISABLE_COMPILE_CACHE: '1' });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    const [first, ...others] = calls;
    expect(first).toMatch(/^execve\(/);
    expect(others.filter((call) => !isHarmless(call))).toEqual([]);
    // The tracer saw what there was to see.
    expect(all.some((call) => call.includes('"r.md"'))).toBe(true);
    expect(others.some((call) => /^writev?\(1</.test(call))).toBe(true);
  });

  it.each([
    ...Object.entries(DEEDS),
    ['a connection', `require('net').connect(9, '127.0.0.1').on('error', () => {})`],
    ['a socket', `require('dgram').createSocket('udp4').send('x', 9, '127.0.0.1', () => process.exit())`],
    ['the rights of a file', `require('fs').chmodSync('r.md', 0o600)`],
    ['a link', `require('fs').symlinkSync('r.md', 'y')`],
  ])('would be seen: %s', async (_, deed) => {
    const place = trapped();
    const { ended, calls } = await callsOf(place, ['-e', deed], { NODE_DISABLE_COMPILE_CACHE: '1' });
    expect(ended).toMatchObject({ code: 0 });
    expect(calls.slice(1).filter((call) => !isHarmless(call))).not.toEqual([]);
    // Node alone does nothing that is no harm.
    const nothing = await callsOf(place, ['-e', '0'], { NODE_DISABLE_COMPILE_CACHE: '1' });
    expect(nothing.calls.slice(1).filter((call) => !isHarmless(call))).toEqual([]);
  });

  it('of every document that is here does no more', async () => {
    const place = trapped();
    const paths = documents();
    const driver = join(import.meta.dirname, 'read-all.ts');
    // A few in each process, so that none takes longer than a program of these tests may.
    for (let first = 0; first < paths.length; first += 4) {
      const some = paths.slice(first, first + 4);
      const { ended, calls } = await callsOf(place, [driver, ...some], { NODE_DISABLE_COMPILE_CACHE: '1' });
      expect(ended).toMatchObject({ code: 0 });
      expect(calls.slice(1).filter((call) => !isHarmless(call))).toEqual([]);
      expect(some.filter((path) => !calls.some((call) => call.includes(path)))).toEqual([]);
    }
    expect(paths.length).toBeGreaterThanOrEqual(5);
    if (!existsSync(join(root, '../shared/corpus')))
      console.log('../shared/corpus is not here: only the examples were read.');
  }, 300_000);

  // V8 keeps the code of Handrail itself, compiled; nothing of a document is in it.
  it('writes nothing but compiled code into the cache folder, where that is on', async () => {
    const place = trapped();
    const { ended, calls } = await callsOf(place, [program, 'plan', 'r.md'], { NODE_COMPILE_CACHE: '' });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    const cache = join(place.environment.HOME ?? '', '.cache/handrail');
    const others = calls.slice(1).filter((call) => !isHarmless(call) && !call.includes(cache));
    // On the way there it makes the folder above.
    expect(others.filter((call) => !/^mkdir(?:at)?\(/.test(call))).toEqual([]);
    const kept = readdirSync(cache, { recursive: true, encoding: 'utf8' }).map((name) => join(cache, name));
    const bytes = kept.filter((path) => statSync(path).isFile()).map((path) => readFileSync(path, 'latin1'));
    expect(bytes.length).toBeGreaterThan(0);
    expect(bytes.filter((text) => text.includes('pwned'))).toEqual([]);
  });

  it('a run that nobody agreed to does no more, and asks no tool for its version', async () => {
    const place = trapped();
    const { ended, calls } = await callsOf(place, [program, 'run', 'r.md', '--auto'], {
      NODE_DISABLE_COMPILE_CACHE: '1',
    });
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(calls.slice(1).filter((call) => !isHarmless(call))).toEqual([]);
  });
});
