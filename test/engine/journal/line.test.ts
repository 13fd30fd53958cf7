import { expect, it } from 'vitest';
import { encodeLine } from '../../../engine/journal/line.ts';

it('puts the schema version first', () =>
  expect(encodeLine({ sequence: 2, at: 17, event: { type: 'pane-opened', action: 's3/command@4' } })).toBe(
    '{"v":1,"seq":2,"at":17,"event":{"type":"pane-opened","action":"s3/command@4"}}',
  ));
