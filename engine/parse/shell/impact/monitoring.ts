import { byVerb, type Family, forAll } from './rules.ts';

/**
 * Metrics, logs and alerts.
 *
 * @example `promtool query instant …`, `amtool alert query` read; `amtool silence add …` change; `amtool silence expire …` destroy
 */
export const MONITORING: Family = {
  promtool: byVerb({ read: 'check query test', of: { tsdb: { read: 'analyze list dump bench' } } }),
  amtool: byVerb(
    {
      read: 'check-config',
      of: {
        alert: { bare: 'read', read: 'query', otherwise: 'read', of: { add: 'change' } },
        silence: { bare: 'read', read: 'query', destroy: 'expire' },
        config: 'read',
        cluster: 'read',
        template: 'read',
      },
    },
    '--alertmanager.url --config.file',
  ),
  ...forAll('logcli tempo-cli', byVerb({ bare: 'read', otherwise: 'read' })),
  ...forAll(
    'mimirtool cortextool lokitool',
    byVerb({
      of: {
        rules: { read: 'list get print check diff lint', destroy: 'delete' },
        alertmanager: { read: 'get verify', destroy: 'delete' },
        analyze: 'read',
      },
    }),
  ),
  grafana_cli: () => 'change',
  'sentry-cli': byVerb({
    read: 'info',
    of: { releases: { read: 'list info', destroy: 'delete' }, issues: { read: 'list' } },
  }),
  pd: byVerb({ of: { incident: { read: 'list show' } } }),
  zabbix_get: () => 'read',
  nagios: () => 'change',
  ...forAll('check_http check_tcp check_ping check_disk check_load', () => 'read' as const),
};
