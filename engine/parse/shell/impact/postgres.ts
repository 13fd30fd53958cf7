import type { Impact } from '../../../model/command.ts';
import { type Arguments, readArguments } from '../arguments.ts';
import type { Call } from '../call.ts';
import { fedToDatabase } from './feeding.ts';
import { byOptions, byVerb, type CallRule, destroys, type Family, forAll, strongest } from './rules.ts';
import { impactOfSql } from './sql.ts';

const PSQL =
  '-c --command -f --file -h --host -p --port -U --username -d --dbname -v --set --variable -P --pset -o --output -L --log-file -F -R -T --field-separator --record-separator';

/** The queries decide; a file is unknown, a dump takes the place of what is there; without any it is a person's prompt. */
export const psql: CallRule = (call) => {
  const given = readArguments(call.args, PSQL);
  const output: readonly Impact[] = given.has('-o', '--output', '-L', '--log-file') ? ['change'] : [];
  if (given.has('-l', '--list')) return strongest(['read', ...output]);
  const queries = given.values('-c', '--command').map(impactOfQuery);
  const files = given
    .values('-f', '--file')
    .map((file) => (file === '-' || file === '/dev/stdin' ? fedToDatabase(call) : impactOfFile(file)));
  if (queries.length + files.length > 0) return strongest([...queries, ...files, ...output]);
  return call.input.type === 'nothing' ? 'change' : strongest([fedToDatabase(call), ...output]);
};

/** A query that only the run will know (`$QUERY`) may be anything. */
export function impactOfQuery(query: string): Impact {
  return /^\s*[$`]/.test(query) ? 'change' : impactOfSql(query);
}

/** A file named as a dump is one. */
export function impactOfFile(file: string): Impact {
  return /dump|backup|restore|\.(?:gz|dump|bak)\b|snapshot/i.test(file) ? 'destroy' : 'change';
}

/** Printed it is read; into a file it is a file. */
const dump =
  (...files: readonly string[]) =>
  (given: Arguments, _call: Call): Impact => {
    const file = given.value(...files);
    return file === undefined || file === '-' || file === '/dev/null' || file === '/dev/stdout' ? 'read' : 'change';
  };

/**
 * PostgreSQL.
 *
 * @example `psql -c '\dt'`, `pg_dump db | gzip` read; `psql -c 'VACUUM'`, `createdb x` change; `psql db < backup.sql`, `dropdb x` destroy
 */
export const POSTGRES: Family = {
  ...forAll('psql gitlab-psql pgcli gitlab-geo-psql', psql),
  ...forAll(
    'pg_dump pg_dumpall',
    byOptions(
      dump('-f', '--file'),
      '-f --file -h -p -U -d -F -t -n -T -N -j -Z --host --port --username --dbname --format --table --schema',
    ),
  ),
  pg_restore: byOptions((given) => {
    if (given.has('-l', '--list')) return 'read';
    const file = given.value('-f', '--file');
    return file === undefined ? 'destroy' : file === '-' ? 'read' : 'change';
  }, '-f --file -h -p -U -d -F -t -n -j -L --dbname'),
  ...forAll(
    'pg_isready pg_controldata pg_lsclusters pg_config pg_waldump pg_verifybackup pg_amcheck pg_test_fsync pgbadger pg_activity pg_top',
    () => 'read' as const,
  ),
  ...forAll('dropdb dropuser pg_dropcluster pg_rewind pg_resetwal pg_archivecleanup', destroys),
  pg_ctl: byVerb({ read: 'status', destroy: 'stop kill' }, '-D -l -o -m'),
  pg_ctlcluster: ({ args }) => (args.includes('status') ? 'read' : args.includes('stop') ? 'destroy' : 'change'),
  pg_repack: byOptions((given) => (given.has('-N') ? 'read' : 'change')),
  ...forAll(
    'patronictl gitlab-patronictl',
    byVerb(
      {
        read: 'list topology history show-config version dsn',
        destroy: 'remove reinit',
        of: {
          query: (given) =>
            strongest([
              'read',
              ...given.values('-c', '--command').map(impactOfQuery),
              ...given.values('--file').map(impactOfFile),
            ]),
        },
      },
      '--config-file -d --dcs-url -k -c --command --file -U --format',
    ),
  ),
  repmgr: byVerb(
    {
      of: {
        cluster: { read: 'show matrix crosscheck event' },
        node: { read: 'status check' },
        service: { read: 'status' },
        standby: { destroy: 'unregister' },
      },
    },
    '-f',
  ),
};
