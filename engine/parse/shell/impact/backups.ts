import { byOptions, byVerb, type Family, forAll } from './rules.ts';

const noun = { read: 'get describe logs', destroy: 'delete' };

/**
 * Backups and copies of data. Making one is a change, taking one away destroys; so does putting one over live data.
 *
 * @example `velero backup get`, `restic snapshots` read; `velero backup create x` change; `restic forget --prune` destroy
 */
export const BACKUPS: Family = {
  velero: byVerb(
    {
      read: 'get describe version bug logs',
      destroy: 'delete uninstall',
      of: {
        backup: noun,
        restore: noun,
        schedule: { read: 'get describe', destroy: 'delete' },
        'backup-location': { read: 'get', destroy: 'delete' },
        'snapshot-location': { read: 'get' },
        repo: { read: 'get' },
        plugin: { read: 'get', destroy: 'remove' },
        client: { of: { config: { read: 'get' } } },
        debug: 'change',
      },
    },
    '-n --namespace --kubeconfig --kubecontext -o',
  ),
  restic: byVerb(
    {
      read: 'snapshots list check stats diff ls find cat dump version',
      destroy: 'forget prune',
      of: { key: { read: 'list', destroy: 'remove' } },
    },
    '-r --repo --password-file -p',
  ),
  borg: byVerb({ read: 'list info check diff', destroy: 'delete prune' }),
  rclone: byVerb(
    {
      read: 'ls lsd lsl lsf lsjson size check cat about version tree listremotes cryptcheck',
      destroy: 'sync delete purge deletefile rmdir rmdirs cleanup move moveto',
    },
    '--config --transfers --bwlimit',
  ),
  mc: byVerb({
    read: 'ls stat du cat find diff head tree version ping',
    destroy: 'rm rb',
    of: {
      admin: {
        read: 'info trace top',
        of: { service: { destroy: 'stop' }, user: { read: 'list info', destroy: 'remove' }, heal: 'change' },
      },
      alias: { read: 'list ls' },
      mirror: (given) => (given.has('--remove') ? 'destroy' : 'change'),
    },
  }),
  pgbackrest: byVerb(
    { read: 'info check verify version', destroy: 'restore expire stop stanza-delete' },
    '--stanza --repo',
  ),
  ...forAll(
    'wal-g wal-g-pg wal-e',
    byVerb({ read: 'backup-list wal-show wal-verify', destroy: 'delete backup-fetch' }, '--config'),
  ),
  barman: byVerb({
    read: 'list-backup list-backups list-server show-backup show-server check status diagnose',
    destroy: 'delete recover',
  }),
  duplicity: byOptions((given) =>
    /^(?:collection-status|list-current-files|verify)$/.test(given.words[0] ?? '') ? 'read' : 'change',
  ),
  kopia: byVerb({
    of: {
      snapshot: { read: 'list ls verify', destroy: 'delete expire' },
      repository: { read: 'status' },
      policy: { read: 'list show' },
    },
  }),
};
