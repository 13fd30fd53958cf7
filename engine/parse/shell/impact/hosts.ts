import { byOptions, byVerb, changes, destroys, type Family, forAll, reads } from './rules.ts';

/**
 * Users, kernel, time and settings of a machine.
 *
 * @example `timedatectl`, `sysctl vm.swappiness` read; `useradd x`, `sysctl -w a=b`, `modprobe x` change; `userdel x` destroy
 */
export const HOSTS: Family = {
  ...forAll(
    'useradd adduser usermod groupadd groupmod gpasswd passwd chpasswd chage newgrp modprobe insmod hwclock ntpdate setenforce setsebool semanage semodule loadkeys update-grub grub-mkconfig dracut update-initramfs update-ca-certificates update-ca-trust mkinitcpio authselect',
    changes,
  ),
  ...forAll('userdel deluser groupdel delgroup rmmod', destroys),
  ...forAll('getenforce sestatus ausearch aureport aa-status ntpq ntpstat', reads),
  sysctl: ({ args }) =>
    args.some((arg) => /^(?:-w|--write|-p|--system|--load)/.test(arg) || /^[\w./-]+=/.test(arg)) ? 'change' : 'read',
  chronyc: byVerb({ read: 'sources sourcestats tracking activity ntpdata serverstats clients' }),
  timedatectl: byVerb({ bare: 'read', read: 'status show list-timezones timesync-status show-timesync' }),
  hostnamectl: byVerb({ bare: 'read', read: 'status' }),
  localectl: byVerb({ bare: 'read', read: 'status list-locales' }),
  auditctl: byOptions((given) => (given.has('-l', '-s') ? 'read' : 'change')),
  swapon: byOptions((given) => (given.has('-s', '--show', '--summary') ? 'read' : 'change')),
  tuned_adm: byVerb({ read: 'active list recommend' }),
  'tuned-adm': byVerb({ read: 'active list recommend' }),
  apparmor_status: reads,
  kextstat: reads,
  sw_vers: reads,
  'fail2ban-client': byVerb({ read: 'status ping get', destroy: 'stop' }),
};
