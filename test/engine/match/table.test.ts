import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judged } from './observation.ts';

const PODS = `NAME                       READY   STATUS    RESTARTS      AGE
web-7d9f8b6c5-x2k9p        1/1     Running   0             5d
web-7d9f8b6c5-q4w7z        1/1     Running   2 (3d ago)    5d`;

describe('table', () => {
  it.each([
    ['the same', PODS, PODS, 'held'],
    [
      'other pods of the same workload',
      PODS,
      `NAME                       READY   STATUS    RESTARTS      AGE
web-66f8c4d7b8-abcde       1/1     Running   0             12s
web-66f8c4d7b8-zk2vt       1/1     Running   2 (5m ago)    3m
web-66f8c4d7b8-bcdfg       1/1     Running   0             3m`.replace('abcde', 'bkvdh'),
      'held',
    ],
    [
      'a third pod that is broken',
      PODS,
      `${PODS}
web-7d9f8b6c5-mmmmm        0/1     Error     9             1m`,
      'failed',
    ],
    ['another workload', PODS, PODS.replaceAll('web-', 'api-'), 'failed'],
    ['one pod less', PODS, PODS.split('\n').slice(0, 2).join('\n'), 'failed'],
    ['no header', PODS, PODS.split('\n').slice(1).join('\n'), 'failed'],
    [
      'made-up names alone',
      'NAME            READY\nweb-abc12-xyz   1/1',
      'NAME   READY\nweb-7d9f8b6c5-x2k9p   1/1',
      'held',
    ],
    ['words that look like ends', 'NAME   READY\napi-https   1/1', 'NAME   READY\napi-x2k9p   1/1', 'failed'],
    ['numbered nodes', 'NAME   STATUS\npool-node2   Ready', 'NAME   STATUS\npool-node3   Ready', 'failed'],
    ['a set member', 'NAME   READY\ndb-0   1/1', 'NAME   READY\ndb-1   1/1', 'failed'],
    ['addresses', 'NAME   IP\na   10.0.0.1', 'NAME   IP\na   10.2.3.4', 'held'],
    ['sizes', 'NAME   MEMORY\na   512Mi', 'NAME   MEMORY\na   128Mi', 'failed'],
    ['a wildcard', 'NAME   PHASE\n<pod>   Running', 'NAME   PHASE\nanything   Running', 'held'],
    ['<none> is printed', 'NAME   NODE\na   <none>', 'NAME   NODE\na   n1', 'failed'],
    ['an age that is invalid', 'NAME   AGE\na   5d', 'NAME   AGE\na   <invalid>', 'held'],
    [
      'an empty cell',
      'NAME      HOST      ZONE\na                   x',
      'NAME      HOST      ZONE\na                   x',
      'held',
    ],
    [
      'an empty cell that is not',
      'NAME      HOST      ZONE\na                   x',
      'NAME      HOST      ZONE\na         h         x',
      'failed',
    ],
    [
      'psql',
      ' id | name  | n\n----+-------+---\n  1 | orders| 5\n(1 row)',
      ' n | id | name\n---+----+--------\n 9 |  2 | carts\n 5 |  1 | orders\n(2 rows)',
      'held',
    ],
    [
      'helm, with tabs',
      'NAME     NAMESPACE   REVISION   STATUS\nshop     prod        3          deployed',
      'NAME\tNAMESPACE\tREVISION\tUPDATED                                \tSTATUS  \nshop\tprod     \t3       \t2024-01-15 10:30:00.123 +0000 UTC\tdeployed',
      'held',
    ],
    [
      'docker, by name and not by id',
      'CONTAINER ID   IMAGE     CREATED       STATUS       NAMES\n1a2b3c4d5e6f   nginx:1   2 weeks ago   Up 2 hours   web',
      'CONTAINER ID   IMAGE     CREATED       STATUS             NAMES\nf6e5d4c3b2a1   redis:7   3 days ago    Up 3 days          cache\n9f8e7d6c5b4a   nginx:1   5 weeks ago   Up About an hour   web',
      'held',
    ],
    [
      'all namespaces',
      'NAMESPACE   NAME   READY\nkube        dns    1/1\nkube        api    1/1',
      'NAMESPACE   NAME   READY\nkube        api    1/1\nkube        cni    0/1\nkube        dns    1/1',
      'held',
    ],
    [
      'df',
      'Filesystem Size Used Avail Use% Mounted on\n/dev/sda1 50G 20G 28G 42% /',
      'Filesystem      Size  Used Avail Use% Mounted on\ntmpfs           1G    0     1G   0% /run\n/dev/sda1       50G   20G   28G  42% /',
      'held',
    ],
    ['empty', PODS, '', 'failed'],
    ['a header alone', 'NAME   READY', 'NAME   READY', 'person'],
    [
      'one table under the other',
      'NAME         TYPE\nservice/web  ClusterIP\n\nNAME            READY\ndeployment/web  2/2',
      'NAME         TYPE\nservice/web  ClusterIP\n\nNAME            READY\ndeployment/web  1/2',
      'person',
    ],
  ])('%s', (_, text, output, status) => {
    const verdict = judged('table', text, output);
    expect(verdict.status, verdict.explanation).toBe(status);
  });

  it('says which cell of which row', () => {
    const verdict = judged('table', 'NAME   READY   AGE\nweb    3/3     5d', 'NAME   AGE   READY\nweb    1h    2/3');
    expect(verdict.explanation).toContain('why not   row web: READY is 2/3, expected 3/3');
  });

  it('says which column is missing', () => {
    expect(judged('table', 'NAME   READY   ZONE\nweb    3/3     a', 'NAME   READY\nweb    3/3').explanation).toContain(
      'no column ZONE; the output has NAME, READY',
    );
  });

  const word = fc.stringMatching(/^[A-Za-z]{2,6}$/);
  const rows = fc.uniqueArray(fc.tuple(word, word, word), {
    selector: ([name]) => name.toLowerCase(),
    minLength: 1,
    maxLength: 5,
  });
  const print = (table: readonly (readonly string[])[]) =>
    table
      .map((row) =>
        row
          .map((cell) => cell.padEnd(12))
          .join('')
          .trimEnd(),
      )
      .join('\n');
  it('holds for more rows and shifted columns, fails when a cell is changed', () => {
    fc.assert(
      fc.property(rows, fc.nat(), (cells, at) => {
        const text = print([['NAME', 'KIND', 'ZONE'], ...cells]);
        const shifted = cells.map(([name, kind, zone]) => [name, 'more', zone, kind]);
        const output = print([['NAME', 'EXTRA', 'ZONE', 'KIND'], ['1-other', 'x', 'y', 'z'], ...shifted]);
        expect(judged('table', text, output).status).toBe('held');
        const changed = cells.map(([name, kind, zone], index) => [
          name,
          kind,
          index === at % cells.length ? `${zone}-1` : zone,
        ]);
        expect(judged('table', text, print([['NAME', 'KIND', 'ZONE'], ...changed])).status).toBe('failed');
      }),
    );
  });
});
