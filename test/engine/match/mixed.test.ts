import { describe, expect, it } from 'vitest';
import { judged } from './observation.ts';

describe('a text that some rows have and others have not', () => {
  it.each([
    ['Running', 'NAME   STATUS\na      Running\nb      Running', 'held'],
    ['Running', 'NAME   STATUS\na      Running\nb      Pending', 'person'],
    ['Running', 'NAME   STATUS\na      Pending', 'failed'],
    ['1/1', 'NAME   READY   STATUS\na      1/1     Running\nb      0/1     Running', 'person'],
    ['1/1', 'NAME   READY   STATUS\na      1/1     Running', 'held'],
    ['Ready', 'NAME   STATUS\nn1     Ready\nn2     NotReady', 'person'],
    ['active', 'active\ninactive', 'person'],
    ['yes', 'create: yes\ndelete: no', 'person'],
    ['yes', 'create: yes\ndelete: yes', 'held'],
    ['true', '"a": true,\n"b": false', 'person'],
    ['t', ' pg_is_in_recovery\n-------------------\n t\n(1 row)', 'held'],
    ['OK', 'db OK\ncache FAIL', 'person'],
    ['Running', 'Status: Running\nReady: True', 'held'],
    ['"status":"ok"', '{"a":{"status":"ok"},"b":{"status":"down"}}', 'person'],
    ['"status":"ok"', '{"a":{"status":"ok"},"b":{"status":"ok"}}', 'held'],
    ['lag=0', 'a lag=0\nb lag=7', 'person'],
    ['lag=0', 'a lag=0 max_lag=7', 'held'],
    ['limit: 10', 'limit: 10.', 'held'],
    ['limit: 10', 'limit: 20', 'failed'],
    ['web-0', 'NAME   STATUS\nweb-0  Running\nb      Pending', 'held'],
  ] as const)('%s of %j: %s', (text, output, status) => {
    expect(judged('literal', text, output).status).toBe(status);
  });
});
