import type { RE2JS } from 're2js';

let engine: typeof RE2JS | undefined;

/**
 * Loads the engine for authors' patterns (re2js: linear time on any pattern). It is 150 kB that hardly any document needs, so
 * whoever reads one that has a pattern in it loads it before anything is compiled or matched.
 */
export async function loadRegexEngine(): Promise<void> {
  engine ??= (await import('re2js')).RE2JS;
}

/** The engine; absent where it was not loaded, and then no pattern is taken as matched. */
export function regexEngine(): typeof RE2JS | undefined {
  return engine;
}
