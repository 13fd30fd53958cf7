import type { Problem } from '../../model/problem.ts';
import type { Repaired } from './repaired.ts';

/**
 * Line ends of Windows and of old Macs become `\n`, a byte order mark goes, and a no-break space becomes a space, which
 * a shell would take for a letter.
 */
export function repairSpaces(source: string): Repaired {
  const problems: Problem[] = [];
  let text = source;
  if (text.startsWith('\uFEFF')) {
    text = text.slice(1);
    problems.push(problem(1, 'byte-order-mark', 'Unexpected byte order mark, expected text.'));
  }
  if (text.includes('\r')) {
    text = text.replace(/\r\n?/g, '\n');
    problems.push(problem(1, 'line-ends', 'Unexpected carriage returns, expected line feeds alone.'));
  }
  const at = text.search(NO_BREAK);
  if (at >= 0) {
    const line = text.slice(0, at).split('\n').length;
    text = text.replace(NO_BREAK, ' ');
    problems.push(problem(line, 'no-break-space', 'Unexpected no-break space, expected a space.'));
  }
  return { text, problems };
}

/** Between ASCII characters only: elsewhere it may be part of text in the wrong charset. */
const NO_BREAK = /(?<![\u0080-\uFFFF])\u00A0(?![\u0080-\uFFFF])/g;

function problem(line: number, rule: string, message: string): Problem {
  return { type: 'repair', rule, line, endLine: line, message };
}
