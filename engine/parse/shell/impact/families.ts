import type { Call } from '../call.ts';
import { ARCHIVES } from './archives.ts';
import { AWS } from './aws.ts';
import { BACKUPS } from './backups.ts';
import { BUILTIN_COMMANDS } from './builtins.ts';
import { CEPH } from './ceph.ts';
import { CLOUDS } from './clouds.ts';
import { CONTAINERS } from './containers.ts';
import { DATABASES } from './databases.ts';
import { DELIVERY } from './delivery.ts';
import { DISKS } from './disks.ts';
import { FILES } from './files.ts';
import { GIT } from './git.ts';
import { HELM } from './helm.ts';
import { HOSTS } from './hosts.ts';
import { KUBERNETES } from './kubernetes.ts';
import { MESSAGING } from './messaging.ts';
import { MIGRATIONS } from './migrations.ts';
import { MONITORING } from './monitoring.ts';
import { NETWORK } from './network.ts';
import { PACKAGES } from './packages.ts';
import { POSTGRES } from './postgres.ts';
import { PROCESSES } from './processes.ts';
import { PROVISIONING } from './provisioning.ts';
import { READERS } from './readers.ts';
import type { CallRule, Family } from './rules.ts';
import { SECRETS } from './secrets.ts';
import { SERVICES } from './services.ts';
import { STORES } from './stores.ts';
import { unknown } from './unknown.ts';
import { WEB } from './web.ts';

const ALL: Family = {
  ...ARCHIVES,
  ...AWS,
  ...BACKUPS,
  ...BUILTIN_COMMANDS,
  ...CEPH,
  ...CLOUDS,
  ...CONTAINERS,
  ...DATABASES,
  ...DELIVERY,
  ...DISKS,
  ...FILES,
  ...GIT,
  ...HELM,
  ...HOSTS,
  ...KUBERNETES,
  ...MESSAGING,
  ...MIGRATIONS,
  ...MONITORING,
  ...NETWORK,
  ...PACKAGES,
  ...POSTGRES,
  ...PROCESSES,
  ...PROVISIONING,
  ...READERS,
  ...SECRETS,
  ...SERVICES,
  ...STORES,
  ...WEB,
};

/** The rule for a call, by the name of its program; that of an unknown program when no table has it. */
export function familyOf({ name, written }: Call): CallRule {
  const service = written.startsWith('/etc/init.d/') ? known('service') : undefined;
  return service ?? known(name) ?? unknownWithTail;
}

/** Whether a table has a program, so that what it does is known rather than taken from its words. */
export function isKnownProgram({ name, written }: Pick<Call, 'name' | 'written'>): boolean {
  return written.startsWith('/etc/init.d/') || known(name) !== undefined;
}

function known(name: string): CallRule | undefined {
  return Object.hasOwn(ALL, name) ? ALL[name] : undefined;
}

/** `gds-cli aws prod aws rds delete-db-instance`: an unknown wrapper that is handed a known program is no weaker than it. */
const unknownWithTail: CallRule = (call) => {
  const tail = call.args.findLastIndex((arg) => WRAPPED.has(arg));
  const rule = known(call.args[tail] ?? '');
  const wrapped = tail === -1 ? undefined : rule?.({ ...call, args: call.args.slice(tail + 1) });
  return wrapped === 'destroy' ? 'destroy' : unknown(call);
};

const WRAPPED = new Set(
  'aws az gcloud kubectl oc helm docker terraform psql mysql redis-cli systemctl rm etcdctl vault ceph'.split(' '),
);
