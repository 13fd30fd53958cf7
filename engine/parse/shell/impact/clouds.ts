import type { Arguments } from '../arguments.ts';
import { byAnyVerb, byVerb, type Family, forAll, type Rule, strongest } from './rules.ts';
import { impactOfSql } from './sql.ts';

const GIVEN =
  '-g --resource-group -n --name -o --output --query --subscription --project --zone --region --format --filter --limit --account -m --method --cluster --namespace --size --num-nodes --node-count --instance-count --new-capacity --node-pool';

/** `az rest` asks with GET unless it is told another method. */
const rest: Rule = (given: Arguments) => {
  const method = (given.value('-m', '--method') ?? 'get').toLowerCase();
  if (method === 'delete') return 'destroy';
  return method === 'get' || method === 'head' ? 'read' : 'change';
};

/** To nothing: what ran is gone. */
const size: Rule = (given) =>
  given.value('--size', '--num-nodes', '--node-count', '--instance-count', '--new-capacity') === '0'
    ? 'destroy'
    : 'change';

const copy: Rule = (given) => (given.words.at(-1) === '-' ? 'read' : 'change');

/**
 * Clouds other than AWS: groups of words, then a verb, then names.
 *
 * @example `az servicebus queue list` read; `gcloud container clusters resize` change; `az vm deallocate` destroy
 */
export const CLOUDS: Family = {
  az: byAnyVerb(
    {
      read: `list show exists version query wait list-keys list-usage list-skus list-locations list-versions show-connection-string
        check-name get-versions get-upgrades get-os-options what-if validate list-runs tail list-ip-addresses get-instance-view
        check-acr show-backend-health show-tags show-manifests show-usage list-members list-backups history list-deleted logs`,
      destroy: 'delete purge stop deallocate power-off remove',
      of: {
        rest,
        resize: size,
        scale: size,
        create: 'change',
        update: 'change',
        start: 'change',
        restart: 'change',
        set: 'change',
        add: 'change',
        upgrade: 'change',
        import: 'change',
        regenerate: 'change',
        renew: 'change',
        login: 'change',
        invoke: 'change',
        'get-credentials': 'change',
        'get-access-token': 'read',
      },
    },
    GIVEN,
  ),
  gcloud: byAnyVerb(
    {
      read: `list describe get-value info version read access get-iam-policy get-server-config print-access-token print-identity-token
        get-health get-serial-port-output list-tags tail get-nat-mapping-info get-status lookup list-tables`,
      destroy: 'delete stop reset remove suspend destroy purge',
      of: {
        resize: size,
        ...Object.fromEntries(
          `create update set add start upgrade patch restore import export enable submit deploy ssh scp login activate rollback
        get-credentials add-iam-policy-binding move failover promote-replica restart clone resume execute`
            .split(/\s+/)
            .map((verb) => [verb, 'change' as const]),
        ),
      },
    },
    GIVEN,
  ),
  gsutil: byVerb(
    {
      read: 'ls cat stat du version hash',
      destroy: 'rm rb',
      of: { cp: copy, rsync: (given) => (given.has('-d') ? 'destroy' : 'change') },
    },
    '-h -o',
  ),
  bq: byVerb(
    {
      read: 'ls show head version',
      destroy: 'rm',
      of: { query: (given) => strongest(given.words.map(impactOfSql)) },
    },
    '--project_id --location --format',
  ),
  ...forAll(
    'doctl hcloud linode-cli ibmcloud oci openstack scw exo vultr civo',
    byAnyVerb(
      {
        read: 'list ls get show describe info view status version',
        destroy: 'delete remove rm destroy stop shutdown reboot poweroff terminate reset',
        of: { create: 'change', update: 'change', set: 'change', add: 'change', start: 'change' },
      },
      GIVEN,
    ),
  ),
  ...forAll(
    'heroku fly flyctl vercel netlify railway render wrangler',
    byAnyVerb(
      {
        read: 'list ls show status info logs releases ps config config:get ps:list pg:info whoami version',
        destroy: 'destroy delete rm remove ps:stop apps:destroy pg:reset',
      },
      '-a --app',
    ),
  ),
};
