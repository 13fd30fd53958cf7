import { describe, expect, it } from 'vitest';
import { isElided } from '../../../../engine/parse/shell/elided.ts';
import { findPlaceholders } from '../../../../engine/parse/shell/placeholders.ts';

describe('what an author left out', () => {
  it.each([
    ['kubectl apply -f ...', ['kubectl ...']],
    ['kops ...', ['kops ...']],
    ['TOKEN=... acme login', ['TOKEN']],
    ["curl -d '{...}' https://a.example", ['curl ...']],
    ['sudo acme run "…"', ['acme ...']],
    ['acme a ... | acme-other b ...', ['acme ...', 'acme-other ...']],
  ])('of %s is asked for', (script, names) => expect(findPlaceholders(script).map(({ name }) => name)).toEqual(names));

  it.each(['go test ./...', 'git log a...b', 'echo "Waiting..."', 'echo ...', 'cd ../..', 'grep -E "a..." x'])(
    'is nothing in %s',
    (script) => expect(findPlaceholders(script)).toEqual([]),
  );

  it('keeps code in a sentence from being offered', () => {
    expect(isElided('kubectl apply -f ...')).toBe(true);
    expect(isElided('go test ./...')).toBe(false);
  });
});
