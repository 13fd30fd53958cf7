import { byAnyVerb, byOptions, changes, type Family, forAll } from './rules.ts';

/**
 * Languages, builds, test and load tools: they run what somebody else wrote.
 *
 * @example `python -V`, `go list ./...` read; `python fix.py`, `make deploy`, `npm run build`, `./run-tests.sh` change
 */
export const PROCESSES: Family = {
  ...forAll(
    'python python2 python3 node deno bun ruby php java perl lua Rscript pwsh osascript wrk ab hey k6 locust vegeta siege pytest jest vitest tox rake rails gitlab-rake gitlab-rails knife-ec2',
    changes,
  ),
  make: byOptions((given) => (given.has('-n', '-q') ? 'read' : 'change'), '-C -f -j'),
  go: byAnyVerb({
    read: 'list env version doc vet',
    of: {
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
  ...forAll(
    'flake8 eslint hadolint yamllint tflint golangci-lint actionlint markdownlint checkov tfsec semgrep gitleaks bandit',
    byOptions((given) => (given.has('--fix', '-w', '--write') ? 'change' : 'read')),
  ),
};
