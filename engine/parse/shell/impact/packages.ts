import { byOptions, byVerb, type Family, forAll, type VerbTable } from './rules.ts';

const system: VerbTable = {
  read: 'list search show info policy madison depends rdepends changelog check-update repolist provides whatprovides updateinfo check showhold madison desc versions',
  destroy: 'remove purge autoremove erase del uninstall',
  of: { history: { bare: 'read', read: 'list info' } },
};

const language: VerbTable = {
  read: 'list ls show search info view outdated freeze check why explain current versions help root bin prefix ping whoami fund doctor query tree metadata',
  destroy: 'uninstall remove rm un unpublish yank prune',
  of: { audit: { bare: 'read', read: 'signatures' }, config: { read: 'get list ls' } },
};

/**
 * Packages of the system and of languages.
 *
 * @example `apt list --installed`, `npm ls`, `rpm -qa` read; `apt-get install x`, `pip install x` change; `yum remove x` destroy
 */
export const PACKAGES: Family = {
  ...forAll(
    'apt apt-get aptitude yum dnf microdnf zypper apk brew snap flatpak port choco winget pkg',
    byOptions((given, call) =>
      given.has('-s') && call.name.startsWith('apt') ? 'read' : byVerb(system, '-t -o -c')(call),
    ),
  ),
  ...forAll('apt-cache apt-file dpkg-query rpmquery repoquery', () => 'read' as const),
  'apt-mark': byVerb({ read: 'showhold showmanual showauto' }),
  'apt-key': byVerb({ read: 'list finger', destroy: 'del' }),
  dpkg: byOptions((given) => {
    if (given.has('-r', '-P', '--remove', '--purge')) return 'destroy';
    return given.has(
      '-l',
      '-L',
      '-s',
      '-S',
      '-p',
      '-c',
      '-I',
      '--list',
      '--status',
      '--listfiles',
      '--search',
      '--get-selections',
      '--print-architecture',
      '--audit',
    )
      ? 'read'
      : 'change';
  }),
  rpm: byOptions((given, { args }) => {
    if (args.some((arg) => /^-[a-z]*e|^--erase/.test(arg))) return 'destroy';
    return given.has('-q', '-V', '-K', '--query', '--verify', '--checksig') ? 'read' : 'change';
  }),
  pacman: byOptions((given) =>
    given.has('-R')
      ? 'destroy'
      : given.has('-Q', '-F') || (given.has('-S') && given.has('-s', '-i'))
        ? 'read'
        : 'change',
  ),
  ...forAll(
    'npm yarn pnpm pip pip3 pipx gem cargo composer bundle bundler poetry uv conda mamba nvm rbenv pyenv mise asdf dotnet mvn gradle sdk',
    byVerb(language, '--prefix -C --cwd'),
  ),
};
