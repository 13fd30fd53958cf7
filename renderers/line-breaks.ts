/** How many line feeds there are in a text; without making its lines. */
export function breaksIn(text: string): number {
  let breaks = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) === 10) breaks += 1;
  return breaks;
}
