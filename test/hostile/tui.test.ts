import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../engine/graph/build-graph.ts';
import { readRunbook } from '../../engine/parse/read-runbook.ts';
import { createTui } from '../../renderers/tui/create-tui.tsx';
import { tell } from '../renderers/fixture-run.ts';
import { fakeTerminal } from '../renderers/tui/fake-terminal.ts';
import { hostileDocument } from './hostile-document.ts';
import { hostileEvents, hostileQuestion } from './hostile-run.ts';
import { HOSTILE_TEXTS, OBEYED, PILED } from './hostile-texts.ts';

/** ECMA-48, 5.4 and 5.6: a control sequence, a string with its end, or an escape of two characters. */
const SEQUENCE =
  /\u001b\[[<-?]?[\d;:]*[ -/]*[@-~]|\u001b[\]P_^X][^\u0007\u001b]*(?:\u0007|\u001b\\)|\u001b[ -/]*[0-Z\\^-~]/g;

/** What kind of sequence it is, without its numbers; of modes the number is what it does. */
const kindOf = (sequence: string) =>
  /^\u001b\[\?\d+[hl]$/.test(sequence) ? sequence : sequence.replace(/\d+(?:[;:]\d*)*/, 'n');

interface Seen {
  /** Kinds of control sequences that the terminal got. */
  readonly kinds: ReadonlySet<string>;
  /** What it got besides. */
  readonly text: string;
  /** What the terminal answered, what it was titled, how often it rang. */
  readonly told: readonly string[];
  readonly screens: readonly string[];
}

/** A run of a document with a text everywhere, on a screen: the outputs, the document, a question and what is typed for it. */
async function seen(text: string, [columns, rows]: readonly [number, number]): Promise<Seen> {
  const terminal = fakeTerminal(columns, rows);
  const graph = buildGraph(readRunbook('hostile.md', hostileDocument(text)));
  const clock = { now: 1_000_000 };
  const { stdin, stdout } = terminal;
  const tui = createTui({
    graph,
    text: hostileDocument(text),
    stdin,
    stdout,
    colour: true,
    folder: `/srv/${text}`,
    now: () => clock.now,
  });
  const events = hostileEvents(graph, text).filter((told) => !('event' in told && told.event.type === 'run-finished'));
  const screens: string[] = [];
  const look = async (words: string) => {
    await terminal.shows(words);
    screens.push(terminal.text());
  };
  tell(tui.sink, events);
  await look('Ctrl-C');
  tui.operator.ask({ ...hostileQuestion(text), title: `Now ${text}` });
  await look('Now');
  clock.now += 3000;
  terminal.type('e');
  await look('edit it');
  terminal.type('\u001b[200~', text, '\u001b[201~');
  await look('edit it');
  await tui.close();
  await terminal.isAlternate();
  const written = terminal.written();
  return {
    kinds: new Set([...written.matchAll(SEQUENCE)].map(([sequence]) => kindOf(sequence))),
    text: written.replace(SEQUENCE, ' ').replace(/[\r\n]/g, ' '),
    told: terminal.told,
    screens,
  };
}

const SIZES = [
  [120, 40],
  [80, 24],
] as const;

describe.each(SIZES)('hostile texts on a screen of %ix%i', (...size) => {
  it('do not get through', async () => {
    const plain = await seen('plain', size);
    expect(plain.told).toEqual([]);
    const through: string[] = [];
    for (const { name, text } of HOSTILE_TEXTS) {
      const hostile = await seen(text, size);
      const obeyed = [
        ...[...hostile.kinds].filter((kind) => !plain.kinds.has(kind)).map((kind) => JSON.stringify(kind)),
        ...hostile.told,
        ...(OBEYED.exec(hostile.text) ?? []).map((found) => JSON.stringify(found)),
        ...(PILED.exec(hostile.text) ?? []).map((found) => JSON.stringify(found)),
        // The layout stands: the header first, the keys last.
        ...(hostile.screens.every((screen) => /^ Heading/.test(screen) && /Ctrl-C[^\n]*\s*$/.test(screen))
          ? []
          : ['layout']),
      ];
      if (obeyed.length > 0) through.push(`${name}: ${obeyed.join(', ')}`);
    }
    expect(through).toEqual([]);
  }, 180_000);
});
