import type { Gate, Item } from '../../model/item.ts';
import { readGates } from '../prose/gate.ts';
import { itemsOfWords } from './comment-items.ts';
import { expectationOf } from './expectation-of.ts';
import type { ExpectedPart, FenceState } from './fence-state.ts';

/** Adds what a part says of the command at line `of`; an example is only shown. */
export function addExpectation(state: FenceState, part: ExpectedPart, of: number): void {
  const expectation = expectationOf(part.cue, part.lines, of);
  if (expectation === undefined) return;
  const { line, endLine } = expectation;
  const printed = part.cue.verbatim && part.lines.length > 1 && expectation.check !== 'judgement';
  if (printed) state.items.push({ kind: 'output', line, endLine, of, ...(part.cue.example ? { example: true } : {}) });
  if (!part.cue.example) state.items.push(expectation);
}

/** `✓ Error rate below 1%` above `Open Grafana`: what a person finds there when it is well. */
export function headsCheck(state: FenceState, part: ExpectedPart): void {
  state.live = undefined;
  const lines = part.lines.map((line, i) => (i === 0 ? { ...line, text: part.cue.rest } : line));
  state.items.push(...itemsOfWords(lines, { title: false, opening: true }));
}

/** `✓ …` under a check that has no command says when a person may say yes. */
export function acceptance(state: FenceState, part: ExpectedPart): void {
  const text = [part.cue.rest, ...part.lines.slice(1).map((line) => line.text.trim())]
    .filter((one) => one !== '')
    .join('\n');
  const at = state.items.findLastIndex(({ kind }) => kind === 'manual');
  const item = state.items[at];
  const nearest = state.items.at(-1);
  const [first] = part.lines;
  const gates = first === undefined ? [] : gatesOfCheck(text, first.line, item);
  if (gates.length > 0) {
    state.items.push(...gates);
    return;
  }
  if (item?.kind === 'manual' && (nearest === item || nearest?.kind === 'gate') && item.line < (first?.line ?? 0)) {
    state.items[at] = { ...item, acceptance: [...(item.acceptance ?? []), text] };
  } else {
    state.items.push(
      ...itemsOfWords(
        part.lines.map((line, i) => (i === 0 ? { ...line, text: part.cue.rest } : line)),
        { title: false, opening: false },
      ),
    );
  }
}

/** `Expected: < 1%` under `Check error rates` is a threshold of what is checked. */
function gatesOfCheck(text: string, line: number, check: Item | undefined): readonly Gate[] {
  if (check?.kind !== 'manual' || !/^\W{0,2}[<>≤≥]/.test(text)) return [];
  const [named = ''] = check.text.split('\n');
  return readGates(`${named.replace(/[:：]$/, '')} ${text}`).map((gate) => ({
    kind: 'gate',
    line,
    endLine: line,
    ...gate,
  }));
}
