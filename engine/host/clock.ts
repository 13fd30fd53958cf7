/**
 * Milliseconds that have gone by since some moment, whatever is done to the clock of the day. `performance`, which tells the same,
 * is loaded where it is first used, for 1 ms.
 */
export function elapsed(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1000 + nanoseconds / 1e6;
}
