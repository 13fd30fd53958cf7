import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeLine } from '../../../engine/journal/line.ts';
import { decodeJournal } from '../../../engine/journal/replay.ts';
import type { RunEvent } from '../../../engine/run/event.ts';
import { arbitraryEvent } from './arbitrary-event.ts';

const text = (events: readonly RunEvent[]) =>
  events.map((event, index) => `${encodeLine({ sequence: index + 1, at: 1000 + index, event })}\n`).join('');
const textOfBatches = (batches: readonly (readonly RunEvent[])[]) =>
  batches
    .flatMap((events) => events.map((event, index) => ({ event, more: index < events.length - 1 })))
    .map(({ event, more }, index) => ({ sequence: index + 1, at: 1000, event, ...(more ? { more } : {}) }))
    .map((entry) => `${encodeLine(entry)}\n`)
    .join('');
const linesIn = (bytes: Uint8Array) => bytes.filter((byte) => byte === 0x0a).length;
const opened = (action: string): RunEvent => ({ type: 'pane-opened', action });
const three = text([opened('a'), opened('b'), opened('é🙂')]);
const lines = three.trimEnd().split('\n');

describe('decodeJournal', () => {
  it('comes back to the events', () => {
    fc.assert(
      fc.property(fc.array(arbitraryEvent, { maxLength: 8 }), (events) => {
        const replay = decodeJournal(text(events));
        expect(replay.problem).toBeUndefined();
        expect(replay.entries.map(({ event }) => event)).toEqual(events);
      }),
    );
  });

  it('reads of any beginning of its bytes the beginning of its events, and none that was recorded only in part', () => {
    const batches = fc.array(fc.array(arbitraryEvent, { minLength: 1, maxLength: 3 }), { maxLength: 5 });
    fc.assert(
      fc.property(batches, fc.double({ min: 0, max: 1, noNaN: true }), (events, part) => {
        const ends = events.map((_, index) => events.slice(0, index + 1).flat().length);
        const bytes = Buffer.from(textOfBatches(events));
        const cut = Math.floor(part * bytes.length);
        const replay = decodeJournal(bytes.subarray(0, cut).toString('utf8'));
        const read = replay.entries.map(({ event }) => event);
        expect(read).toEqual(events.flat().slice(0, read.length));
        expect([0, ...ends]).toContain(read.length);
        expect(replay.problem?.type ?? 'torn').toBe('torn');
        // What is cut off and what is left are all of it, and no whole batch is among what is cut off.
        const whole = ends.filter((end) => linesIn(bytes.subarray(0, cut)) >= end).at(-1) ?? 0;
        expect(read.length).toBeGreaterThanOrEqual(whole);
      }),
      { numRuns: 500 },
    );
  });

  it('takes events that count only together for torn where the last of them are missing', () => {
    const text = textOfBatches([[opened('a')], [opened('b'), opened('c'), opened('d')]]);
    const [first = '', ...others] = text.split('\n');
    const missing = `${[first, ...others.slice(0, 2)].join('\n')}\n`;
    expect(decodeJournal(missing)).toMatchObject({
      entries: [{ sequence: 1 }],
      length: first.length + 1,
      problem: { type: 'torn', line: 2 },
    });
    expect(decodeJournal(`${missing}${'\0'.repeat(100)}`)).toMatchObject({ length: first.length + 1 });
    expect(decodeJournal(`${missing}nonsense\n${others[2]}\n`)).toMatchObject({
      problem: { type: 'corrupt', line: 4 },
    });
  });

  it('keeps every whole line wherever the last one is torn', () => {
    const start = three.lastIndexOf('{"v"');
    for (let end = start + 1; end < three.length - 1; end++) {
      const replay = decodeJournal(three.slice(0, end));
      expect(replay.entries.map(({ sequence }) => sequence)).toEqual([1, 2]);
      expect(replay.problem).toMatchObject({ type: 'torn', line: 3 });
      expect(replay.length).toBe(start);
    }
  });

  it('counts a last line of which only the newline is missing', () => {
    const replay = decodeJournal(three.slice(0, -1));
    expect(replay.problem).toBeUndefined();
    expect(replay.entries).toHaveLength(3);
  });

  it.each([
    ['zeros', '\0'.repeat(4096)],
    ['zeros and a newline', `${'\0'.repeat(4096)}\n`],
    ['half a line and zeros', `{"v":1,"seq":4,${'\0'.repeat(100)}`],
    ['a line whose first block was lost', `${'\0'.repeat(100)}"action":"x"}}\n`],
  ])('takes a tail of %s for a torn one', (_, tail) => {
    const replay = decodeJournal(three + tail);
    expect(replay.entries).toHaveLength(3);
    expect(replay).toMatchObject({ length: three.length, problem: { type: 'torn', line: 4 } });
  });

  it.each([
    ['damaged in the middle', [lines[0], 'x', lines[2]], 2],
    ['damaged in the last line, newline there', [lines[0], lines[1], '{"v":1}'], 3],
    ['with a line missing', [lines[0], lines[2]], 2],
    ['with a line twice', [lines[0], lines[0]], 2],
    ['with an empty line', [lines[0], '', lines[1]], 2],
    ['with time that runs back', [lines[0], encodeLine({ sequence: 2, at: 999, event: opened('b') })], 2],
    ['with zeros in the middle', [lines[0], '\0\0', lines[1]], 2],
  ])('says where a journal %s is', (_, broken, line) => {
    const replay = decodeJournal(`${broken.join('\n')}\n`);
    expect(replay.entries).toHaveLength(line - 1);
    expect(replay.problem).toMatchObject({ type: 'corrupt', line });
  });

  it('reads up to what a newer Handrail wrote', () => {
    const replay = decodeJournal(`${lines[0]}\n{"v":2,"seq":2}\n`);
    expect(replay.entries).toHaveLength(1);
    expect(replay.problem).toMatchObject({ type: 'newer-version', line: 2 });
  });

  it('has nothing to say of an empty file', () => expect(decodeJournal('')).toEqual({ entries: [], length: 0 }));
});
