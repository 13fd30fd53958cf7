import { keepPatterns, keptPatterns } from '../../engine/host/run-folder/kept-patterns.ts';
import type { FindHidden } from './redact-patterns.ts';

/** What a run is to hide beside its secrets; or why that is not known. */
export type RunPatterns =
  | {
      readonly status: 'known';
      /** Absent where there is nothing. */
      readonly find?: FindHidden;
      /** Keeps them with the run, for those who go on with it. */
      keep(runFolder: string): void;
    }
  | { readonly status: 'wrong'; readonly reason: string };

/** Reads patterns of `--redact`, with those that a run was given before. RE2 is loaded only where there is one. */
export async function runPatterns(given: readonly string[], runFolder?: string): Promise<RunPatterns> {
  const before = runFolder === undefined ? { patterns: [], withheld: 0 } : keptPatterns(runFolder);
  const patterns = [...new Set([...before.patterns, ...given])];
  const again = given.filter((pattern) => !before.patterns.includes(pattern)).length;
  if (before.withheld > again)
    return {
      status: 'wrong',
      reason: `this run hides what ${before.withheld} patterns match that were not kept, as they say themselves what they hide. Nothing was run. Give them again with --redact.`,
    };
  if (patterns.length === 0) return { status: 'known', keep: () => undefined };
  const { compilePatterns } = await import('./redact-patterns.ts');
  const compiled = await compilePatterns(patterns);
  if (compiled.status === 'wrong') return compiled;
  const { find } = compiled;
  // One that is the secret itself would be written down by keeping it.
  const kept = patterns.filter((pattern) => find(pattern).length === 0);
  return {
    status: 'known',
    find,
    keep: (folder) => keepPatterns(folder, { patterns: kept, withheld: patterns.length - kept.length }),
  };
}
