import { describe, expect, it } from 'vitest';
import { type EventStore, Recorder } from '../../../cli/run/recorder.ts';
import { redactEvent } from '../../../engine/journal/redact-event.ts';
import { createRedactor } from '../../../engine/journal/redaction.ts';
import type { RunEvent } from '../../../engine/run/event.ts';

const SECRET = 'hunter2-and-more';
const redactor = createRedactor({ values: [{ name: 'DB_PASSWORD', value: SECRET }] });

function recorderWith(written: RunEvent[], shown: RunEvent[] = []): Recorder {
  const store: EventStore = {
    append(events) {
      const redacted = events.map((event) => redactEvent(event, redactor));
      written.push(...redacted);
      return redacted;
    },
  };
  const sink = { event: (event: RunEvent) => void shown.push(event), output: () => undefined };
  return new Recorder(store, [sink], () => 1);
}

const events: readonly RunEvent[] = [
  { type: 'command-edited', action: 's1/command@2', script: `mysql -p${SECRET}` },
  { type: 'value-evaluated', name: 'dsn', value: `db:${SECRET}` },
  { type: 'parameter-set', name: 'auth', value: `x ${SECRET}` },
  { type: 'parameter-set', name: 'pod', value: 'web-1' },
];

describe('Recorder', () => {
  it('knows what the shell needs as it is, and writes and shows it without secrets', () => {
    const written: RunEvent[] = [];
    const shown: RunEvent[] = [];
    const recorder = recorderWith(written, shown);
    recorder.record(events);
    expect(recorder.state.edits).toEqual({ 's1/command@2': `mysql -p${SECRET}` });
    expect(recorder.state.parameters).toEqual({ dsn: `db:${SECRET}`, auth: `x ${SECRET}`, pod: 'web-1' });
    expect(JSON.stringify([written, shown])).not.toContain(SECRET);
  });

  it('takes over nothing that lost a secret on its way into the journal', () => {
    const written: RunEvent[] = [];
    recorderWith(written).record(events);
    const shown: RunEvent[] = [];
    const resumed = recorderWith([], shown);
    resumed.replay(written.map((event) => ({ event, at: 1 })));
    expect(resumed.state.edits).toEqual({});
    expect(resumed.state.parameters).toEqual({ pod: 'web-1' });
    expect(shown).toEqual(written);
  });

  it('knows of a secret parameter, whose value is asked for again', () => {
    const written: RunEvent[] = [];
    recorderWith(written).record([{ type: 'parameter-set', name: 'token', value: 'abc', secret: true }]);
    const resumed = recorderWith([]);
    resumed.replay(written.map((event) => ({ event, at: 1 })));
    expect(resumed.state.secrets).toEqual(['token']);
  });
});
