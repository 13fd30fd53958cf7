import type { Impact } from '../../../model/command.ts';
import { strongest } from './rules.ts';

/**
 * What SQL and the commands of its clients do, by their verbs; several are separated by `;`.
 *
 * @example `SELECT 1`, `SHOW TABLES`, `\dt` read; `UPDATE …`, `VACUUM` change; `DROP …`, `TRUNCATE …`, `DELETE …` destroy
 */
export function impactOfSql(sql: string): Impact {
  const statements = withoutQuotes(sql).split(/;|\n(?=\s*\\[a-z!])/i);
  return strongest(statements.map((statement) => ofStatement(statement.trim())));
}

const LOOKS =
  /^(?:select|show|explain|describe|desc|with|values|table|fetch|use|begin|start transaction|commit|end|rollback|abort|savepoint|release|set|help|status|list|get|pragma|declare|close|check table|checksum|exists)\b|^\(|^\?/i;
const ENDS = /^(?:drop|truncate|delete|purge|reset\s+(?:master|slave|replica|binary)|shutdown|detach)\b/i;
const LOSES = /\b(?:delete\s+from|truncate|drop)\b/i;

function ofStatement(statement: string): Impact {
  if (statement === '') return 'read';
  if (statement.startsWith('\\')) return ofMetaCommand(statement);
  if (ENDS.test(statement)) return 'destroy';
  if (/^alter\b/i.test(statement)) return ALTER_LOSES.test(statement) ? 'destroy' : 'change';
  if (/^(?:do|call|execute)\b/i.test(statement)) return LOSES.test(statement) ? 'destroy' : 'change';
  if (/^copy\b.*\bto\s+stdout\b/i.test(statement)) return 'read';
  return LOOKS.test(statement) ? ofQuery(statement) : 'change';
}

/** `ALTER TABLE t DROP COLUMN c` loses data, `ALTER COLUMN c DROP NOT NULL` does not. */
const ALTER_LOSES = /\bdrop\s+(?!default\b|not\s+null\b|identity\b|expression\b)|\bdelete\s+where\b/i;

/** Functions that act although they stand in a SELECT. */
const ACTING =
  /\b(?:pg_(?:terminate_backend|cancel_backend|promote|reload_conf|rotate_logfile|switch_wal|switch_xlog|create_\w+|wal_replay_(?:pause|resume)|start_backup|stop_backup|backup_start|backup_stop|advisory_\w*lock\w*|stat_reset\w*|stat_statements_reset|replication_slot_advance|logical_emit_message)|setval|nextval|lo_(?:import|export|unlink|create)|dblink_exec|cron\.(?:schedule|unschedule)|create_hypertable|add_\w+_policy|set_config|pg_file_\w+|pg_logical_slot_get_\w+|dblink\w*|\w*(?:cleanup|purge|rebalance|remove|delete|drop|refresh|rotate|repair|migrate|archive|kill|reset)_\w+)\s*\(/i;
const LOSING = /\b(?:pg_drop_replication_slot|drop_chunks|pg_replication_origin_drop)\s*\(/i;
/** What a session sets for itself is gone with it; these are not. */
const SETS_FOR_ALL =
  /^set\s+(?:global|persist|@@global|@@persist|password)\b|^pragma\s+\w+\s*=|^(?:commit|rollback)\s+prepared/i;

/** What looks like a query can write: a common table expression, `INTO`, `EXPLAIN ANALYZE`, `\gexec`, a function that acts. */
function ofQuery(query: string): Impact {
  if (LOSING.test(query)) return 'destroy';
  if (SETS_FOR_ALL.test(query) || ACTING.test(query) || /\\g(?:exec|\s*\||\s+\S)/.test(query)) return 'change';
  if (/^\(?\s*(?:select|table)\b/i.test(query)) return /\binto\s+(?!@)/i.test(query) ? 'change' : 'read';
  const runs = /^with\b/i.test(query) || (/^explain\b/i.test(query) && /\banaly[sz]e\b/i.test(query));
  if (!runs) return 'read';
  if (LOSES.test(query)) return 'destroy';
  return /\b(?:insert\s+into|update|merge\s+into|create\s+table)\b/i.test(query) ? 'change' : 'read';
}

const META_LOOKS =
  /^\\(?:d\w*\+?|l\+?|z|x|t|a|q|c|s|u|G|h|r|conninfo|connect|timing|pset|set|unset|echo|qecho|encoding|errverbose|sf\+?|sv\+?|watch|if|endif|else|elif|\?|prompt)(?:\s|$)/;

/** psql and mysql: `\dt`, `\l`, `\x` look; `\i file`, `\! command`, `\copy t from f` may do anything. */
function ofMetaCommand(command: string): Impact {
  return META_LOOKS.test(command) ? 'read' : 'change';
}

/** Empty quotes, no comments, and no `;` inside of `$$ … $$`, so that words and separators are those of statements. */
function withoutQuotes(sql: string): string {
  return (
    sql
      // MySQL runs what stands in `/*! … */`; in `E'…'` of Postgres a backslash escapes a quote.
      .replace(/\/\*!\d*([\s\S]*?)\*\//g, ' $1 ')
      .replace(/\bE'(?:[^'\\]|\\.)*'/gi, "''")
      .replace(/'[^']*'|--[^\n]*|\/\*[\s\S]*?\*\//g, (found) => (found.startsWith("'") ? "''" : ' '))
      .replace(/\$(\w*)\$[\s\S]*?\$\1\$/g, (body) => body.replaceAll(';', ' '))
  );
}
