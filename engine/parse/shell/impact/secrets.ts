import type { Impact } from '../../../model/command.ts';
import type { Arguments } from '../arguments.ts';
import type { Call } from '../call.ts';
import { byOptions, byVerb, type Family, forAll } from './rules.ts';

/** What is decrypted or encrypted is printed, unless it has a file to go to: its own, when it comes from one. */
function gpg(given: Arguments, { args, input }: Call): Impact {
  if (args.some((arg) => arg.startsWith('--delete-'))) return 'destroy';
  if (given.has('-o', '--output')) return 'change';
  const looks = [
    '-k',
    '-K',
    '-d',
    '--decrypt',
    '--list-keys',
    '--list-secret-keys',
    '--verify',
    '--fingerprint',
    '--list-packets',
  ];
  if (given.has(...looks, '--show-keys', '--export')) return 'read';
  return given.has('-e', '--encrypt') && input.type !== 'nothing' ? 'read' : 'change';
}

/**
 * Secrets, keys and certificates.
 *
 * @example `vault status`, `gpg --list-keys` read; `vault kv put …`, `ssh-keygen -t ed25519` change; `vault kv delete …` destroy
 */
export const SECRETS: Family = {
  vault: byVerb(
    {
      read: 'status read list version print path-help',
      destroy: 'delete',
      of: {
        kv: { read: 'get list', destroy: 'delete destroy', of: { metadata: { read: 'get list', destroy: 'delete' } } },
        token: { read: 'lookup capabilities', destroy: 'revoke' },
        policy: { read: 'list read fmt', destroy: 'delete' },
        secrets: { read: 'list', destroy: 'disable' },
        auth: { read: 'list help', destroy: 'disable' },
        audit: { read: 'list', destroy: 'disable' },
        lease: { read: 'lookup', destroy: 'revoke' },
        namespace: { read: 'list lookup', destroy: 'delete' },
        plugin: { read: 'list info', destroy: 'deregister' },
        operator: {
          read: 'members diagnose key-status usage',
          destroy: 'seal step-down',
          of: {
            raft: {
              read: 'list-peers',
              destroy: 'remove-peer',
              of: { autopilot: { read: 'state get-config' }, snapshot: { destroy: 'restore', read: 'inspect' } },
            },
          },
        },
        debug: 'change',
        monitor: 'read',
      },
    },
    '-address -namespace -format -field -mount',
  ),
  gpg: byOptions(gpg, '-r --recipient -o --output -u --local-user --keyserver --homedir --trust-model'),
  'ssh-keygen': byOptions((given) => (given.has('-l', '-F', '-B', '-y', '-L') ? 'read' : 'change'), '-f -t -b -C -N'),
  'ssh-add': byOptions((given) => (given.has('-l', '-L') ? 'read' : 'change')),
  'ssh-copy-id': () => 'change',
  'ssh-agent': () => 'change',
  keytool: byOptions((given) =>
    given.has('-list', '-printcert') ? 'read' : given.has('-delete') ? 'destroy' : 'change',
  ),
  certbot: byVerb({ read: 'certificates plugins show_account', destroy: 'delete revoke' }),
  certtool: () => 'read',
  sops: byOptions((given) =>
    given.has('-d', '--decrypt') && !given.has('-i', '--in-place', '--output') ? 'read' : 'change',
  ),
  age: byOptions((given) => (given.has('-o', '--output') ? 'change' : 'read'), '-i -o -r'),
  op: byVerb({
    read: 'read whoami inject',
    of: {
      item: { read: 'get list', destroy: 'delete' },
      vault: { read: 'get list', destroy: 'delete' },
      document: { read: 'get list', destroy: 'delete' },
    },
  }),
  pass: byVerb({ bare: 'read', read: 'ls show find grep', destroy: 'rm' }),
  kinit: () => 'change',
  klist: () => 'read',
  ldapsearch: () => 'read',
  ...forAll('ldapdelete kdestroy', () => 'destroy' as const),
  step: byVerb({
    of: { certificate: { read: 'inspect verify lint fingerprint' }, ca: { read: 'health roots', destroy: 'revoke' } },
  }),
};
