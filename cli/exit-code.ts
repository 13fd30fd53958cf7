/** Exit codes that no outcome of a run has, and success; those of outcomes are in engine/run/exit-code.ts. */
export const ExitCode = { succeeded: 0, problems: 1, usage: 2, interrupted: 130 } as const;
