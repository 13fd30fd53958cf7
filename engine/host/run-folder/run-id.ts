/** Longest slug of a title in a run id. */
const LONGEST = 40;

/**
 * Names a run so that a person can read it and runs sort by time: minute in UTC, title, and what makes it unique.
 *
 * Example: `Rolling update: payments` → `2026-11-21-0812-rolling-update-payments-k3f9`
 * @param now milliseconds since the epoch
 * @param unique a few random letters and digits
 */
export function runId(title: string, now: number, unique: string): string {
  const time = new Date(now).toISOString();
  return `${time.slice(0, 10)}-${time.slice(11, 13)}${time.slice(14, 16)}-${slugOf(title)}-${unique}`;
}

function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const slug = (words ?? ['run']).join('-');
  if (slug.length <= LONGEST) return slug;
  const cut = slug.lastIndexOf('-', LONGEST);
  return slug.slice(0, cut > 0 ? cut : LONGEST);
}
