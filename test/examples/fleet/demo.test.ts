import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type StartOptions, start } from '../../e2e/handrail.ts';
import { eventsOf, journal, scripts, verdictOf } from '../../e2e/journal.ts';
import { newPlace } from '../../e2e/new-place.ts';
import { type Place, root } from '../../e2e/place.ts';
import { allGone, canFindProcesses, processesWith } from '../../e2e/processes.ts';

/** The demo as `npm run demo` starts it, without a terminal. */
function demo(place: Place, words: readonly string[] = [], options: StartOptions = {}) {
  return start(place, [process.execPath, join(root, 'examples/fleet/demo.ts'), ...words], options);
}

/** Nothing of it runs, and nothing of it lies about. */
function expectNothingLeft(place: Place): void {
  expect(processesWith(place.marker)).toEqual([]);
  expect(readdirSync(place.temporary)).toEqual([]);
  expect(place.names()).toEqual([]);
}

const replicas = (place: Place) => processesWith(place.marker).filter(({ words }) => words.includes('replica.ts'));

describe('demo', () => {
  it('updates the fleet, and every check holds, in two demos side by side', async () => {
    const places = [newPlace(), newPlace()];
    const ended = await Promise.all(places.map((place) => demo(place).ended));
    expect(ended).toMatchObject([
      { code: 0, stderr: '' },
      { code: 0, stderr: '' },
    ]);
    for (const place of places) {
      const events = journal(place);
      expect(eventsOf(events, 'run-finished')).toMatchObject([{ outcome: 'succeeded' }]);
      expect(eventsOf(events, 'branch-taken')).toEqual([]);
      expect(verdictOf(events, 'fleet history list')).toBe('passed');
      expect(scripts(events)).not.toContain('fleet rollback');
      expectNothingLeft(place);
    }
  });

  it('goes back to the version before when the new one is broken, and verifies it', async () => {
    const place = newPlace();
    const ended = await demo(place, ['--break', 'deploy']).ended;
    expect(ended).toMatchObject({ code: 3, stderr: '' });
    expect(ended.stdout).toContain('$.status: "degraded", expected "healthy"');
    const events = journal(place);
    expect(eventsOf(events, 'branch-taken').map(({ to }) => to.type)).toEqual(['rollback']);
    const since = events.slice(events.findIndex(({ type }) => type === 'branch-taken'));
    expect(scripts(since)).toEqual(['fleet rollback', 'fleet show version', 'fleet list']);
    expect(verdictOf(since, 'fleet show version')).toBe('passed');
    expect(verdictOf(since, 'fleet list')).toBe('passed');
    expect(eventsOf(since, 'command-finished').map(({ result }) => result.stdout.head)).toEqual([
      'fleet/greeting rolled back to v1.4.0\n',
      '"1.4.0"\n',
      expect.stringMatching(/(?:^r\d +1\/1 +Running +v1\.4\.0 +\d+s\n){3}/m),
    ]);
    expect(eventsOf(since, 'run-finished')).toMatchObject([{ outcome: 'rolled-back' }]);
    expectNothingLeft(place);
  });

  it('calls for help when the rollback fails as well, and says what is not undone', async () => {
    const place = newPlace();
    const ended = await demo(place, ['--break', 'rollback']).ended;
    expect(ended).toMatchObject({ code: 4, stderr: '' });
    const events = journal(place);
    expect(eventsOf(events, 'branch-taken').map(({ to }) => to.type)).toEqual(['rollback', 'escalation']);
    expect(verdictOf(events, 'fleet rollback')).toBe('failed');
    const [finished] = eventsOf(events, 'run-finished');
    expect(finished).toMatchObject({ outcome: 'escalated' });
    expect(finished?.reason).toMatch(/undone.*: fleet update v1\.5\.0/);
    expect(ended.stdout).toContain('Call: Greeting on-call - greeting-oncall@example.com');
    expectNothingLeft(place);
  });

  it('knows no other breakage', async () => {
    const place = newPlace();
    const ended = await demo(place, ['--break', 'everything']).ended;
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toBe('unexpected "--break everything", expected deploy or rollback\n');
    expectNothingLeft(place);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('stops in good order on %s', async (signal) => {
    const place = newPlace();
    const running = demo(place);
    await running.line(/\$ fleet show rollout/);
    running.signal(signal);
    const ended = await running.ended;
    expect(ended).toMatchObject({ code: 130, stderr: '' });
    expect(eventsOf(journal(place), 'run-finished')).toMatchObject([{ outcome: 'interrupted' }]);
    expectNothingLeft(place);
  });

  it.skipIf(!canFindProcesses)('leaves no fleet behind when it is killed', async () => {
    const place = newPlace();
    const running = demo(place);
    await running.line(/\$ fleet list/);
    expect(replicas(place)).toHaveLength(3);
    running.signal('SIGKILL');
    // Handrail goes on without it, finds no fleet, and ends as well.
    await allGone(place.marker);
    await running.ended;
    expect(eventsOf(journal(place), 'run-finished')).toHaveLength(1);
  });
});
