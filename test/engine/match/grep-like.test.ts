import { describe, expect, it } from 'vitest';
import { filtersOutput, grepLike, printsMatches } from '../../../engine/match/grep-like.ts';
import { lastPipeline } from '../../../engine/match/pipeline.ts';

const lastPart = (script: string) => lastPipeline(script).at(-1) ?? '';

describe('grep-like', () => {
  it.each([
    'grep x file',
    'kubectl logs web | grep -i "error | warning"',
    'sudo /usr/bin/egrep x /var/log/syslog',
    'LC_ALL=C grep x file',
    'kubectl exec web-0 -n prod -- grep x /etc/hosts',
    "kubectl exec web-0 -- sh -c 'cat log | grep x'",
    "ssh -q host 'dmesg | grep oom'",
    'docker exec -i web grep x file',
    'ls | xargs grep x',
    'git grep x',
    'cd /tmp && rg x',
    'cat log | grep x # only errors | head',
    'cat log |\n  grep x',
    'kubectl logs web \\\n  | grep x',
    'grep x file;',
    'pgrep nginx',
  ])('%s', (script) => {
    expect(grepLike(lastPart(script))).toBe(true);
    expect(filtersOutput(script)).toBe(true);
  });

  it.each([
    'grep x file | wc -l',
    'echo "| grep x"',
    "echo '$(x | grep y)'",
    'x=$(grep y z); echo $x',
    'mygrep x',
    'grep x file || true',
  ])('not %s', (script) => expect(grepLike(lastPart(script))).toBe(false));

  it.each([
    ['jq ".items[] | select(.bad)"', true],
    ['jq .version', false],
    ["awk '/error/'", true],
    ["awk '$3 > 5 {print}'", true],
    ["awk '{print $1}'", false],
    ["awk -F: '{print $1}'", false],
    ["sed -n '/x/p'", true],
    ["sed 's/a/b/'", false],
    ['uniq -d', true],
    ['uniq', false],
    ['diff a b', true],
    ['head -5', false],
    ['grep x | head -5', true],
    ["grep x | sort | awk '{print $1}'", true],
    ['grep x | wc -l', false],
    ['head -5 | cut -c1', false],
  ])('%s filters: %s', (part, filters) => expect(filtersOutput(`show | ${part}`)).toBe(filters));

  it('counts are no matches', () => {
    expect(printsMatches('grep -c x file')).toBe(false);
    expect(printsMatches('grep -i x file')).toBe(true);
  });

  it('splits pipelines by their words', () => {
    expect(lastPipeline('a "x | y" | b $(c | d) |& e')).toEqual(['a "x | y"', 'b $(c | d)', 'e']);
    expect(lastPipeline('a | b && c | d')).toEqual(['c', 'd']);
    expect(lastPipeline('a 2>&1 | b')).toEqual(['a 2>&1', 'b']);
    expect(lastPipeline('')).toEqual(['']);
  });
});
