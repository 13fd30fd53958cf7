import { opensWithKnownCommand } from '../shell/known-commands.ts';

/**
 * Whether the lines of a fence are SQL, whatever shell its language names: they are for the prompt of a database, and no
 * shell could run them.
 *
 * @example `# Count them`, `SELECT count(*)`, `FROM orders;`; not `select name in a b; do`, `psql -c 'SELECT 1;'`
 */
export function isSqlScript(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== '' && !/^\s*(?:#|--)/.test(line));
  const [first] = filled;
  return (
    first !== undefined &&
    STATEMENT.test(first) &&
    filled.some((line) => /;\s*$/.test(line)) &&
    !filled.some((line) => opensWithKnownCommand(line.trim()))
  );
}

const STATEMENT =
  /^\s*(?:SELECT\s(?!\w+ in\b)|INSERT INTO\s|UPDATE \S+ SET\b|DELETE FROM\s|TRUNCATE\s|(?:ALTER|CREATE|DROP) (?:OR REPLACE )?(?:UNIQUE )?(?:TABLE|INDEX|USER|ROLE|DATABASE|SCHEMA|VIEW|MATERIALIZED VIEW|SEQUENCE|EXTENSION|FUNCTION|TRIGGER|PUBLICATION|SUBSCRIPTION|SYSTEM|TYPE)\b|GRANT\s.*\sTO\s|REVOKE\s.*\sFROM\s|EXPLAIN\s|VACUUM\b|ANALYZE\b|REINDEX\s|SHOW \w+|SET \w+\s*(?:=|TO)\s|BEGIN\s*;|WITH \w+ AS\b)/i;
