import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NAME = 'redact.json';

/** What a run was told to hide, for what is told of it later. */
export interface KeptPatterns {
  readonly patterns: readonly string[];
  /** How many more there were: each would say what it hides. */
  readonly withheld: number;
}

/** Keeps the patterns of a run beside its journal. Nothing where there are none. */
export function keepPatterns(folder: string, kept: KeptPatterns): void {
  if (kept.patterns.length + kept.withheld === 0) return;
  writeFileSync(join(folder, NAME), JSON.stringify(kept), { mode: 0o600 });
}

/** The patterns that were kept of a run; none where there is nothing that can be read. */
export function keptPatterns(folder: string): KeptPatterns {
  try {
    const kept: unknown = JSON.parse(readFileSync(join(folder, NAME), 'utf8'));
    if (isKept(kept)) return kept;
  } catch {
    // There were none.
  }
  return { patterns: [], withheld: 0 };
}

function isKept(value: unknown): value is KeptPatterns {
  return (
    typeof value === 'object' &&
    value !== null &&
    'patterns' in value &&
    Array.isArray(value.patterns) &&
    value.patterns.every((pattern) => typeof pattern === 'string') &&
    'withheld' in value &&
    Number.isInteger(value.withheld)
  );
}
