/** The first lines of many, and how many more there are. `limit` counts the lines shown, the last of which may be `… N more`. */
export function capped(lines: readonly string[], limit = 8): readonly string[] {
  return lines.length <= limit ? lines : [...lines.slice(0, limit - 1), `… ${lines.length - limit + 1} more`];
}

/** One line, cut where it is longer than a person would read. */
export function clipped(line: string, limit = 160): string {
  return line.length <= limit ? line : `${line.slice(0, limit - 1)}…`;
}
