/**
 * Where the path of a created file leads out of the folder that it is to be in, by its letters alone; undefined where it stays there.
 * A run writes no file outside of its folder. An absolute path may still lie in it: whoever knows the folder has to look.
 *
 * @example `/etc/x.conf` absolute; `../x`, `a/../../x` above; `~/.netrc` home; `a/../x`, `..x` undefined
 */
export function wayOut(path: string): 'absolute' | 'above' | 'home' | undefined {
  if (path.startsWith('/')) return 'absolute';
  if (path.startsWith('~')) return 'home';
  let depth = 0;
  for (const name of path.split('/')) {
    if (name === '..') depth -= 1;
    else if (name !== '' && name !== '.') depth += 1;
    if (depth < 0) return 'above';
  }
  return undefined;
}
