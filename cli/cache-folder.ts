import { isAbsolute, join } from 'node:path';
import { homeFolder } from './account.ts';

/** Where Handrail keeps what it can make again, `$XDG_CACHE_HOME/handrail`; nobody else may write there. */
export function cacheFolder(environment: Readonly<Record<string, string | undefined>>): string {
  const cache = environment.XDG_CACHE_HOME ?? '';
  return join(isAbsolute(cache) ? cache : join(homeFolder(), '.cache'), 'handrail');
}
