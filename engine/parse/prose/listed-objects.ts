/**
 * Whether words before a list order something to be done with each of its items, which are things and no orders.
 *
 * @example `Before you apply it, replace these values:`, `Identify:`, `Update:`, `File the report with:`; not `The host has:`,
 * `Update: done`
 */
export function ordersListed(text: string): boolean {
  const [last = ''] = text
    .trim()
    .split(/[.!?,]\s+/)
    .slice(-1);
  return /[:：]$/.test(last) && ORDER.test(last);
}

const ORDER =
  /^(?:replace|set|fill in|collect|gather|record|notify|inform|provide|obtain|enter|copy|export|define|write down|note down|review|compare|inspect|examine|evaluate|assess|identify|determine|update|include|file|ask|announce|communicate|state|mention|(?:open|start|create|add|write|make) an? (?:new )?(?:entry|record|ticket|issue|report|log entry|note|row|post|page) (?:with|for|that (?:has|contains|lists)))\b(?!: \S)/i;
