import type { Impact } from '../../../model/command.ts';
import { strongest } from './rules.ts';

/**
 * What SQL and the commands of its clients do, by their verbs; several are separated by `;`.
 *
 * @example `SELECT 1`, `SHOW TABLES`, `\dt` read; `UPDATE …`, `VACUUM` change; `DROP …`, `TRUNCATE …`, `DELETE …` destroy
 */
export function impactOfSql(sql: string): Impact {
  const statements = withoutComments(sql).split(/;|\n(?=\s*\\[a-z!])/i);
  return strongest(statements.map((statement) => ofStatement(statement.trim())));
}

const LOOKS =
  /^(?:select|show|explain|describe|desc|with|values|table|fetch|use|begin|start transaction|commit|end|rollback|abort|savepoint|release|set|help|status|list|get|\?|pragma|declare|close|check table|checksum|exists|source_status)\b/i;
const ENDS = /^(?:drop|truncate|delete|purge|reset\s+(?:master|slave|replica|binary)|shutdown|detach)\b/i;

function ofStatement(statement: string): Impact {
  if (statement === '') return 'read';
  if (statement.startsWith('\\')) return ofMetaCommand(statement);
  if (ENDS.test(statement)) return 'destroy';
  if (/^alter\b/i.test(statement))
    return /\bdrop\s+(?!default|not\s+null|identity|expression)/i.test(outsideQuotes(statement)) ? 'destroy' : 'change';
  if (!LOOKS.test(statement)) return 'change';
  return ofQuery(outsideQuotes(statement));
}

/** Functions that act although they stand in a SELECT. */
const ACTING =
  /\b(?:pg_(?:terminate_backend|cancel_backend|promote|reload_conf|rotate_logfile|switch_wal|switch_xlog|create_\w+|wal_replay_(?:pause|resume)|start_backup|stop_backup|backup_start|backup_stop|advisory_\w*lock\w*|stat_reset\w*|stat_statements_reset|replication_slot_advance|logical_emit_message|import_system_collations|repack\w*)|setval|nextval|lo_(?:import|export|unlink|create)|dblink_exec|cron\.(?:schedule|unschedule)|create_hypertable|add_\w+_policy|set_config|repmgr\.\w+|kill)\s*\(/i;
const LOSING = /\b(?:pg_drop_replication_slot|drop_chunks|pg_replication_origin_drop)\s*\(/i;

/** What looks like a query can write: a common table expression, `INTO`, `EXPLAIN ANALYZE`, a function that acts. */
function ofQuery(query: string): Impact {
  if (LOSING.test(query)) return 'destroy';
  if (/^set\s+(?:global|persist|@@global)/i.test(query) || /^pragma\s+\w+\s*=/i.test(query) || ACTING.test(query))
    return 'change';
  if (/^(?:select|table)\b/i.test(query)) return /\binto\s+(?!@)/i.test(query) ? 'change' : 'read';
  const runs = /^with\b/i.test(query) || /^explain\b[^a-z]*\(?\s*(?:verbose\s*,?\s*)?analy[sz]e/i.test(query);
  if (!runs) return 'read';
  if (/\b(?:delete\s+from|truncate|drop)\b/i.test(query)) return 'destroy';
  return /\b(?:insert\s+into|update|merge\s+into|create\s+table)\b/i.test(query) ? 'change' : 'read';
}

/** psql and mysql: `\dt`, `\l`, `\x` look; `\i file`, `\! command`, `\copy t from f`, `\gexec` may do anything. */
function ofMetaCommand(command: string): Impact {
  return /^\\(?:d\w*\+?|l\+?|z|x|t|a|q|c|s|u|g|G|h|r|conninfo|connect|timing|pset|set|unset|echo|qecho|encoding|errverbose|sf\+?|sv\+?|watch|dt\+?|du\+?|if|endif|else|elif|\?|prompt|password_status)(?:\s|$)/.test(
    command,
  )
    ? 'read'
    : 'change';
}

function withoutComments(sql: string): string {
  return sql.replace(/--[^\n]*/g, ' ').replace(/\/\*[\s\S]*?\*\//g, ' ');
}

function outsideQuotes(sql: string): string {
  return sql.replace(/'[^']*'/g, "''");
}
