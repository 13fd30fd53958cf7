import { byVerb, type Family, forAll } from './rules.ts';

const VALUED =
  '-n --namespace --kube-context --kubeconfig -f --values --set --set-string --set-file --version --timeout -o --output --repo --revision --max --description --post-renderer';

/**
 * Releases.
 *
 * @example `helm history web` read; `helm upgrade web .` change; `helm uninstall web` destroy
 */
export const HELM: Family = {
  helm: byVerb(
    {
      read: 'list ls status history hist get show inspect search lint version env verify completion',
      destroy: 'uninstall delete del un',
      of: {
        repo: { read: 'list ls', destroy: 'remove rm' },
        dependency: { read: 'list' },
        dep: { read: 'list' },
        plugin: { read: 'list', destroy: 'uninstall' },
        diff: 'read',
        template: (given) => (given.has('--output-dir') ? 'change' : 'read'),
        secrets: { read: 'view' },
      },
    },
    VALUED,
  ),
  ...forAll(
    'helmfile',
    byVerb(
      { read: 'list status template diff lint build', destroy: 'destroy delete' },
      '-f --file -e --environment -l --selector -n',
    ),
  ),
};
