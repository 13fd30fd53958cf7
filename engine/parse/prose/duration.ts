/** `5 minutes`, `5m`, `5-minute`, `last hour` as `5m`, `1h`; undefined where the text begins with no duration. */
export function readDuration(text: string): string | undefined {
  const [, count, unit] =
    /^(\d+(?:\.\d+)?)?\+?[ -]?(s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?)\b/i.exec(text.trim()) ?? [];
  return unit === undefined ? undefined : `${count ?? '1'}${unit.charAt(0).toLowerCase()}`;
}
