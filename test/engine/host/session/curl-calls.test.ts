import { expect, it } from 'vitest';
import { curlCallsOf } from '../../../../engine/host/session/curl-calls.ts';

const directOf = (script: string) => curlCallsOf(script, new Map()).curls.map(({ direct }) => direct);

it.each([
  ['curl a', [true]],
  ['x=$(curl a) && X=1 curl b | cat', [true, true]],
  ['time \\curl a; "curl" b', [true, true]],
  ["eval 'curl a'", [true]],
  ['sudo curl a; curl b', [false, true]],
  ["bash -c 'true; curl a'; curl b", [false, true]],
  ['timeout 5 /usr/bin/curl a', [false]],
  ['ssh host curl a', [false]],
  ['${CURL} a', [false]],
  ['f() { sudo curl a; }; echo f', []],
  ['f() { sudo curl a; }; f', [false]],
  ['echo curl; # curl a', []],
])('finds the curl commands of %s: %j', (script, direct) => {
  expect(directOf(script)).toEqual(direct);
});

it('follows names of earlier commands', () => {
  const { curls, named } = curlCallsOf('check() { curl a; }; all() { check; }; alias get="timeout 5 curl"', new Map());
  expect(curls.length).toBe(1);
  expect([...named.keys()]).toEqual(['check', 'all', 'get']);
  expect(curlCallsOf('all; get b', named).curls.map(({ direct }) => direct)).toEqual([true, false]);
});
