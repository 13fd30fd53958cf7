import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judged } from './observation.ts';

const pods = (...states: readonly (readonly [string, string])[]) =>
  [
    'NAME    READY   STATUS      RESTARTS   AGE',
    ...states.map(([ready, state], index) => `web-${index}   ${ready}     ${state.padEnd(10)}  0          1d`),
  ].join('\n');
const FINE = pods(['1/1', 'Running'], ['1/1', 'Running']);

describe('state', () => {
  it.each([
    ['All pods Running', FINE, 'held'],
    ['All pods Running', pods(['1/1', 'Running'], ['0/1', 'Pending']), 'failed'],
    ['All pods Running', pods(['1/1', 'NotRunning']), 'failed'],
    ['All pods Running', '', 'failed'],
    ['All pods Running', 'NAME   READY   STATUS', 'failed'],
    ['All pods Running', 'No resources found', 'person'],
    ['All pods Running', 'Running Running', 'held'],
    ['All pods Running', 'Running\nPending', 'failed'],
    ['All pods Running', 'web-0 1/1 Running 0 5d\nweb-1 0/1 Error 3 5d', 'failed'],
    ['All pods Running', 'web-0 1/1 Running 0 5d\nweb-1 1/1 Running 3 5d', 'held'],
    ['All pods Running', 'web is not running', 'person'],
    ['All pods Running', '0 running', 'person'],
    ['All pods Running', 'web was stopped, api is running', 'person'],
    ['All pods Running with 1/1 READY', FINE, 'held'],
    ['All pods Running with 1/1 READY', pods(['0/1', 'Running']), 'failed'],
    ['All pods Running with 1/1 READY', pods(['2/2', 'Running']), 'failed'],
    ['All pods running and ready', FINE, 'held'],
    ['All pods running and ready', pods(['1/2', 'Running']), 'failed'],
    ['All pods Ready', pods(['0/0', 'Running']), 'failed'],
    ['All pods Ready', pods(['2/2', 'Running']), 'held'],
    ['All nodes Ready', 'NAME   STATUS   ROLES\na   Ready   <none>', 'held'],
    ['All nodes Ready', 'NAME   STATUS   ROLES\na   NotReady   <none>', 'failed'],
    ['All nodes Ready', 'NAME   STATUS   ROLES\na   Ready,SchedulingDisabled   <none>', 'failed'],
    ['All certificates Ready', 'NAME   READY   SECRET\na   True   s', 'held'],
    ['All certificates Ready', 'NAME   READY   SECRET\na   False   s', 'failed'],
    ['All deployments Available', 'NAME   READY   UP-TO-DATE   AVAILABLE\na   3/3   3   3', 'held'],
    ['All deployments Available', 'NAME   READY   UP-TO-DATE   AVAILABLE\na   2/3   3   2', 'failed'],
    ['All deployments Running', 'NAME   READY   UP-TO-DATE   AVAILABLE\na   3/3   3   3', 'person'],
    ['All jobs Complete', 'NAME   STATUS   COMPLETIONS\na   Complete   1/1', 'held'],
    ['All jobs Completed', 'NAME   COMPLETIONS   DURATION\na   0/1   5s', 'failed'],
    ['At least 2 pods Ready', FINE, 'held'],
    ['At least 2 pods Ready', pods(['1/1', 'Running'], ['0/1', 'Pending']), 'failed'],
    ['At least 2 pods Ready', pods(['1/1', 'Running'], ['0/1', 'Error'], ['1/1', 'Running']), 'held'],
    ['3 pods Running', FINE, 'failed'],
    ['2 pods Running', FINE, 'held'],
    ['Both pods Running', pods(['1/1', 'Running']), 'failed'],
    ['All 2 pods Running', FINE, 'held'],
    ['No pods Pending', FINE, 'held'],
    ['No pods Pending', pods(['0/1', 'Pending']), 'failed'],
    ['No pods Pending', '', 'person'],
    ['Running or Completed', pods(['1/1', 'Running'], ['0/1', 'Completed']), 'held'],
    ['Running or Completed', pods(['1/1', 'Running'], ['0/1', 'Error']), 'failed'],
    ['All pods Running with 0 restarts', FINE, 'held'],
    ['web-1 is Running', FINE, 'held'],
    ['web-1 is Running', pods(['0/1', 'Error'], ['1/1', 'Running']), 'held'],
    ['web-0 is Running', pods(['0/1', 'Error'], ['1/1', 'Running']), 'failed'],
    ['At least 1 api pod Running', FINE, 'person'],
    ['Most pods Running', pods(['1/1', 'Running'], ['0/1', 'Error']), 'person'],
    ['Most pods Running', FINE, 'held'],
    ['All pods Running the new image', FINE, 'person'],
    ['Old pods Terminating', FINE, 'person'],
    ['Service is active (running)', '● nginx\n   Loaded: loaded (x)\n   Active: active (running) since Mon', 'held'],
    ['Service is active', '● nginx\n   Active: inactive (dead)', 'failed'],
    ['Status is healthy', '{"status":"healthy","db":"up"}', 'held'],
    ['Status is healthy', '{"status":"unhealthy"}', 'failed'],
    ['Status: deployed', 'NAME: shop\nSTATUS: deployed\nREVISION: 3', 'held'],
    ['Status: deployed', 'NAME: shop\nSTATUS: pending-upgrade', 'failed'],
    [
      'All pods Running',
      `${FINE}\n\nNAME   TYPE   CLUSTER-IP\nweb   ClusterIP   10.0.0.1\n\nNAME   READY   UP-TO-DATE\nweb   2/2   2`,
      'held',
    ],
    ['All pods Running', `${FINE}\n\n${pods(['0/1', 'Error'])}`, 'failed'],
    ['All pods Ready', 'True True', 'person'],
    ['All True', 'True True', 'held'],
    ['All True', 'True False', 'failed'],
    ['Namespace is Active', 'web   Active   5d', 'held'],
    ['Container is up', 'CONTAINER ID   STATUS                   NAMES\n1a2b   Up 2 hours (healthy)   web', 'held'],
    [
      'Containers healthy',
      'CONTAINER ID   STATUS                   NAMES\n1a2b   Up 2 hours (unhealthy)   web',
      'failed',
    ],
    ['Container is up', 'CONTAINER ID   STATUS                   NAMES\n1a2b   Exited (0) 3 hours ago   web', 'failed'],
  ])('%s of %j: %s', (text, output, status) => {
    const verdict = judged('state', text, output);
    expect(verdict.status, verdict.explanation).toBe(status);
  });

  it('none in a state is shown by a filter that finds none', () => {
    const script = 'kubectl get pods | grep Pending';
    expect(judged('state', 'No pods Pending', { script, stdout: '', exitCode: 1 }).status).toBe('held');
  });

  it('says which row and what it has', () => {
    expect(judged('state', 'All pods Running', pods(['1/1', 'Running'], ['0/1', 'Pending'])).explanation).toContain(
      'row web-1: STATUS is Pending, expected Running',
    );
  });

  it('every row has to have it', () => {
    const state = fc.constantFrom('Running', 'Pending', 'Error', 'CrashLoopBackOff', 'NotRunning', 'Completed');
    fc.assert(
      fc.property(fc.array(state, { minLength: 1, maxLength: 8 }), (states) => {
        const verdict = judged('state', 'All pods Running', pods(...states.map((one) => ['1/1', one] as const)));
        expect(verdict.status).toBe(states.every((one) => one === 'Running') ? 'held' : 'failed');
      }),
    );
  });

  it('of what is Running and not ready, a person says whether that is meant', () => {
    const count = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(fc.array(fc.tuple(count, count), { minLength: 1, maxLength: 6 }), (ratios) => {
        const output = pods(...ratios.map(([have, want]) => [`${have}/${want}`, 'Running'] as const));
        const unready = ratios.filter(([have, want]) => have !== want).length;
        expect(judged('state', 'All pods Running', output).status).toBe(unready === 0 ? 'held' : 'person');
        expect(judged('state', 'All pods Running and Ready', output).status).not.toBe('person');
        expect(judged('state', 'No pods Running', output).status).toBe('failed');
        const ready = ratios.length - unready;
        const some = judged('state', 'At least 1 pod Running', output).status;
        expect(some).toBe(ready > 0 ? 'held' : 'person');
      }),
    );
  });

  it.each([
    ['All containers Up', 'NAMES   STATUS\nweb     Up 2 minutes (unhealthy)'],
    ['All containers Up', 'NAMES   STATUS\nweb     Up 2 minutes (Paused)'],
    ['All containers Up', 'NAMES   STATUS\nweb     Up 5 seconds (health: starting)'],
    ['Deployment complete', 'Deployment complete with 3 errors'],
    ['Deployment complete', '40% complete'],
    ['3 replicas available', 'NAME   READY   UP-TO-DATE   AVAILABLE   AGE\nweb    3/3     3            3           5d'],
  ])('%s is a person’s of %j', (text, output) => {
    expect(judged('state', text, output).status).toBe('person');
  });

  it.each([
    ['All containers Up', 'NAMES   STATUS\nweb     Up 2 minutes (healthy)\ndb      Up 3 days'],
    ['Service is active', 'Active: active (running)'],
    ['Running with 0/1 READY', pods(['0/1', 'Running'])],
    ['Deployment complete', 'Deployment complete with 0 errors'],
  ])('%s holds of %j', (text, output) => {
    expect(judged('state', text, output).status).toBe('held');
  });
});
