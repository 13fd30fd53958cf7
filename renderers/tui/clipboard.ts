import { Buffer } from 'node:buffer';
import type { Question } from '../../engine/run/question.ts';
import { sanitiseLines } from '../sanitise.ts';

/** Most terminals take no more than 100 kB this way, and the encoding adds a third. */
const LONGEST = 74_000;

/**
 * The control sequence that asks a terminal to put text on its clipboard: OSC 52 of xterm's ctlseqs. It is sent for a key of
 * the operator's and for nothing else; a terminal that does not allow it ignores it, and the text stays there to select.
 */
export function copySequence(text: string): string {
  return `\u001b]52;c;${Buffer.from(text.slice(0, LONGEST)).toString('base64')}\u0007`;
}

/** What of a question there is to paste elsewhere. */
export function copyText({ title, body }: Question): string {
  // What is pasted is not looked at: nothing may be in it that was not seen.
  return sanitiseLines(body.length === 0 ? title : body.join('\n')).join('\n');
}
