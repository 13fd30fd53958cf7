import { findVersion } from './version.ts';

/** In milliseconds. */
const PATIENCE = 5000;

/**
 * How tools are asked for their version without their changing, or asking, anything else: kubectl and its like would ask
 * the cluster as well. A tool that is not here is never run, whatever its `--version` may mean to it.
 */
const QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  argocd: ['version', '--client'],
  consul: ['version'],
  etcdctl: ['version'],
  go: ['version'],
  helm: ['version', '--short'],
  istioctl: ['version', '--remote=false'],
  java: ['-version'],
  kubectl: ['version', '--client'],
  kustomize: ['version'],
  nginx: ['-v'],
  nomad: ['version'],
  oc: ['version', '--client'],
  openssl: ['version'],
  ssh: ['-V'],
  terraform: ['version'],
  tofu: ['version'],
  vault: ['version'],
  velero: ['version', '--client-only'],
  ...Object.fromEntries(
    [
      'ansible ansible-playbook aws az bash curl dig docker docker-compose eksctl flux gcloud gh git gpg grep gzip',
      'jq make mongodump mongorestore mongosh mysql mysqldump node npm perl pg_dump pg_restore php pip podman psql',
      'python python3 redis-cli rsync ruby sed skopeo systemctl tar tmux unzip vim wget yarn yq',
    ]
      .flatMap((names) => names.split(' '))
      .map((name) => [name, ['--version']]),
  ),
};

/**
 * Asks a tool for its version.
 * @returns the first version in what it says, as `1.28.3`; absent where it is not known how to ask, or it does not say
 */
export async function askVersion(name: string, file: string, path: string): Promise<string | undefined> {
  const question = Object.hasOwn(QUESTIONS, name) ? QUESTIONS[name] : undefined;
  if (question === undefined) return undefined;
  // Loaded here, as few documents say a version and it takes 15 ms.
  const { execa } = await import('execa');
  const { all, failed } = await execa(file, question, {
    all: true,
    reject: false,
    stdin: 'ignore',
    timeout: PATIENCE,
    forceKillAfterDelay: 500,
    maxBuffer: 100_000,
    env: { PATH: path },
  });
  return failed ? undefined : findVersion(all);
}
