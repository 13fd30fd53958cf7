import type { Impact } from '../../../model/command.ts';
import { impactOfMongo } from './mongo.ts';
import { impactOfRedis } from './redis.ts';
import { impactOfSql } from './sql.ts';

/**
 * What a statement does that is typed at the prompt of a client; of one that nobody named it is taken for SQL where it reads
 * as such.
 *
 * @example psql: `SELECT 1`, `\dt` read, `DROP TABLE t` destroy; redis-cli: `KEYS *` read; mongosh: `db.x.drop()` destroy;
 * query: `sum(up)` read, `PUT _cluster/settings` change
 */
export function impactOfTyped(text: string, client: string | undefined): Impact {
  if (client === 'redis-cli' || client === 'valkey-cli') return impactOfRedis(text);
  if (client === 'mongo' || client === 'mongosh' || /^(?:db|rs|sh)\.\w/.test(text)) return impactOfMongo(text);
  if (client === 'query') return impactOfRequest(text);
  if (client === undefined || SQL_CLIENTS.has(client)) return impactOfSql(text);
  return 'change';
}

/** A query reads, and so does a request that gets or searches. */
function impactOfRequest(text: string): Impact {
  if (/^DELETE\s|_delete_by_query\b/.test(text)) return 'destroy';
  return /^(?:PUT|PATCH|POST)\s(?!\S*_(?:search|count|msearch|validate|explain|analyze)\b)/.test(text)
    ? 'change'
    : 'read';
}

const SQL_CLIENTS: ReadonlySet<string> = new Set(
  'psql gitlab-psql mysql mariadb sqlite3 clickhouse-client cqlsh sqlcmd sqlplus'.split(' '),
);
