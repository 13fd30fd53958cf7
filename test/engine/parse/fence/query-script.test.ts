import { describe, expect, it } from 'vitest';
import { isQueryScript } from '../../../../engine/parse/fence/query-script.ts';
import { commandsOf, fence, readDocument } from './read-document.ts';

describe('a query in a fence of a shell', () => {
  it.each([
    'sum(rate(http_requests_total{code=~"5.."}[5m])) by (service)',
    'sum by (job) (rate(errors_total[5m])) > 1',
    'histogram_quantile(\n  0.99,\n  sum(rate(latency_bucket[5m])) by (le)\n)',
    '# who is down\nup{job="web"} == 0',
    'up == 0',
    'etcd_server_leader_changes > 3',
    'errors_total[5m]',
    '{app="web"} |= "error" | json',
    'GET /_cluster/health?pretty',
    'POST orders/_search\n{ "query": { "match_all": {} } }',
    'PUT _cluster/settings',
    'fields @timestamp, @message | filter @message like /ERROR/',
    'index=main sourcetype=web error | stats count by host',
    'ContainerLog\n| where LogEntry has "error"\n| take 10',
    'AzureDiagnostics | where Category == "kube-audit"',
    'level:error AND service:web',
    'from(bucket: "ops") |> range(start: -1h)',
  ])('is typed where such is asked: %s', (text) => {
    expect(isQueryScript(text.split('\n'))).toBe(true);
    for (const language of ['console', 'bash'])
      expect(commandsOf(text, language).filter(({ mode }) => mode !== 'elsewhere')).toEqual([]);
  });

  it('reads unless it is a request that changes, and is over with its fence', () => {
    const { commands } = readDocument(
      `${['up == 0', 'POST a/_search', 'PUT a/_settings', 'DELETE /a'].map((text) => fence(text, 'console')).join('\n')}\n${fence('acme-go')}`,
    );
    expect(commands.map(({ mode, impact }) => `${mode} ${impact}`)).toEqual([
      'elsewhere read',
      'elsewhere read',
      'elsewhere change',
      'elsewhere destroy',
      'run change',
    ]);
  });

  it.each([
    'count() {\n  ls\n}\ncount',
    'kubectl get pods | sort | head',
    'A=(a b)\nls',
    'cp a{,.bak}',
    'index=main',
    'time (ls)',
    '[ -f a ] && ls',
    '$ curl -s localhost:9090/api/v1/query?query=up',
    "promtool query instant http://localhost:9090 'sum(up)'",
    'acme-deploy > log',
    'web_deploy --all',
    'df -h | grep -v tmpfs',
    'GET_TOKEN --now',
  ])('is none: %s', (text) => expect(isQueryScript(text.split('\n'))).toBe(false));
});
