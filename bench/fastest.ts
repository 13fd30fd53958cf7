/** The least of several measurements: what else the machine does can only add to it. */
export async function fastestOf(times: number, measure: () => Promise<number>): Promise<number> {
  let fastest = Number.POSITIVE_INFINITY;
  for (let time = 0; time < times; time += 1) fastest = Math.min(fastest, await measure());
  return fastest;
}

/** Milliseconds that something takes. */
export async function millisecondsOf(act: () => unknown): Promise<number> {
  const started = performance.now();
  await act();
  return performance.now() - started;
}
