import type { Call } from '../call.ts';

/** `go tool pprof cpu.prof` has a prompt, unless it is told what to print or to serve. */
export function exploresProfile({ args }: Call): boolean {
  return isProfiler(args) && !args.some((arg) => SERVES.test(arg) || PRINTS.test(arg));
}

/** `go tool pprof -http=:8081 cpu.prof` serves pages until it is stopped. */
export function servesProfile({ args }: Call): boolean {
  return isProfiler(args) && args.some((arg) => SERVES.test(arg));
}

function isProfiler(args: readonly string[]): boolean {
  return args[0] === 'tool' && args[1] === 'pprof';
}

const SERVES = /^--?http\b/;
/** The reports that `go tool pprof -help` lists. */
const PRINTS =
  /^--?(?:top|text|list|tree|peek|traces|tags|raw|proto|topproto|dot|svg|png|gif|pdf|ps|callgrind|comments|disasm)\b/;
