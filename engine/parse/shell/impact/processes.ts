import { byAnyVerb, byOptions, type CallRule, changes, type Family, forAll } from './rules.ts';

/** A text of code that opens nothing, starts nothing and reaches nobody. */
function onlyComputes(code: string): boolean {
  return !/\b(?:open|exec|eval|compile|system|popen|unlink|rename|kill|mkdir|rmdir|truncate|chmod|chown|link|symlink|utime|fork|syswrite|dump|urlretrieve|Request|method|__builtins__|globals|remove|write|socket|getattr|__import__|subprocess|os|shutil|requests|pathlib|urlopen|qx)\b|`|^-[a-z]*i/.test(
    code,
  );
}

/** `python -m json.tool` and one-liners that import nothing but what computes and prints. */
const python: CallRule = ({ args }) => {
  if (args[0] === '-m')
    return /^(?:json\.tool|this|site|platform)$/.test(args[1] ?? '') && args.length <= 3 ? 'read' : 'change';
  const code = args[0] === '-c' ? (args[1] ?? '') : undefined;
  if (code === undefined || !onlyComputes(code)) return 'change';
  const imported = [...code.matchAll(/\b(?:import|from)\s+([\w., ]+)/g)].flatMap(([, names = '']) =>
    names.replace(/\bimport\b.*/, '').split(/[\s,]+/),
  );
  return imported.every((name) => name === '' || COMPUTING.has(name.split('.')[0] ?? '')) ? 'read' : 'change';
};

const COMPUTING = new Set(
  'sys json uuid base64 secrets random string datetime time re math hashlib hmac urllib decimal collections itertools textwrap yaml'.split(
    ' ',
  ),
);

/**
 * Languages, builds, test and load tools: they run what somebody else wrote.
 *
 * @example `python -V`, `go list ./...` read; `python fix.py`, `make deploy`, `npm run build`, `./run-tests.sh` change
 */
export const PROCESSES: Family = {
  ...forAll(
    'node deno bun ruby php java lua Rscript pwsh osascript wrk ab hey k6 locust vegeta siege pytest jest vitest tox gitlab-rake gitlab-rails knife-ec2',
    changes,
  ),
  ...forAll('python python2 python3', python),
  perl: ({ args }) =>
    args.some((arg) => /^-[a-z]*[ne]$|^-[a-z]*p[a-z]*$/.test(arg)) && args.every(onlyComputes) ? 'read' : 'change',
  make: byOptions((given) => (given.has('-n', '-q') ? 'read' : 'change'), '-C -f -j'),
  go: byAnyVerb({
    read: 'list version doc vet',
    of: {
      env: (given) => (given.has('-w', '-u') ? 'change' : 'read'),
      test: 'change',
      build: 'change',
      get: 'change',
      mod: { read: 'verify why graph', otherwise: 'change' },
      run: 'change',
      install: 'change',
      tool: 'change',
      generate: 'change',
      fmt: 'change',
    },
  }),
  shellcheck: () => 'read',
  // Tasks do what somebody wrote; these only say where the migrations stand.
  ...forAll('rake rails', ({ args }) =>
    args.every((arg) =>
      /^(?:db:(?:migrate:status|version|abort_if_pending_migrations)|-T|--tasks|routes|about|\w+_ENV=\w+)$/.test(arg),
    ) && args.length > 0
      ? 'read'
      : 'change',
  ),
  ...forAll(
    'flake8 eslint hadolint yamllint tflint golangci-lint actionlint markdownlint checkov tfsec semgrep gitleaks bandit',
    byOptions((given) => (given.has('--fix', '-w', '--write') ? 'change' : 'read')),
  ),
};
