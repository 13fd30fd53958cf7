import { isAbsolute, join } from 'node:path';

/**
 * Where runs are kept: `$XDG_STATE_HOME/handrail/runs`, `~/.local/state/handrail/runs` where that is not set.
 *
 * XDG Base Directory Specification 0.8; a relative XDG_STATE_HOME does not count, as it says. The same on macOS, where
 * env-paths has no folder for state and would put runs among logs that the system cleans up.
 * @param home the user's home folder, absolute
 */
export function runsFolder(environment: Readonly<Record<string, string | undefined>>, home: string): string {
  const state = environment.XDG_STATE_HOME ?? '';
  return join(isAbsolute(state) ? state : join(home, '.local', 'state'), 'handrail', 'runs');
}
