/**
 * The command-line tool that a requirement names, and its version: `kubectl v1.24+`, `Helm 3.x installed`, `AWS CLI
 * configured`. Products with the name of a tool (`Docker registry access`) are none.
 */
export function readTool(text: string, code?: string): { tool?: string; version?: string } {
  const words = text
    .replace(
      /^(?:(?:install(?:ed)?|an?|the|have|latest|working|local|recent|ensure|make sure|that|access to|you|your|need|version of)\s+){1,6}/i,
      '',
    )
    .trim();
  const tool = productOf(words) ?? commandOf(words) ?? codeOf(code, words);
  if (tool === undefined) return {};
  const version = VERSION.exec(words)?.[1]?.trim();
  return version === undefined ? { tool } : { tool, version };
}

const VERSION =
  /(?<![\w.-])((?:(?:>=|≥|~>|>|~|\^)\s?)?v?\d+(?:\.(?:\d+|x))*(?:\+|\.x)?(?: or (?:later|higher|newer|above|greater))?)(?![\w%]|-\w)/i;

/** `AWS CLI`, `Google Cloud SDK`: products by what their command is called. */
function productOf(text: string): string | undefined {
  return PRODUCTS.find(([name]) => name.test(text))?.[1];
}

const PRODUCTS: readonly (readonly [RegExp, string])[] = [
  [/^aws[ -]?cli\b|^amazon cli\b/i, 'aws'],
  [/^azure[ -]?cli\b|^az cli\b/i, 'az'],
  [/^(?:google cloud|gcloud|gcp) (?:cli|sdk)\b/i, 'gcloud'],
  [/^github cli\b/i, 'gh'],
  [/^openshift (?:cli|client)\b/i, 'oc'],
  [/^(?:postgresql|postgres|psql) (?:client|cli)\b/i, 'psql'],
  [/^mysql (?:client|cli)\b/i, 'mysql'],
  [/^mongo(?:db)? shell\b/i, 'mongosh'],
  [/^redis[ -]cli\b/i, 'redis-cli'],
  [/^vault cli\b/i, 'vault'],
  [/^argo ?cd cli\b/i, 'argocd'],
  [/^velero cli\b/i, 'velero'],
  [/^node(?:\.?js)\b/i, 'node'],
];

/** A tool by its own name at the start. Those that are products too need a version or a word on how they are set up. */
function commandOf(text: string): string | undefined {
  const [, name = '', rest = ''] = /^([A-Za-z][\w.-]*\d?)(.*)$/s.exec(text) ?? [];
  const low = name.toLowerCase();
  if (TOOLS.has(low) && (name === low || SET_UP.test(rest))) return low;
  return BOTH.has(low) && SET_UP.test(rest) ? low : undefined;
}

const TOOLS: ReadonlySet<string> = new Set(
  `ansible ansible-playbook argocd aws az bash bazel calicoctl cargo cmctl cosign crictl ctr curl dig dnsmasq doctl eksctl etcdctl ffmpeg flux gcloud gh
  gpg gsutil helm helmfile istioctl jq k3s k9s kind kops kubeadm kubectl kubectx kubelogin kubens kubeseal kustomize linkerd make mariadb minikube mongodump mongosh
  mysql mysqldump nc ncat netcat nslookup npm oc openssl pg_dump pg_restore pip pnpm podman psql redis-cli rsync skaffold skopeo sops sqlite3 ssh stern
  talosctl terraform terragrunt tflint tofu trivy unzip velero vault virtctl wget yarn yq`.split(/\s+/),
);
const BOTH: ReadonlySet<string> = new Set(
  'docker git go python python3 node java maven gradle ruby packer nomad consul rclone redis postgresql'.split(' '),
);
const SET_UP =
  /^\s*$|^[\s(]*(?:>=|≥|>|~>?\s?|\^)?\s?v?\d|^\s+(?:version|installed|configured|available|cli|client|binary|command|command-line|is|and\b.*\b(?:installed|configured|available)|\(|[-–—:])|^[:,(]/i;

/** Inline code that is one word and the first thing said (``- `jq` for JSON``). */
function codeOf(code: string | undefined, text: string): string | undefined {
  if (code === undefined || !/^[a-z][\w.-]*$/.test(code) || !text.startsWith(code)) return;
  return TOOLS.has(code) ||
    BOTH.has(code) ||
    /^\S+\s*(?:\(|$|v?\d|>|cli\b|(?:is |must be )?(?:installed|available|(?:on|in) (?:(?:your|the) )?\$?path\b))/i.test(
      text,
    )
    ? code
    : undefined;
}
