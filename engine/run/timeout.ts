import type { Command } from '../model/command.ts';

/**
 * Seconds that a command may take (architecture.md, "How commands run"): 10 minutes, 30 for what waits; a longer
 * `--timeout` of its own is honoured, with a minute to report it. 0, no limit, for what goes on beside the steps and for
 * what has the terminal. The author's word (`timeout=30m`) counts before all of that.
 */
export function timeoutSeconds({ mode, timeout }: Pick<Command, 'mode' | 'timeout'>, script: string): number {
  if (mode !== 'run') return 0;
  if (timeout !== undefined) return timeout;
  const limit = WAITS.test(script) ? 1800 : 600;
  return Math.max(limit, ownTimeout(script) + 60);
}

const WAITS = /\brollout\s+status\b|\bkubectl\s[^|;&\n]*\bwait\b|\s--wait\b|\bwait-for\b|\baz\s[^|;&\n]*\bwait\b/;

const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 };

function ownTimeout(script: string): number {
  const found = [...script.matchAll(/--timeout[= ]"?(\d{1,5})([smh]?)/g)];
  return Math.max(0, ...found.map(([, number = '0', unit = 's']) => Number(number) * (UNITS[unit] ?? 1)));
}
