import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLine } from '../../../engine/journal/decode-line.ts';
import { encodeLine } from '../../../engine/journal/line.ts';
import { redactEvent } from '../../../engine/journal/redact-event.ts';
import { createRedactor } from '../../../engine/journal/redaction.ts';
import { arbitraryEvent } from './arbitrary-event.ts';

const redactor = createRedactor({ values: [{ name: 'DB', value: 'hunter2' }] });
const excerpt = { head: 'is hunter2', tail: '', bytes: 10 };

describe('redactEvent', () => {
  it('hides a secret wherever text can be', () => {
    const result = {
      status: 'exited' as const,
      exitCode: 0,
      pipeStatus: [0],
      stdout: excerpt,
      stderr: excerpt,
      folder: '/srv/hunter2',
      milliseconds: 4,
      httpStatuses: [],
      note: 'hunter2',
    };
    const event = redactEvent({ type: 'command-finished', action: 's1/command@2', attempt: 1, result }, redactor);
    expect(JSON.stringify(event)).not.toContain('hunter2');
    expect(event).toMatchObject({ action: 's1/command@2', result: { folder: '/srv/‹redacted:DB›', pipeStatus: [0] } });
  });

  it('drops the value of a secret parameter, however short', () =>
    expect(redactEvent({ type: 'parameter-set', name: 'pin', value: '1', secret: true }, redactor)).toEqual({
      type: 'parameter-set',
      name: 'pin',
      value: '‹redacted:pin›',
      secret: true,
    }));

  it('keeps a journal readable when everything that can be hidden is', () => {
    const hostile = { ...redactor, redactText: () => '‹redacted:S›' };
    fc.assert(
      fc.property(arbitraryEvent, (event) => {
        const line = encodeLine({ sequence: 1, at: 0, event: redactEvent(event, hostile) });
        expect(decodeLine(line).status).toBe('entry');
      }),
    );
  });
});
