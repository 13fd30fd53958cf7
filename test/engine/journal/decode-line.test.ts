import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLine } from '../../../engine/journal/decode-line.ts';
import { encodeLine, JOURNAL_VERSION } from '../../../engine/journal/line.ts';
import { arbitraryEvent } from './arbitrary-event.ts';

describe('decodeLine', () => {
  it('gives back what was encoded, whatever it holds', () => {
    fc.assert(
      fc.property(
        arbitraryEvent,
        fc.nat(),
        fc.integer({ min: 1 }),
        fc.constantFrom({}, { more: true } as const),
        (event, at, sequence, more) => {
          const line = encodeLine({ sequence, at, event, ...more });
          expect(line).not.toContain('\n');
          expect(decodeLine(line)).toEqual({ status: 'entry', entry: { sequence, at, event, ...more } });
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['', 'Unexpected "", expected a JSON object'],
    ['[]', 'Unexpected "[]", expected a JSON object'],
    ['{"v":1', 'Unexpected "{\\"v\\":1", expected a JSON object'],
    ['{"seq":1}', 'Unexpected version nothing, expected 1'],
    ['{"v":"1","seq":1}', 'Unexpected version "1", expected 1'],
    ['{"v":1,"seq":0,"at":1,"event":{}}', 'Unexpected sequence number 0, expected 1, 2, 3, …'],
    ['{"v":1,"seq":1,"at":-1,"event":{}}', 'Unexpected time -1, expected milliseconds since the epoch'],
    ['{"v":1,"seq":1,"at":1,"event":{}}', 'Unexpected event without a type'],
  ])('says what is wrong with %s', (line, message) =>
    expect(decodeLine(line)).toEqual({ status: 'unreadable', message }),
  );

  it.each([
    '{"type":"interrupted","what":"nothing"}',
    '{"type":"pane-opened"}',
    '{"type":"step-finished","step":"s1","verdict":"fine","reason":""}',
    '{"type":"branch-taken","from":"s1","to":{"type":"moon"},"why":""}',
  ])('accepts no %s', (event) =>
    expect(decodeLine(`{"v":1,"seq":1,"at":1,"event":${event}}`)).toMatchObject({ status: 'unreadable' }),
  );

  it('tells what a newer Handrail wrote from damage', () => {
    expect(decodeLine(`{"v":${JOURNAL_VERSION + 1},"whatever":[]}`)).toMatchObject({ status: 'newer' });
    expect(decodeLine('{"v":1,"seq":1,"at":1,"event":{"type":"toString"}}')).toMatchObject({ status: 'newer' });
  });

  it('keeps fields that it does not know', () => {
    const line = '{"v":1,"seq":1,"at":1,"event":{"type":"pane-opened","action":"a","colour":"red"}}';
    expect(decodeLine(line)).toMatchObject({ entry: { event: { colour: 'red' } } });
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (line) => void decodeLine(line)));
  });
});
