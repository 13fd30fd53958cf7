import { describe, expect, it } from 'vitest';
import { printed, written } from '../../../engine/match/volatile.ts';

describe('volatile parts', () => {
  it.each([
    ['5d', '‹age›'],
    ['2m30s', '‹age›'],
    ['0.35ms', '‹age›'],
    ['Up 2 hours', 'Up ‹age›'],
    ['About a minute ago', '‹age› ago'],
    ['2024-01-15T10:00:00Z', '‹time›'],
    ['2024-01-15 10:00:00.123 +0000 UTC done', '‹time› done'],
    ['2024-01-15 10:00:00 INFO', '‹time› INFO'],
    ['Mon Jan 15 10:30:00 2024', '‹time›'],
    ['at 10:30:00', 'at ‹time›'],
    ['123e4567-e89b-12d3-a456-426614174000', '‹uuid›'],
    ['commit 1a2b3c4d', 'commit ‹hash›'],
    ['sha256:0123456789abcdef', '‹hash›'],
    ['10.0.0.1', '‹ip›'],
    ['web-7d9f8b6c5-x2k9p', 'web-‹hash›'],
    ['backup-28123456-x2k9p', 'backup-‹hash›'],
    ['node-exporter-x2k9p', 'node-exporter-‹hash›'],
  ])('%s is printed as %s', (text, steady) => expect(printed(text)).toBe(steady));

  it.each(['v1.2.3', '512Mi', '1.2M', '1/1', 'web-0', '1234567', 'deadbeefs', 'accede', 'app-1.2.0', '3'])(
    '%s stays',
    (text) => expect(printed(text)).toBe(text),
  );

  it('an author may make names up, a machine may not', () => {
    expect(written('web-abc12-xyz')).toContain('web-‹hash›');
    expect(printed('web-abc12-xyz')).toBe('web-abc12-xyz');
    expect(written('web-https')).toEqual(['web-https']);
  });
});
