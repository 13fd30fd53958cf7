import type { Arguments } from '../arguments.ts';
import { byOptions, byVerb, type Family, forAll } from './rules.ts';

const terraform = byVerb(
  {
    read: 'show output validate version providers graph get-help metadata',
    destroy: 'destroy force-unlock',
    of: {
      plan: (_given: Arguments, { args }) => (args.some((arg) => /^--?out(?:=|$)/.test(arg)) ? 'change' : 'read'),
      apply: (_given, { args }) => (args.some((arg) => /^--?destroy$/.test(arg)) ? 'destroy' : 'change'),
      state: { read: 'list show pull', destroy: 'rm push' },
      workspace: { read: 'list show', destroy: 'delete' },
      fmt: (_given, { args }) => (args.some((arg) => /^--?check$/.test(arg)) ? 'read' : 'change'),
      'run-all': { read: 'plan output validate', destroy: 'destroy' },
      console: 'read',
    },
  },
  '-chdir -var -var-file -target -state -lock-timeout -parallelism',
);

/**
 * Infrastructure as code and configuration of machines.
 *
 * @example `terraform plan`, `ansible-playbook --check x.yml` read; `terraform apply` change; `terraform destroy` destroy
 */
export const PROVISIONING: Family = {
  ...forAll('terraform tofu terragrunt', terraform),
  pulumi: byVerb(
    {
      read: 'preview logs version about whoami',
      destroy: 'destroy cancel',
      of: {
        stack: { bare: 'read', read: 'ls output history graph export', destroy: 'rm' },
        config: { bare: 'read', read: 'get', destroy: 'rm' },
      },
    },
    '-s --stack -C --cwd',
  ),
  packer: byVerb({ read: 'validate inspect fmt version' }),
  vagrant: byVerb({ read: 'status global-status version port ssh-config', destroy: 'destroy halt suspend reload' }),
  'ansible-playbook': byOptions(
    (given) =>
      given.has('--check', '-C', '--list-tasks', '--list-hosts', '--list-tags', '--syntax-check') ? 'read' : 'change',
    '-i -l -e -t -u --limit --tags --skip-tags --extra-vars --inventory -f',
  ),
  ansible: byOptions(
    (given) =>
      /^(?:ping|setup|debug|stat|win_ping|service_facts|gather_facts)$/.test(
        given.value('-m', '--module-name') ?? '',
      ) || given.has('--list-hosts', '--check', '-C')
        ? 'read'
        : 'change',
    '-m -a -i -u -l --module-name --args --limit --inventory',
  ),
  'ansible-inventory': () => 'read',
  'ansible-doc': () => 'read',
  'ansible-lint': () => 'read',
  'ansible-config': byVerb({ read: 'list dump view' }),
  'ansible-galaxy': byVerb({
    read: 'list search info',
    destroy: 'remove',
    of: { collection: { read: 'list verify' }, role: { read: 'list search info', destroy: 'remove' } },
  }),
  'ansible-vault': byVerb({ read: 'view' }),
  'chef-client': byOptions((given) => (given.has('-W', '--why-run') ? 'read' : 'change')),
  knife: byVerb(
    {
      read: 'status search',
      of: Object.fromEntries(
        ['node', 'role', 'cookbook', 'environment', 'client', 'data', 'vault'].map((noun) => [
          noun,
          { read: 'list show', destroy: 'delete', of: { bag: { read: 'list show', destroy: 'delete' } } },
        ]),
      ),
    },
    '-c --config -F --format',
  ),
  puppet: byVerb({
    read: 'facts lookup',
    of: {
      config: { read: 'print' },
      resource: (given) => (given.words.some((word) => word.includes('=')) ? 'change' : 'read'),
    },
  }),
  facter: () => 'read',
  ohai: () => 'read',
  salt: ({ args }) => {
    const [, act = ''] = args.filter((arg) => !arg.startsWith('-'));
    const looks = /^(?:test\.\w+|grains\.\w+|pillar\.(?:get|items)|[\w.]+\.(?:status|version|list\w*|get\w*))$/;
    return looks.test(act) || args.includes('test=True') ? 'read' : 'change';
  },
  'salt-key': byOptions((given) =>
    given.has('-L', '-l', '--list', '-f') ? 'read' : given.has('-d', '-D') ? 'destroy' : 'change',
  ),
};
