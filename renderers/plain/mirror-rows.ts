import type { Command } from '../../engine/model/command.ts';
import type { Item } from '../../engine/model/item.ts';
import type { Reason } from '../../engine/model/reason.ts';
import type { Runbook } from '../../engine/model/runbook.ts';
import type { Describe, Write } from '../reading-text.ts';
import { sanitise } from '../sanitise.ts';
import { mirrorText } from './mirror-text.ts';

/** One thing that is said beside a line of the document. */
export interface MirrorRow {
  readonly type: 'item' | 'compiled' | 'written' | 'guess' | 'pin' | 'problem';
  /** The kind of item, the sign of a guess; what is marked by colour. */
  readonly lead: string;
  readonly words: string;
}

/** What a mirror shows beside the source. */
export interface Mirror {
  readonly runbook: Runbook;
  /** Why it was read so; where it is absent nothing is said of guesses. */
  readonly reasons: readonly Reason[];
  /** The compiled form of an expectation. */
  readonly describe?: Describe;
  /** What its author can write instead, which compiles to the same. */
  readonly write?: Write;
}

/**
 * What is to be said beside each line: what it was read as, what of that is a guess and why, what to write to pin it, and what
 * is wrong. By line; each line in that order.
 */
export function mirrorRows(mirror: Mirror): ReadonlyMap<number, readonly MirrorRow[]> {
  const { runbook, reasons } = mirror;
  const lines = runbook.text.split('\n');
  const of = Map.groupBy(
    reasons.filter(({ certain }) => !certain),
    ({ line, kind }) => `${line} ${kind}`,
  );
  const said = new Set<string>();
  const rows = [
    ...runbook.items.flatMap((item) => {
      const key = `${item.line} ${item.kind}`;
      // Several items of a kind on one line have their guesses behind the first.
      const guesses = said.has(key) ? [] : (of.get(key) ?? []);
      said.add(key);
      const own: readonly MirrorRow[] = [
        {
          type: 'item',
          lead: item.kind,
          words: mirrorText(item, lines.slice(item.line - 1, Math.min(item.endLine, item.line + 20))),
        },
        ...compiled(mirror, item),
        ...guesses.flatMap(guessRows),
      ];
      return own.map((row) => ({ line: item.line, ...row }));
    }),
    ...runbook.problems.map(({ line, type, message }) => ({
      line,
      type: 'problem' as const,
      lead: `! ${type}`,
      words: message,
    })),
  ];
  return Map.groupBy(rows, ({ line }) => line);
}

function compiled({ runbook, describe, write }: Mirror, item: Item): readonly MirrorRow[] {
  if (item.kind !== 'expectation' || describe === undefined) return [];
  const command = runbook.items.findLast(
    (other): other is Command => other.kind === 'command' && other.line === item.of,
  );
  if (command === undefined) return [];
  const written = write?.(item, command);
  return [
    { type: 'compiled', lead: '  =', words: describe(item, command) },
    ...(written === undefined ? [] : [{ type: 'written' as const, lead: '  ≡', words: sanitise(written) }]),
  ];
}

/** The guess with its reason, and below it the very comment to paste, with what says the other thing. */
function guessRows({ why, pin }: Reason): readonly MirrorRow[] {
  const guess: MirrorRow = { type: 'guess', lead: '  ?', words: sanitise(why) };
  if (pin === undefined) return [guess];
  const { text, other = '' } = pin;
  const where = text === undefined ? `(${other})` : `${text.trim()}${other === '' ? '' : `  (or ${other})`}`;
  return [guess, { type: 'pin', lead: `  ${PLACES[pin.place]}`, words: sanitise(where) }];
}

const PLACES = { above: '↑', end: '→', instead: '=' } as const;
