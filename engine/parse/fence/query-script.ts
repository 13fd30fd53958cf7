import { opensWithKnownCommand } from '../shell/known-commands.ts';

/**
 * Whether the lines of a fence are a query of metrics, logs or a search engine, or a request as its console takes it, whatever shell the
 * language names: they are for the place where such is asked, and no shell could run them.
 *
 * @example `sum by (job) (rate(errors_total[5m])) > 1`, `{app="web"} |= "error"`, `GET /_cat/indices?v`; not `count() {`, `for x in a`
 */
export function isQueryScript(lines: readonly string[]): boolean {
  const filled = lines.map((line) => line.trim()).filter((line) => line !== '' && !/^(?:#|\/\/)/.test(line));
  const [first = ''] = filled;
  return (
    (QUERIES.some((query) => query.test(first)) || (filled.length > 1 && isPiped(filled))) &&
    !filled.some((line) => opensWithKnownCommand(line) && !QUERIES.some((query) => query.test(line)))
  );
}

/** What stands for the place where a query is asked, among the clients that statements are typed at. */
export const QUERY = 'query';

const QUERIES = [
  // A call: a function of a shell is defined with nothing in its brackets.
  /^[a-z_]\w{1,60}\((?!\s*\))/,
  /^(?:sum|avg|min|max|count|group|stddev|stdvar|topk|bottomk|quantile|count_values) {1,4}(?:by|without) {0,4}\(/,
  // A selector of Prometheus or Loki.
  /^[A-Za-z_:]?[\w:]{0,80}\{ ?\w{1,60} ?(?:=~|!=|!~|=) ?["'`]/,
  /^[A-Za-z_:][\w:]{0,80}\[\d{1,5}(?:ms|[smhdwy])(?::[^\]]{0,9})?\]/,
  // `up == 0`, `node_load1 > 4`: to a shell, a file that is called 4.
  /^(?:[a-z]\w{1,60} ?[=!]=|[a-z]\w{0,60}_\w{1,60} ?[<>]=?) ?-?[\d.]{1,20}(?:\s|$)/,
  // The console of Elasticsearch.
  /^(?:GET|PUT|POST|DELETE|HEAD|PATCH) {1,4}(?:\/|_|[\w.*,-]{1,80}\/_)\S{0,300}$/,
  // CloudWatch, Splunk, Kusto.
  /^fields {1,4}@\w/,
  /^(?:search {1,4})?index ?= ?\S{1,80} [^|]{0,200}(?:\||$)/,
  /^[^|]{1,200}\| {0,4}(?:where|summarize|project|extend|stats|fields|timechart|rex|line_format|logfmt|unwrap)\b/,
  // Lucene.
  /^[\w.]{1,80}:["(\w*][^|&;]{0,200}\b(?:AND|OR|NOT)\b/,
];

/** A table of Kusto, and below it what it is piped into. */
function isPiped([first = '', second = '']: readonly string[]): boolean {
  return /^[A-Z]\w{1,60}$/.test(first) && /^\| ?[a-z]/.test(second);
}
