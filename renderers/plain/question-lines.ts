import type { Option, Question } from '../../engine/run/question.ts';
import { mismatchRows } from '../mismatch-rows.ts';
import { letteredOptions } from '../option-letters.ts';
import { sanitise, sanitiseLines, sanitiseOneLine } from '../sanitise.ts';
import type { TextStyle } from '../text-style.ts';

/** A question with all that is needed to answer it, as lines: its title, warnings, body and options with their letters. */
export function questionLines(question: Question, style: TextStyle): readonly string[] {
  return [
    '',
    ...sanitiseLines(question.title).map((line, row) => style.bold(row === 0 ? `? ${line}` : `  ${line}`)),
    ...question.warnings.flatMap(sanitiseLines).map((line) => style.yellow(`  ⚠ ${line}`)),
    ...mismatchRows(bodyLines(question), { style }).map((line) => `    ${line}`),
    ...letteredOptions(question.options).map(({ letter, option }) => {
      const enter = option.key === question.preselected ? '  (Enter)' : '';
      return `  ${style.bold(`[${letter}]`)} ${sanitiseOneLine(option.label)}${needWords(option.needs)}${enter}`;
    }),
  ];
}

/** Lines of an output that are printed once more with the question about it. */
const LONGEST = 200;

/** What is to be run is shown in full, however long it is; an output that is asked about stands above it already. */
function bodyLines({ type, body }: Question): readonly string[] {
  const lines = body.flatMap((text) => text.split(/\r?\n/));
  const left = type === 'judgement' || type === 'failure' || type === 'unknown-effect' ? lines.length - LONGEST : 0;
  return left <= 0 ? lines : [...lines.slice(0, LONGEST), `… ${left} more lines, see above`];
}

/** What an option asks for once it is chosen: `, with a reason`. */
export function needWords(needs: Option['needs']): string {
  switch (needs) {
    case undefined:
      return '';
    case 'reason':
      return ', with a reason';
    case 'phrase':
      return ', with a typed phrase';
    case 'value':
    case 'script':
      return ' …';
  }
}

/** What stands before the place where an option is typed. */
export function optionPrompt(question: Question): string {
  const letters = letteredOptions(question.options).map(({ letter }) => letter);
  return `${letters.join('/')}? `;
}

/** What stands before the place where the rest of an answer is typed. */
export function needPrompt(question: Question, needs: NonNullable<Option['needs']>): string {
  switch (needs) {
    case 'reason':
      return 'Reason: ';
    case 'value':
      return question.default === undefined ? 'Value: ' : sanitise(`Value (Enter: ${question.default}): `);
    case 'phrase':
      return sanitise(`Type exactly ${question.phrase ?? ''}: `);
    case 'script': {
      const now = question.default === undefined ? [] : sanitiseLines(question.default).map((line) => `    ${line}\n`);
      return `Now it is\n${now.join('')}Type the lines of the new one, then a line with only a dot; a dot alone leaves it.\n`;
    }
  }
}
