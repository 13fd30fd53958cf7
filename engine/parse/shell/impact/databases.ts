import type { Impact } from '../../../model/command.ts';
import { type Arguments, readArguments } from '../arguments.ts';
import type { Call } from '../call.ts';
import { fedToDatabase } from './feeding.ts';
import { impactOfMongo } from './mongo.ts';
import { impactOfFile, impactOfQuery } from './postgres.ts';
import { redis } from './redis.ts';
import { byOptions, byVerb, type CallRule, destroys, type Family, forAll, strongest } from './rules.ts';

interface Client {
  /** Options with a query. */
  readonly query: readonly string[];
  /** Options with a file of queries. */
  readonly file: readonly string[];
  readonly valued: string;
  /** How many words come before one that is a query (`sqlite3 db "SELECT 1"`). */
  readonly words?: number;
}

/** A client of a database that speaks SQL. */
const sqlClient =
  ({ query, file, valued, words }: Client): CallRule =>
  (call) => {
    const given = readArguments(call.args, [valued, ...query, ...file].join(' '));
    const queries = [...given.values(...query), ...(words === undefined ? [] : given.words.slice(words))];
    const files = given.values(...file).map(impactOfFile);
    if (queries.length + files.length > 0) return strongest([...queries.map(ofQuery), ...files]);
    return call.input.type === 'nothing' ? 'change' : fedToDatabase(call);
  };

/** The commands of sqlite3 begin with a dot. */
function ofQuery(query: string): Impact {
  if (!query.trim().startsWith('.')) return impactOfQuery(query);
  return /^\s*\.(?:tables|schema|databases|indexes|indices|show|dump|mode|headers|help|version|dbinfo|quit|exit)\b/.test(
    query,
  )
    ? 'read'
    : 'change';
}

const mysql = sqlClient({
  query: ['-e', '--execute'],
  file: [],
  valued:
    '-p? -h -P -u -D -S --host --port --user --database --socket --defaults-file --defaults-extra-file --ssl-ca --ssl-mode --protocol --connect-timeout',
});

const MONGO = '--host --port -u --username -p --password --authenticationDatabase --eval -f --file --tls --tlsCAFile';

const mongo: CallRule = (call) => {
  const given = readArguments(call.args, MONGO);
  const script = given.value('--eval') ?? (call.input.type === 'text' ? call.input.text : undefined);
  return script === undefined || given.has('-f', '--file') ? 'change' : impactOfMongo(script);
};

const toFile =
  (...files: readonly string[]) =>
  (given: Arguments, _call: Call): Impact =>
    given.has(...files) ? 'change' : 'read';

/**
 * Databases other than PostgreSQL.
 *
 * @example `mysql -e 'SHOW TABLES'`, `redis-cli PING` read; `mysqladmin flush-hosts` change; `redis-cli FLUSHALL`, `mongorestore` destroy
 */
export const DATABASES: Family = {
  ...forAll('mysql mariadb mycli', mysql),
  sqlite3: sqlClient({ query: ['-cmd'], file: ['-init'], valued: '-separator', words: 1 }),
  ...forAll(
    'clickhouse-client clickhouse-local',
    sqlClient({
      query: ['-q', '--query'],
      file: ['--queries-file'],
      valued: '-h --host --port -u --user --password -d --database --format',
    }),
  ),
  cqlsh: sqlClient({
    query: ['-e', '--execute'],
    file: ['-f', '--file'],
    valued: '-u -p -k --username --password --keyspace --request-timeout',
  }),
  ...forAll(
    'trino presto',
    sqlClient({ query: ['--execute'], file: ['-f', '--file'], valued: '--server --catalog --schema --user' }),
  ),
  ...forAll('sqlcmd', sqlClient({ query: ['-Q', '-q'], file: ['-i'], valued: '-S -U -P -d' })),
  ...forAll(
    'cockroach',
    byVerb({
      read: 'version',
      of: {
        node: { read: 'status ls', destroy: 'decommission drain' },
        sql: (_given, call) =>
          sqlClient({ query: ['-e', '--execute'], file: ['-f', '--file'], valued: '--host --url -d' })({
            ...call,
            args: call.args.slice(call.args.indexOf('sql') + 1),
          }),
      },
    }),
  ),
  ...forAll(
    'mysqldump mariadb-dump',
    byOptions(toFile('-r', '--result-file', '--tab', '-T'), '-p? -r --result-file -h -P -u --host --user --tab -T'),
  ),
  mysqladmin: byVerb(
    {
      read: 'status processlist ping variables extended-status version proc stat ext var',
      destroy: 'drop shutdown kill',
    },
    '-p? -h -P -u -i -S --host --port --user',
  ),
  mysqlcheck: () => 'change',
  mysqlbinlog: byOptions(toFile('-r', '--result-file'), '-r --result-file'),
  ...forAll('mongosh mongo', mongo),
  mongodump: byOptions(
    (given) => (given.value('--archive') === '' || given.value('-o', '--out') === '-' ? 'read' : 'change'),
    '-o --out --db -d -c --collection --uri -h --host',
  ),
  mongoexport: byOptions(toFile('-o', '--out'), '-o --out'),
  ...forAll('mongorestore mysqlpump-restore', destroys),
  mongoimport: byOptions((given) => (given.has('--drop') ? 'destroy' : 'change')),
  ...forAll('mongostat mongotop', () => 'read' as const),
  ...forAll('redis-cli valkey-cli keydb-cli', redis),
  influx: byVerb({
    read: 'query ping version',
    destroy: 'delete',
    of: { bucket: { read: 'list', destroy: 'delete' } },
  }),
};
