/** The first lines of many, and how many more there are. `limit` counts the lines shown, the last of which may be `… N more`. */
export function capped(lines: readonly string[], limit = 8): readonly string[] {
  return lines.length <= limit ? lines : [...lines.slice(0, limit - 1), `… ${lines.length - limit + 1} more`];
}

/** One line, cut where it is longer than a person would read. */
export function clipped(line: string, limit = 160): string {
  return line.length <= limit ? line : `${line.slice(0, limit - 1)}…`;
}

/** Lines of an explanation that a screen shows: the last ones, which say why, and as many of the first ones as there is room for. */
export function cappedExplanation(explanation: string, limit = 12): readonly string[] {
  const lines = explanation.split('\n');
  const why = lines.findIndex((line) => /^(?:why not|asked|note) /.test(line));
  const rows = why < 0 ? lines : lines.slice(0, why);
  const reasons =
    why < 0 ? [] : capped(lines.slice(why), 4).map((line) => (line.startsWith('…') ? `          ${line}` : line));
  const room = Math.max(3, limit - reasons.length);
  if (rows.length <= room) return [...rows, ...reasons];
  // Marks belong to the row above them.
  const cut = /^[ ^]*\^$/.test(rows[room - 1] ?? '') ? room - 2 : room - 1;
  return [
    ...rows.slice(0, cut),
    `          … ${rows.length - cut} more; \`handrail runs show\` has all of it`,
    ...reasons,
  ];
}
