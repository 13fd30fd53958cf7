import { expect, it } from 'vitest';
import { encodeLine } from '../../../engine/journal/line.ts';

it('puts the schema version first', () =>
  expect(encodeLine({ type: 'pane-opened', action: 's3/command@4' }, 17, 2)).toBe(
    '{"v":1,"seq":2,"at":17,"event":{"type":"pane-opened","action":"s3/command@4"}}',
  ));
