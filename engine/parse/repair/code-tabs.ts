import type { Repaired } from './repaired.ts';

/**
 * Makes a fence of each tab of Docsy that holds bare code, which it says by naming a language, itself or all of its pane. No line moves,
 * and it is no fault of the document.
 *
 * @example `{{< tab header="Linux" lang="bash" >}}`, a command and `{{< /tab >}}` become a fence of bash with that title
 */
export function readCodeTabs(source: string): Repaired {
  if (!/\{\{< ?tabpane\b/.test(source)) return { text: source, problems: [] };
  const lines = source.split('\n');
  let pane: string | undefined;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const [, attributes] = PANE.exec(line) ?? [];
    if (attributes !== undefined) pane = /\btext=(?:true|"true")/.test(attributes) ? 'text' : languageIn(attributes);
    const [, tab] = TAB.exec(line) ?? [];
    const language = tab === undefined ? undefined : (languageIn(tab) ?? pane);
    if (tab === undefined || language === undefined || pane === 'text' || /\btext=true/.test(tab)) continue;
    const end = endOf(lines, at);
    if (end === undefined) continue;
    lines[at] = `${MARK}${language} title="${/\bheader="([^"]{1,80})"/.exec(tab)?.[1] ?? ''}"`;
    lines[end] = MARK;
    at = end;
  }
  return { text: lines.join('\n'), problems: [] };
}

const PANE = /^ {0,3}\{\{< ?tabpane\b([^{}]{0,200})>\}\}\s*$/;
const TAB = /^ {0,3}\{\{< ?tab\b([^{}]{0,200})>\}\}\s*$/;
const MARK = '`'.repeat(3);
/** Lines that a tab has at the most. */
const FARTHEST = 200;

function languageIn(attributes: string): string | undefined {
  return /\blang="?([\w-]{1,20})"?/.exec(attributes)?.[1];
}

/** The line of the closing tag, where no fence stands before it. */
function endOf(lines: readonly string[], tab: number): number | undefined {
  for (let at = tab + 1; at < Math.min(lines.length, tab + FARTHEST); at += 1) {
    const line = lines[at] ?? '';
    if (/^ {0,3}\{\{< ?\/tab ?>\}\}\s*$/.test(line)) return at;
    if (/```|~~~|\{\{/.test(line)) return;
  }
  return;
}
