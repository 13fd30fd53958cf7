import { describe, expect, it } from 'vitest';
import { handrail, startHandrail } from './handrail.ts';
import { eventsOf, journal } from './journal.ts';
import { newPlace } from './new-place.ts';
import type { Place } from './place.ts';

const runbook = (command: string, expected: string) =>
  `# A test\n\n## Procedure\n\n### Step 1: Wait\n\n\`\`\`bash\n${command}\n# Expected (${expected}\n\`\`\`\n`;

/** A place in which the pods are ready when they are looked at for the `nth` time. */
function placeWith(nth: number, command: string, expected: string): Place {
  const place = newPlace();
  place.tool(
    'kubectl',
    `n=$(cat asked 2>/dev/null || echo 0); n=$((n + 1)); echo $n > asked
printf 'NAME    READY   STATUS\\nweb-0   %s/1     Running\\n' $([ $n -ge ${nth} ] && echo 1 || echo 0)`,
  );
  place.write('r.md', runbook(command, expected));
  return place;
}

const run = (place: Place) => handrail(place, ['run', 'r.md', '--auto', '--allow', 'read,change']);
const polls = (place: Place) => eventsOf(journal(place), 'command-polled');

describe('what is to hold within a time', () => {
  it('is looked at again until it holds, each attempt on record, the last output shown', async () => {
    const place = placeWith(3, 'kubectl get pods', 'within 20s, every 0.5s): All pods 1/1 READY');
    const ended = await run(place);
    expect(ended.code).toBe(0);
    expect(polls(place)).toMatchObject([
      { poll: 1, why: expect.stringContaining('0 of 1 row') },
      { poll: 2, why: expect.stringContaining('0 of 1 row') },
    ]);
    expect(eventsOf(journal(place), 'command-started')).toHaveLength(1);
    expect(eventsOf(journal(place), 'command-finished')).toHaveLength(1);
    expect(ended.stdout.match(/NAME {4}READY/g)).toHaveLength(1);
    expect(ended.stdout).toContain('web-0   1/1');
    expect(place.read('asked')).toBe('3\n');
  });

  it('fails when the time is over', async () => {
    const place = placeWith(1_000, 'kubectl get pods', 'within 1s, every 0.5s): All pods 1/1 READY');
    const ended = await run(place);
    expect(ended.code).not.toBe(0);
    expect(ended.stdout).toContain('times in 1 s, and it did not hold');
    expect(Number(place.read('asked'))).toBeGreaterThan(1);
  });

  it('is no way to run again what changes something', async () => {
    const place = placeWith(1_000, 'kubectl apply -f x.yaml', 'within 20s, every 0.5s): All pods 1/1 READY');
    expect(await run(place)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('"within" of a command that changes'),
    });
    expect(place.read('asked')).toBe('');
  });

  it('ends with Ctrl-C', async () => {
    const place = placeWith(1_000, 'kubectl get pods', 'within 10m, every 60s): All pods 1/1 READY');
    const started = startHandrail(place, ['run', 'r.md', '--auto', '--allow', 'read']);
    await started.line(/attempt 1/);
    started.signal('SIGINT');
    const ended = await started.ended;
    expect(ended.signal).toBeNull();
    expect(ended.code).not.toBe(0);
    expect(place.read('asked')).toBe('1\n');
  });
});
