import { describe, expect, it } from 'vitest';
import { headerCells, readGrid } from '../../../engine/match/table-grid.ts';
import { judged } from './observation.ts';

/** What common tools print, as they print it; each is read by the header's own names. */
const PRINTED = {
  'kubectl get pods -o wide': `NAME                   READY   STATUS    RESTARTS      AGE   IP           NODE     NOMINATED NODE   READINESS GATES
web-7d9f8b6c5-x2k9p    1/1     Running   2 (3d ago)    5d    10.1.0.12    node-1   <none>           <none>
db-0                   0/1     Pending   0             12s   <none>       <none>   <none>           <none>`,
  'kubectl get deployments': `NAME   READY   UP-TO-DATE   AVAILABLE   AGE
web    3/3     3            3           40d
api    1/2     2            1           40d`,
  'kubectl get events': `LAST SEEN   TYPE      REASON      OBJECT      MESSAGE
2m10s       Normal    Scheduled   pod/web-0   Successfully assigned prod/web-0 to node-1
5m          Warning   BackOff     pod/web-1   Back-off restarting failed container`,
  'kubectl top pods': `NAME    CPU(cores)   MEMORY(bytes)
web-0   5m           128Mi
web-1   250m         1024Mi`,
  'docker ps': `CONTAINER ID   IMAGE          COMMAND                  CREATED       STATUS                   PORTS                    NAMES
3f2a1bc94d5e   shop:1.4.0     "docker-entrypoint.s…"   2 hours ago   Up 2 hours (healthy)     0.0.0.0:8080->8080/tcp   shop
9d8e7f6a5b4c   redis:7        "redis-server"           3 days ago    Exited (0) 2 hours ago                            cache`,
  'docker stats': `CONTAINER ID   NAME      CPU %     MEM USAGE / LIMIT     MEM %     NET I/O           BLOCK I/O   PIDS
3f2a1bc94d5e   shop      0.15%     12.5MiB / 1.944GiB    0.63%     1.2kB / 0B        0B / 0B     5`,
  'docker images': `REPOSITORY   TAG       IMAGE ID       CREATED        SIZE
shop         1.4.0     3f2a1bc94d5e   2 weeks ago    187MB
shop         1.3.9     9d8e7f6a5b4c   5 weeks ago    186MB`,
  'systemctl list-units': `  UNIT                    LOAD   ACTIVE SUB     DESCRIPTION
  cron.service            loaded active running Regular background program processing daemon
● mysql.service           loaded failed failed  MySQL Community Server
  nginx.service           loaded active running A high performance web server`,
  'ps aux': `USER         PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND
root           1  0.0  0.1 168576 11234 ?        Ss   Jan15   0:12 /sbin/init splash
www-data    1234  1.5 12.0 999999 98765 ?        Sl   10:30   1:02 nginx: worker process`,
  'df -h': `Filesystem      Size  Used Avail Use% Mounted on
tmpfs           1.6G  1.9M  1.6G   1% /run
/dev/sda1        50G   20G   28G  42% /
/dev/sda15      105M  6.1M   99M   6% /boot/efi`,
  'free -h': `               total        used        free      shared  buff/cache   available
Mem:            15Gi       3.2Gi       8.1Gi       310Mi       4.1Gi        11Gi
Swap:          2.0Gi          0B       2.0Gi`,
  'ss -ltn': `State    Recv-Q   Send-Q     Local Address:Port     Peer Address:Port  Process
LISTEN   0        511              0.0.0.0:80            0.0.0.0:*
LISTEN   0        128                 [::]:22               [::]:*`,
  'netstat -tln': `Proto Recv-Q Send-Q Local Address           Foreign Address         State
tcp        0      0 0.0.0.0:22              0.0.0.0:*               LISTEN
tcp6       0      0 :::80                   :::*                    LISTEN`,
  top: `    PID USER      PR  NI    VIRT    RES    SHR S  %CPU  %MEM     TIME+ COMMAND
   1234 www-data  20   0  999999  98765   1024 S   1.5  12.0   1:02.33 nginx
      1 root      20   0  168576  11234   8000 S   0.0   0.1   0:12.01 systemd`,
  'helm list': `NAME\tNAMESPACE\tREVISION\tUPDATED                                \tSTATUS  \tCHART      \tAPP VERSION
shop\tprod     \t3       \t2024-01-15 10:30:00.123456 +0000 UTC\tdeployed\tshop-1.4.0 \t1.4.0      `,
  psql: ` id |  name  | total
----+--------+-------
  1 | orders |    15
  2 |        |     0
(2 rows)`,
  'psql, unicode': ` id │  name  │ total
────┼────────┼───────
  1 │ orders │    15
(1 row)`,
  mysql: `+----+--------+-------+
| id | name   | total |
+----+--------+-------+
|  1 | orders |    15 |
|  2 | carts  |  NULL |
+----+--------+-------+
2 rows in set (0.00 sec)`,
  'aws --output table': `-----------------------------------
|        DescribeInstances        |
+---------------------+-----------+
|     InstanceId      |   State   |
+---------------------+-----------+
|  i-0123456789abcdef0|  running  |
|  i-0fedcba987654321f|  stopped  |
+---------------------+-----------+`,
  'a box': `┏━━━━━━━━┳━━━━━━━━━┓
┃ Name   ┃ State   ┃
┡━━━━━━━━╇━━━━━━━━━┩
│ web    │ running │
│ db     │ stopped │
└────────┴─────────┘`,
  'wide characters': `名前      状態      備考
会計      Running   月次締め処理
在庫管理  Pending   -`,
} as const;

/** The lines of a table from the one with these names on. */
function gridOf(tool: keyof typeof PRINTED, name: string) {
  const lines = PRINTED[tool].split('\n');
  return readGrid(lines.slice(lines.findIndex((line) => line.includes(name))));
}

describe('tables as tools print them', () => {
  it.each([
    ['kubectl get pods -o wide', 'NAME', 'NAME|READY|STATUS|RESTARTS|AGE|IP|NODE|NOMINATED NODE|READINESS GATES'],
    ['kubectl get events', 'LAST', 'LAST SEEN|TYPE|REASON|OBJECT|MESSAGE'],
    ['docker ps', 'CONTAINER', 'CONTAINER ID|IMAGE|COMMAND|CREATED|STATUS|PORTS|NAMES'],
    ['docker stats', 'CONTAINER', 'CONTAINER ID|NAME|CPU %|MEM USAGE / LIMIT|MEM %|NET I/O|BLOCK I/O|PIDS'],
    ['systemctl list-units', 'UNIT', 'UNIT|LOAD|ACTIVE|SUB|DESCRIPTION'],
    ['ps aux', 'PID', 'USER|PID|%CPU|%MEM|VSZ|RSS|TTY|STAT|START|TIME|COMMAND'],
    ['df -h', 'Size', 'Filesystem|Size|Used|Avail|Use%|Mounted on'],
    ['free -h', 'total', '|total|used|free|shared|buff/cache|available'],
    ['netstat -tln', 'Proto', 'Proto|Recv-Q|Send-Q|Local Address|Foreign Address|State'],
    ['top', 'PID', 'PID|USER|PR|NI|VIRT|RES|SHR|S|%CPU|%MEM|TIME+|COMMAND'],
    ['helm list', 'NAME', 'NAME|NAMESPACE|REVISION|UPDATED|STATUS|CHART|APP VERSION'],
    ['psql', 'id', 'id|name|total'],
    ['psql, unicode', 'id', 'id|name|total'],
    ['mysql', 'id', 'id|name|total'],
    ['aws --output table', 'InstanceId', 'InstanceId|State'],
    ['a box', 'Name', 'Name|State'],
    ['wide characters', '名前', '名前|状態|備考'],
  ] as const)('%s: the columns', (tool, name, header) => {
    expect(gridOf(tool, name).header.join('|')).toBe(header);
  });

  it.each([
    ['kubectl get pods -o wide', 'NAME', 1, 'db-0|0/1|Pending|0|12s|<none>|<none>|<none>|<none>'],
    ['docker ps', 'CONTAINER', 1, '9d8e7f6a5b4c|redis:7|"redis-server"|3 days ago|Exited (0) 2 hours ago||cache'],
    ['systemctl list-units', 'UNIT', 1, 'mysql.service|loaded|failed|failed|MySQL Community Server'],
    ['ps aux', 'PID', 1, 'www-data|1234|1.5|12.0|999999|98765|?|Sl|10:30|1:02|nginx: worker process'],
    ['df -h', 'Size', 1, '/dev/sda1|50G|20G|28G|42%|/'],
    ['free -h', 'total', 1, 'Swap:|2.0Gi|0B|2.0Gi|||'],
    ['ss -ltn', 'State', 0, 'LISTEN|0|511|0.0.0.0:80|0.0.0.0:*|'],
    ['netstat -tln', 'Proto', 1, 'tcp6|0|0|:::80|:::*|LISTEN'],
    ['top', 'PID', 0, '1234|www-data|20|0|999999|98765|1024|S|1.5|12.0|1:02.33|nginx'],
    ['helm list', 'NAME', 0, 'shop|prod|3|2024-01-15 10:30:00.123456 +0000 UTC|deployed|shop-1.4.0|1.4.0'],
    ['psql', 'id', 1, '2||0'],
    ['psql, unicode', 'id', 0, '1|orders|15'],
    ['mysql', 'id', 1, '2|carts|NULL'],
    ['aws --output table', 'InstanceId', 1, 'i-0fedcba987654321f|stopped'],
    ['a box', 'Name', 1, 'db|stopped'],
    ['wide characters', '名前', 1, '在庫管理|Pending|-'],
  ] as const)('%s: a row', (tool, name, row, cells) => {
    expect(gridOf(tool, name).rows[row]?.join('|')).toBe(cells);
  });

  it.each([
    [
      'docker ps',
      'CONTAINER ID   IMAGE        STATUS       NAMES\n1a2b3c4d5e6f   shop:1.4.0   Up 3 days (healthy)   shop',
      'held',
    ],
    [
      'docker ps',
      'CONTAINER ID   IMAGE        STATUS       NAMES\n1a2b3c4d5e6f   shop:1.4.1   Up 3 days (healthy)   shop',
      'failed',
    ],
    [
      'docker ps',
      'CONTAINER ID   IMAGE        STATUS       NAMES\n1a2b3c4d5e6f   shop:1.4.0   Up 3 days   shop',
      'failed',
    ],
    ['docker stats', 'NAME      CPU %     MEM USAGE / LIMIT\nshop      1.05%     14MiB / 1GiB', 'held'],
    ['docker images', 'REPOSITORY   TAG       SIZE\nshop         1.4.0     201MB', 'held'],
    ['docker images', 'REPOSITORY   TAG       SIZE\nshop         1.4.2     201MB', 'failed'],
    [
      'systemctl list-units',
      'UNIT            LOAD   ACTIVE SUB     DESCRIPTION\nnginx.service   loaded active running A high performance web server',
      'held',
    ],
    [
      'systemctl list-units',
      'UNIT            LOAD   ACTIVE SUB     DESCRIPTION\nmysql.service   loaded active running MySQL Community Server',
      'failed',
    ],
    ['ps aux', 'USER         PID %CPU COMMAND\nwww-data      99  0.3 nginx: worker process', 'held'],
    ['ps aux', 'USER         PID %CPU COMMAND\nroot          99  0.3 nginx: worker process', 'failed'],
    ['df -h', 'Filesystem      Size  Used Avail Use% Mounted on\n/dev/sda1        10G  1.9G  8.1G  20% /', 'held'],
    [
      'df -h',
      'Filesystem      Size  Used Avail Use% Mounted on\n/dev/sda1        10G  1.9G  8.1G  20% /data',
      'failed',
    ],
    ['free -h', '               used        free\nMem:           7.6Gi       1.1Gi', 'held'],
    ['kubectl top pods', 'NAME    CPU(cores)   MEMORY(bytes)\nweb-0   9m           200Mi', 'held'],
    ['kubectl get events', 'LAST SEEN   TYPE      REASON    OBJECT\n1m          Warning   BackOff   pod/web-1', 'held'],
    [
      'helm list',
      'NAME   NAMESPACE   REVISION   UPDATED               STATUS\nshop   prod        3          2023-12-01 09:00:00   deployed',
      'held',
    ],
    [
      'helm list',
      'NAME   NAMESPACE   REVISION   STATUS   CHART\nshop   prod        3          deployed   shop-1.4.1',
      'failed',
    ],
    ['mysql', '| id | name  |\n|----|-------|\n| 2  | carts |', 'held'],
    ['psql, unicode', ' id | name | total\n----+------+------\n 1 | orders | 15', 'held'],
    ['psql', ' id | name | total\n----+------+------\n 2 | carts | 0', 'failed'],
    ['aws --output table', '|  InstanceId  |  State  |\n|--|--|\n|  i-0123456789abcdef0  |  running  |', 'held'],
    ['aws --output table', '|  InstanceId  |  State  |\n|--|--|\n|  i-0fedcba987654321f  |  running  |', 'failed'],
    ['a box', '│ Name │ State │\n├──────┼───────┤\n│ web  │ running │', 'held'],
    ['wide characters', '名前  状態\n在庫管理  Pending', 'held'],
    ['wide characters', '名前  状態\n在庫管理  Running', 'failed'],
  ] as const)('%s: %j is %s', (tool, text, status) => {
    const verdict = judged('table', text, PRINTED[tool]);
    expect(verdict.status, verdict.explanation).toBe(status);
  });

  it('a cell that goes on below is one cell', () => {
    const psql = [
      ' id |  note   | n',
      '----+---------+---',
      '  1 | first  +| 4',
      '    | second  |  ',
      '  2 | other   | 5',
    ];
    expect(readGrid(psql).rows).toEqual([
      ['1', 'first second', '4'],
      ['2', 'other', '5'],
    ]);
    const grid = [
      '+----+-------+',
      '| id | note  |',
      '+====+=======+',
      '| 1  | first |',
      '|    | word  |',
      '+----+-------+',
      '| 2  | other |',
      '+----+-------+',
    ];
    expect(readGrid(grid.slice(1)).rows).toEqual([
      ['1', 'first word'],
      ['2', 'other'],
    ]);
    const nulls = [' a | b', '---+---', '   | 1', '   | 2'];
    expect(readGrid(nulls).rows).toEqual([
      ['', '1'],
      ['', '2'],
    ]);
  });

  it('a time is one cell below a name of two words', () => {
    expect(headerCells('CREATED AT   NAME', { body: ['2 hours ago   web'] })).toEqual(['CREATED AT', 'NAME']);
  });
});
