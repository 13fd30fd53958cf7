import { byOptions, changes, destroys, type Family, forAll } from './rules.ts';

/**
 * Files and folders.
 *
 * @example `find . -name x` read; `cp a b`, `mkdir -p x`, `chmod +x x` change; `rm -rf x`, `find . -delete`, `rsync --delete` destroy
 */
export const FILES: Family = {
  ...forAll('rm rmdir unlink shred srm trash', destroys),
  ...forAll(
    `cp mv mkdir touch ln chmod chown chgrp install setfacl chattr rename patch dos2unix unix2dos mkfifo mknod restorecon chcon
    logrotate vim vi nvim nano emacs ed joe code visudo vipw sudoedit ex scp sftp ftp lftp update-alternatives ldconfig updatedb`,
    changes,
  ),
  find: ({ args }) => {
    if (args.includes('-delete')) return 'destroy';
    return args.some((arg) => /^-f(?:printf?0?|ls)$/.test(arg)) ? 'change' : 'read';
  },
  fd: () => 'read',
  truncate: byOptions((given) => (given.value('-s', '--size') === '0' ? 'destroy' : 'change'), '-s --size -r'),
  rsync: byOptions((given, { args }) => {
    if (given.has('-n') || given.has('--list-only')) return 'read';
    return args.some((arg) => /^--(?:delete|remove-source-files)/.test(arg)) ? 'destroy' : 'change';
  }, '-e --rsh --exclude --include --bwlimit --exclude-from --files-from --rsync-path'),
  ...forAll(
    'crontab',
    byOptions((given) => {
      if (given.has('-r')) return 'destroy';
      return given.has('-l') ? 'read' : 'change';
    }, '-u'),
  ),
};
