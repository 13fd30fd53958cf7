import type { Problem } from '../../model/problem.ts';
import { closes, type FenceLine, readFenceLine } from './fence-line.ts';
import type { Repaired } from './repaired.ts';

/**
 * Gives a heading the space behind its marks that Markdown wants and many editors did not: a line of its own outside of
 * fences, of at least two marks and words that begin as a title does.
 *
 * @example `###Confirm that it runs` between blank lines; not `#channel`, `##todo`, a line within a paragraph
 */
export function spaceHeadings(source: string): Repaired {
  const lines = source.split('\n');
  const problems: Problem[] = [];
  let fence: FenceLine | undefined;
  for (const [i, line] of lines.entries()) {
    const marks = readFenceLine(line);
    if (fence !== undefined) fence = marks !== undefined && closes(marks, fence) ? undefined : fence;
    else if (marks !== undefined) fence = marks;
    else if (HEADING.test(line) && blank(lines[i - 1]) && blank(lines[i + 1])) {
      lines[i] = line.replace(/^#+/, '$& ');
      problems.push(problem(i + 1));
    }
  }
  return { text: problems.length === 0 ? source : lines.join('\n'), problems };
}

const HEADING = /^#{2,6}(?:\p{Lu}[\p{L}'’-]*|\d{1,2}[.)])(?:\s+\S|\s*$)/u;

function blank(line: string | undefined): boolean {
  return line === undefined || line.trim() === '';
}

function problem(line: number): Problem {
  const message = 'Unexpected heading without a space behind its marks, expected one.';
  return { type: 'repair', rule: 'heading-space', line, endLine: line, message };
}
