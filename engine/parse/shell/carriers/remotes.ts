import { readArguments } from '../arguments.ts';
import type { Call } from '../call.ts';
import { afterWords, type Carried, type Carriers } from './carried.ts';

/** Options of kubectl and oc that take a value, for `exec` and before it. */
export const KUBECTL_VALUED =
  '-n --namespace --context --kubeconfig --cluster --user --as --as-group --token -s --server --request-timeout -c --container -l --selector -o --output -f --filename --field-selector --pod-running-timeout -v --v --certificate-authority -k --kustomize --sort-by --replicas --image -p --patch --type --tail --since --timeout --for --from-literal --from-file --grace-period --to-revision --cache-dir --loglevel -L --label-columns --template --subresource --field-manager --overrides --env --port --raw --chunk-size --node-name --shell';
const SSH = '-p -i -l -o -F -J -L -R -D -W -b -c -e -m -E -B -I -O -Q -S -w';
const DOCKER_EXEC = '-e --env --env-file -u --user -w --workdir --detach-keys --index';
const DOCKER =
  '-H --host -c --context --config -l --log-level -f --file -p --project-name --profile --project-directory';

/**
 * Programs that start another one on another machine, in a container or in a pod.
 *
 * @example `kubectl exec -n db pg-0 -- psql -c 'SELECT 1'` starts `psql -c 'SELECT 1'` there.
 */
export const REMOTES: Carriers = {
  kubectl,
  oc: kubectl,
  k: kubectl,
  kubecolor: kubectl,
  docker: container,
  'docker-compose': container,
  podman: container,
  nerdctl: container,
  crictl: container,
  lxc: ({ args }) => (args[0] === 'exec' ? there(afterWords(args, 2, '--user --env --cwd')) : []),
  incus: ({ args }) => (args[0] === 'exec' ? there(afterWords(args, 2, '--user --env --cwd')) : []),
  multipass: ({ args }) => (args[0] === 'exec' ? there(afterWords(args, 2)) : []),
  nomad: ({ args }) =>
    args[0] === 'alloc' && args[1] === 'exec' ? there(afterWords(args, 3, '-task -job -namespace -region')) : [],
  ssh,
  mosh: ssh,
  autossh: ssh,
  tsh: (call) => (call.args[0] === 'ssh' ? ssh({ ...call, args: call.args.slice(1) }) : []),
  pdsh: ({ args }) => scriptThere(afterWords(args, 0, '-w -g -l -u -t -f -x').join(' ')),
  knife: ({ args }) => {
    const at = args.indexOf('ssh');
    return at === -1
      ? []
      : scriptThere(afterWords(args.slice(at), 2, '-x -i -a -C --concurrency --ssh-user').join(' '));
  },
  az: ({ args }) => (args.includes('invoke') ? scriptThere(optionOf(args, '--command', '-c', '--scripts')) : []),
  gcloud: ({ args }) => (args.includes('ssh') ? scriptThere(optionOf(args, '--command')) : []),
  aws: ({ args }) => (args.includes('execute-command') ? scriptThere(optionOf(args, '--command')) : []),
  vagrant: ({ args }) => (args.includes('ssh') ? scriptThere(optionOf(args, '-c', '--command')) : []),
  flyctl: ({ args }) => (args.includes('ssh') ? scriptThere(optionOf(args, '-C', '--command')) : []),
  fly: ({ args }) => (args.includes('ssh') ? scriptThere(optionOf(args, '-C', '--command')) : []),
  minikube: ({ args }) => {
    if (args.includes('kubectl')) return [{ words: ['kubectl', ...args.slice(args.indexOf('--') + 1 || args.length)] }];
    return args.includes('ssh') ? scriptThere(afterWords(args.slice(args.indexOf('ssh')), 1, '-n -p').join(' ')) : [];
  },
  heroku: ({ args }) => (args[0] === 'run' ? scriptThere(afterWords(args, 1, '-a --app').join(' ')) : []),
  ansible: ({ args }) => {
    const given = readArguments(args, '-m -a -i -u -l --module-name --args --limit --inventory');
    return /^(?:shell|command|raw|)$/.test(given.value('-m', '--module-name') ?? '')
      ? scriptThere(given.value('-a', '--args') ?? '')
      : [];
  },
  salt: ({ args }) => {
    const at = args.indexOf('cmd.run');
    return at === -1 ? [] : scriptThere(args[at + 1] ?? '');
  },
};

function kubectl({ args }: Call): readonly Carried[] {
  const given = readArguments(args, KUBECTL_VALUED);
  switch (given.words[0]) {
    case 'exec':
    case 'rsh':
      return there(afterWords(args, 2, KUBECTL_VALUED));
    case 'debug':
    case 'run': {
      const attached = given.words[0] === 'debug' || given.has('-i', '-t', '--stdin', '--tty', '--attach', '--rm');
      return attached && given.rest.length > 0 ? [{ words: given.rest, there: true, besides: true }] : [];
    }
    default:
      return [];
  }
}

/** Options of `docker run` that take a value. */
export const DOCKER_RUN =
  '-e --env --env-file -u --user -w --workdir -v --volume --mount --name --network --net -p --publish -h --hostname --entrypoint --label -l --link --memory -m --cpus --restart --pid --ipc --platform --pull --add-host --device --shm-size --ulimit --gpus --tmpfs --dns --cap-add --cap-drop --security-opt --log-driver --log-opt';

function container(call: Call): readonly Carried[] {
  const own = afterWords(call.args, 0, DOCKER);
  if (own[0] === 'compose' || own[0] === 'container') return container({ ...call, args: own.slice(1) });
  if (own[0] === 'exec') return there(afterWords(own, 2, DOCKER_EXEC));
  const detached = readArguments(own, DOCKER_RUN).has('-d', '--detach');
  return own[0] === 'run' && !detached ? [{ words: afterWords(own, 2, DOCKER_RUN), there: true, besides: true }] : [];
}

function ssh({ args, input }: Call): readonly Carried[] {
  const script = afterWords(args, 1, SSH).join(' ');
  if (script !== '') return scriptThere(script);
  return input.type === 'text' ? scriptThere(input.text) : [];
}

function there(words: readonly string[]): readonly Carried[] {
  return [{ words, there: true }];
}

function scriptThere(script: string): readonly Carried[] {
  return [{ words: [], script, there: true }];
}

function optionOf(args: readonly string[], ...names: readonly string[]): string {
  return readArguments(args, names.join(' ')).value(...names) ?? '';
}
