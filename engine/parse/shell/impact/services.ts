import type { Impact } from '../../../model/command.ts';
import { byOptions, byVerb, type CallRule, destroys, type Family, forAll } from './rules.ts';

/** `service web stop`, `/etc/init.d/web stop`: the verb stands after the name of the service. */
const byLastWord: CallRule = ({ args }) =>
  args.includes('--status-all') ? 'read' : ofAction(args.filter((arg) => !arg.startsWith('-')).at(-1) ?? '');

function ofAction(action: string): Impact {
  if (/^(?:status|--status-all|list|configtest|show)$/.test(action)) return 'read';
  return /^(?:stop|force-stop|kill|shutdown|halt)$/.test(action) ? 'destroy' : 'change';
}

const supervisor = byVerb(
  {
    read: 'status tail avail pid version maintail list logs monit jlist prettylist describe desc show info',
    destroy: 'stop shutdown delete kill',
  },
  '-c',
);

/**
 * Services of a machine, and the machine itself.
 *
 * @example `systemctl status k3s`, `journalctl -u k3s` read; `systemctl restart k3s` change; `systemctl stop k3s`, `reboot` destroy
 */
export const SERVICES: Family = {
  systemctl: byVerb(
    {
      read: `status is-active is-enabled is-failed is-system-running list-units list-unit-files list-timers list-sockets
        list-dependencies list-jobs show cat get-default show-environment help`,
      destroy: 'stop kill poweroff reboot halt isolate emergency rescue suspend hibernate kexec',
      bare: 'read',
      of: {
        disable: (given) => (given.has('--now') ? 'destroy' : 'change'),
        mask: (given) => (given.has('--now') ? 'destroy' : 'change'),
      },
    },
    '-p --property -t --type --state -n --lines -o --output -H --host -M --machine -s --signal',
  ),
  service: byLastWord,
  'rc-service': byLastWord,
  'invoke-rc.d': byLastWord,
  initctl: byVerb({ read: 'list status version', destroy: 'stop' }),
  launchctl: byVerb({ read: 'list print', destroy: 'stop unload remove bootout kill' }),
  sv: byVerb({ read: 'status check', destroy: 'stop down kill exit force-stop' }),
  monit: byVerb({ read: 'status summary report', destroy: 'stop unmonitor quit' }),
  'gitlab-ctl': byVerb({
    read: 'status tail service-list show-config get-postgresql-primary',
    destroy: 'stop kill once uninstall cleanse graceful-kill',
    of: { patroni: { read: 'members check-leader check-replica check-standby-leader' } },
  }),
  ...forAll('supervisorctl pm2 forever', supervisor),
  pcs: byVerb({
    read: 'status config',
    destroy: 'stop destroy',
    of: {
      cluster: { read: 'status', destroy: 'stop destroy' },
      resource: { read: 'show status config', destroy: 'delete disable' },
    },
  }),
  crm_mon: () => 'read',
  journalctl: byOptions((given) => {
    if (given.has('--vacuum-time', '--vacuum-size', '--vacuum-files')) return 'destroy';
    return given.has('--rotate', '--flush', '--sync', '--setup-keys') ? 'change' : 'read';
  }, '-u -n -o --since --until -p -t -b -g'),
  shutdown: ({ args }) => (args.includes('-c') ? 'change' : 'destroy'),
  ...forAll('reboot poweroff halt init telinit', destroys),
  nginx: byOptions((given) => {
    if (given.has('-t', '-T', '-v', '-V')) return 'read';
    return /^(?:stop|quit)$/.test(given.value('-s') ?? '') ? 'destroy' : 'change';
  }, '-s -c -g -p'),
  ...forAll('apachectl apache2ctl httpd', ({ args }) =>
    /^(?:configtest|status|fullstatus|-t|-S|-M|-v|-V)$/.test(args[0] ?? '') ? 'read' : ofAction(args.at(-1) ?? ''),
  ),
  haproxy: ({ args }) => (args.some((arg) => arg === '-c' || arg === '-v' || arg === '-vv') ? 'read' : 'change'),
  virsh: byVerb(
    {
      read: 'list dominfo domstate domblklist domiflist nodeinfo net-list pool-list vol-list snapshot-list dumpxml version capabilities',
      destroy:
        'destroy undefine shutdown reboot reset net-destroy pool-destroy vol-delete snapshot-delete snapshot-revert',
    },
    '-c --connect',
  ),
  ipmitool: ({ args }) => {
    const words = args.slice(-2).join(' ');
    if (/\b(?:off|cycle|reset|soft|clear|cold|warm)$|\breset\b/.test(words)) return 'destroy';
    return /\b(?:status|list|info|print|elist|get|fru|sdr)\b/.test(words) ? 'read' : 'change';
  },
};
