/**
 * The client at whose prompt the words before a fence say that it is typed.
 *
 * @example `In psql:`, `Inside the mongo shell, run:`, `At the MySQL prompt:` → `psql`, `mongo`, `mysql`; `In the SQL console:` → ``
 */
export function readClientCue(sentence: string): string | undefined {
  const [, name = ''] = CUE.exec(sentence) ?? [];
  return name === '' ? undefined : (CLIENTS.find(([pattern]) => pattern.test(name))?.[1] ?? '');
}

const NAME =
  '(?:psql|mysql|mariadb|mongo(?:sh|db)?|redis(?:-cli)?|valkey-cli|sqlite3?|cqlsh|clickhouse-client|sqlplus|postgres(?:ql)?|sql|database|db|rails|python|irb)';
const CUE = new RegExp(
  `(?:^|[,.] |\\b(?:then|and|once|when) )(?:in|inside|within|from|at|into)(?: of)? (?:the |your |an? )?(${NAME})(?: (?:shell|prompt|console|client|session|cli|terminal))?(?:,? (?:and )?(?:then )?(?:run|execute|type|enter|issue)\\b[^:]{0,40})?\\s*:$`,
  'i',
);

const CLIENTS: readonly (readonly [RegExp, string])[] = [
  [/^(?:psql|postgres)/i, 'psql'],
  [/^(?:mysql|mariadb)/i, 'mysql'],
  [/^mongo/i, 'mongosh'],
  [/^(?:redis|valkey)/i, 'redis-cli'],
  [/^sqlite/i, 'sqlite3'],
  [/^cqlsh/i, 'cqlsh'],
  [/^(?:rails|irb)/i, 'rails'],
  [/^python/i, 'python'],
];
