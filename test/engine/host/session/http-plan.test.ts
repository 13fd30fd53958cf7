import { expect, it } from 'vitest';
import { httpPlanOf } from '../../../../engine/host/session/http-plan.ts';

const plan = (script: string, flags = '') => httpPlanOf(script, flags, new Map());

it.each([
  ['curl -s http://a', { watch: 'all' }],
  ['curl -s "http://a/?type=b&while=c"', { watch: 'all' }],
  ['curl -H "content-type: x" http://a/function/which', { watch: 'all' }],
  ['a | curl -d @- http://a', { watch: 'all' }],
  ['set -euo pipefail\ncurl -s http://a', { watch: 'all' }],
  ['./serve & curl http://a', { watch: 'all' }],
  ['until curl -sf http://a; do sleep 1; done', { watch: 'last' }],
  ['echo curl', { watch: 'none' }],
  ['apt-get install curl', { watch: 'none' }],
  ['f() { timeout 5 curl http://a; }', { watch: 'none' }],
  ['curl a & wait', { watch: 'none', unseen: 'untold' }],
  ['set -x; curl a', { watch: 'none', unseen: 'untold' }],
  ['curl -K config a', { watch: 'none', unseen: 'untold' }],
  ['command -v curl && curl a', { watch: 'none', unseen: 'untold' }],
  ['declare -f; curl a', { watch: 'none', unseen: 'untold' }],
  ['curl a; sudo curl b', { watch: 'all', unseen: 'untold' }],
  ['kubectl exec web -- curl -s localhost/health', { watch: 'none', unseen: 'untold' }],
  ['$CURL http://a', { watch: 'none', unseen: 'untold' }],
  ['C=curl; $C -s http://a', { watch: 'none', unseen: 'untold' }],
  ['C="/usr/bin/curl -s"\neval "$C http://a"', { watch: 'none', unseen: 'untold' }],
  ['C=curl; timeout 5 "${C}" http://a', { watch: 'none', unseen: 'untold' }],
  ['coproc curl -s a', { watch: 'none', unseen: 'untold' }],
  ['C=curl; echo $C', { watch: 'none' }],
  ['retry 3 curl -s http://a', { watch: 'none', unseen: 'untold' }],
  ['chronic curl -sf http://a', { watch: 'none' }],
  ['python3 -c \'import os; os.system("curl -s a")\'', { watch: 'none', unseen: 'untold' }],
  ['awk \'BEGIN{system("curl -s a")}\'', { watch: 'none', unseen: 'untold' }],
  ['docker run --rm curlimages/curl -s http://a', { watch: 'none', unseen: 'untold' }],
  ['docker run --rm curlimages/curl:8.1 -sf http://a', { watch: 'none' }],
  ['docker pull curlimages/curl', { watch: 'none' }],
  ['http GET localhost/health', { watch: 'none', unseen: 'untold' }],
  ['http --check-status GET localhost/health', { watch: 'none' }],
  ['curlie localhost/health', { watch: 'none', unseen: 'untold' }],
  ['brew install curl --quiet', { watch: 'none' }],
  ['make install curl ./x', { watch: 'none' }],
  ['grep -r curl ./docs', { watch: 'none' }],
  ['ansible all -m shell -a uptime', { watch: 'none' }],
  ['timeout 5 curl -si http://a', { watch: 'none', unseen: 'printed' }],
  ['curl -s -o /dev/null -D - a', { watch: 'none', unseen: 'printed' }],
  ["ssh host curl -s -o /dev/null -w '%{http_code}' a", { watch: 'none', unseen: 'printed' }],
  ['timeout 5 curl -sf http://a', { watch: 'none' }],
  ['timeout 5 curl --fail http://a && echo fine', { watch: 'none' }],
  ['timeout 5 curl -sf http://a || true', { watch: 'none', unseen: 'untold' }],
  ["bash -c 'curl -sf http://a; true'", { watch: 'none', unseen: 'untold' }],
  ['timeout 5 curl -sf http://a | jq . && echo fine', { watch: 'none', unseen: 'untold' }],
])('of %s is %j', (script, expected) => {
  expect(plan(script)).toEqual(expected);
});

it('knows the variables of earlier commands that stand for curl', () => {
  const names = new Map();
  expect(httpPlanOf('GET="curl -s"', '', names)).toEqual({ watch: 'none' });
  expect(httpPlanOf('$GET http://a', '', names)).toEqual({ watch: 'none', unseen: 'untold' });
  expect(httpPlanOf('"${GET}" http://a', '', names)).toEqual({ watch: 'none', unseen: 'untold' });
});

it('watches nothing in a shell that traces or exports all', () => {
  expect(plan('curl a', 'hx')).toEqual({ watch: 'none', unseen: 'untold' });
  expect(plan('curl a', 'ha')).toEqual({ watch: 'none', unseen: 'untold' });
});
