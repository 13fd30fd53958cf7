import { readArguments } from '../arguments.ts';
import type { Call } from '../call.ts';
import { KUBECTL_VALUED } from '../carriers/remotes.ts';

/**
 * Whether a call has to stay up while others run.
 *
 * @example `kubectl port-forward svc/web 8080:80`, `kubectl proxy`, `ssh -N -L 8080:db:5432 bastion`
 */
export function staysUp({ name, args }: Call): boolean {
  switch (name) {
    case 'kubectl':
    case 'oc':
    case 'k':
    case 'kubecolor': {
      const verb = readArguments(args, KUBECTL_VALUED).words[0];
      return verb === 'port-forward' || verb === 'proxy';
    }
    case 'ssh':
    case 'autossh':
      return (
        args.some((arg) => /^-[a-zA-Z]*N[a-zA-Z]*$/.test(arg)) &&
        !args.some((arg) => /^-[a-zA-Z]*f[a-zA-Z]*$/.test(arg))
      );
    case 'istioctl':
    case 'linkerd':
    case 'minikube':
      return args.includes('dashboard') || args[0] === 'tunnel';
    case 'cloud_sql_proxy':
    case 'cloud-sql-proxy':
      return true;
    case 'aws':
      return args.includes('start-session') && args.some((arg) => /PortForwarding/.test(arg));
    case 'python':
    case 'python3':
      return args[0] === '-m' && args[1] === 'http.server';
    default:
      return false;
  }
}
