/** The parts of what stands in a cue's parentheses, in small letters: `json, within 5m every 10s` has three. */
export function cueParts(inside: string): readonly string[] {
  return inside
    .replace(/(?<=\d ?[smh]\w{0,7}) (?=every |within )/gi, ',')
    .split(',')
    .map((part) => part.trim().toLowerCase());
}
