import type { Arguments } from '../arguments.ts';
import { byVerb, type Family } from './rules.ts';

const VALUED =
  '-C -c --git-dir --work-tree -m --message -b --branch --format --author --since --until -n --max-count -S -G';

/** With a `+ref`, `--force` or `--delete` something on the other side is lost. */
const push = (given: Arguments) => {
  if (given.has('-n')) return 'read';
  const loses = given.has('-f', '--force-with-lease', '-d', '--delete', '--mirror', '--prune');
  return loses || given.words.slice(1).some((word) => /^[+:]/.test(word)) ? 'destroy' : 'change';
};

const branch = (given: Arguments) => {
  if (given.has('-d', '-D', '--delete')) return 'destroy';
  const lists = given.has(
    '-a',
    '-r',
    '-v',
    '-vv',
    '-l',
    '--list',
    '--show-current',
    '--contains',
    '--merged',
    '--no-merged',
  );
  return lists || given.words.length === 0 ? 'read' : 'change';
};

const tag = (given: Arguments) => {
  if (given.has('-d', '--delete')) return 'destroy';
  return given.words.length === 0 || given.has('-l', '--list', '-n', '-v') ? 'read' : 'change';
};

const config = (given: Arguments) =>
  given.has('--unset', '--unset-all', '--remove-section', '--rename-section', '--add', '--replace-all', '-e', '--edit')
    ? 'change'
    : given.has('--get', '--list', '-l', '--get-all', '--get-regexp') || given.words.length === 1
      ? 'read'
      : 'change';

const GITHUB_VALUED =
  '-R --repo -X --method -f -F --raw-field --field -H --header -q --jq -t --template --limit -L --json -w';

/** `gh api` asks with GET unless it is told another method or given fields. */
const api = (given: Arguments) => {
  const method = (given.value('-X', '--method') ?? '').toUpperCase();
  if (method === 'DELETE') return 'destroy';
  const sends = given.has('-f', '-F', '--field', '--raw-field', '--input');
  return method === 'GET' || (method === '' && !sends) ? 'read' : 'change';
};

const NOUN = { read: 'list ls view status checks diff watch download verify', destroy: 'delete cancel remove' };

/**
 * Repositories and their forges.
 *
 * @example `git log -3`, `gh pr view 7` read; `git commit`, `git pull` change; `git push --force`, `git reset --hard` destroy
 */
export const GIT: Family = {
  git: byVerb(
    {
      read: `status log diff show blame rev-parse rev-list describe ls-files ls-remote ls-tree cat-file grep shortlog fsck
        merge-base name-rev for-each-ref var whatchanged show-ref check-ignore count-objects cherry diff-tree version help`,
      destroy: 'rm filter-branch filter-repo prune',
      of: {
        push,
        branch,
        tag,
        config,
        'update-ref': (given) => (given.has('-d') ? 'destroy' : 'change'),
        stash: { read: 'list show', destroy: 'drop clear' },
        reset: (given) => (given.has('--hard') ? 'destroy' : 'change'),
        clean: (given) => (given.has('-n') ? 'read' : 'destroy'),
        reflog: { bare: 'read', read: 'show', destroy: 'expire delete', otherwise: 'read' },
        remote: { bare: 'read', read: 'show get-url', destroy: 'remove rm prune' },
        worktree: { read: 'list', destroy: 'remove prune' },
        submodule: { read: 'status summary', bare: 'read' },
        bisect: { read: 'log view' },
        notes: { read: 'list show' },
        checkout: (given) => (given.has('-f') ? 'destroy' : 'change'),
        add: (given) => (given.has('-n') ? 'read' : 'change'),
        bundle: { read: 'verify list-heads' },
      },
    },
    VALUED,
  ),
  gh: byVerb(
    {
      read: 'status browse search',
      of: {
        api,
        pr: NOUN,
        issue: NOUN,
        run: { ...NOUN, destroy: 'delete cancel' },
        workflow: { read: 'list view' },
        release: { read: 'list view verify', destroy: 'delete delete-asset' },
        repo: { read: 'list view', destroy: 'delete archive' },
        secret: { read: 'list', destroy: 'delete remove' },
        variable: { read: 'list get', destroy: 'delete' },
        auth: { read: 'status token' },
        cache: { read: 'list', destroy: 'delete' },
      },
    },
    GITHUB_VALUED,
  ),
  glab: byVerb(
    {
      of: {
        api,
        mr: NOUN,
        issue: NOUN,
        ci: { ...NOUN, read: 'list status view get trace' },
        release: NOUN,
        repo: NOUN,
      },
    },
    GITHUB_VALUED,
  ),
  svn: byVerb({ read: 'info log status diff list ls cat blame', destroy: 'delete rm' }),
  hg: byVerb({ read: 'log status diff id summary branches tags heads cat annotate', destroy: 'strip' }),
};
