import type { Arguments } from '../arguments.ts';
import { byOptions, byVerb, type Family, forAll } from './rules.ts';

const CURL_VALUED =
  '-X --request -H --header -d --data --data-raw --data-binary --data-urlencode --data-ascii --json -F --form --form-string -T --upload-file -o --output -u --user -A --user-agent -e --referer -b --cookie -c --cookie-jar -w --write-out -m --max-time --connect-timeout --retry --retry-delay --retry-max-time -x --proxy -E --cert --key --cacert --capath --resolve --connect-to --interface -K --config -r --range -C --continue-at -D --dump-header --url -t --unix-socket -y -Y -z --ciphers --tls-max --limit-rate --max-redirs --oauth2-bearer --aws-sigv4';
const SENDING = [
  '-d',
  '--data',
  '--data-raw',
  '--data-binary',
  '--data-urlencode',
  '--data-ascii',
  '--json',
  '-F',
  '--form',
  '--form-string',
  '-T',
  '--upload-file',
];

/** GET and HEAD look, DELETE destroys; data makes it a POST unless `-G` puts it into the address; a file is a change here. */
function curl(given: Arguments) {
  const method = (given.value('-X', '--request') ?? '').toUpperCase();
  if (method === 'DELETE' || method === 'PURGE') return 'destroy';
  const sends = given.has(...SENDING) && !given.has('-G', '--get') && method !== 'GET';
  const looks = /^(?:|GET|HEAD|OPTIONS|PROPFIND|TRACE)$/.test(method);
  if (sends || !looks || given.has('-K', '--config', '-Q', '--quote')) return 'change';
  const file = given.value('-o', '--output') ?? '-';
  const saves = given.has('-O', '--remote-name', '-J', '--remote-name-all', '-c', '--cookie-jar', '--output-dir');
  return saves || !/^(?:-|\/dev\/(?:null|stdout|stderr|tty))$/.test(file) ? 'change' : 'read';
}

function wget(given: Arguments) {
  const method = (given.value('--method') ?? '').toUpperCase();
  if (method === 'DELETE') return 'destroy';
  if (given.has('--post-data', '--post-file', '--body-data', '--body-file') || /^(?:POST|PUT|PATCH)$/.test(method))
    return 'change';
  const file = given.value('-O', '--output-document');
  return given.has('--spider') || file === '-' || file === '/dev/null' || file === '/dev/stdout' ? 'read' : 'change';
}

/** HTTPie: the method is a word, data are `name=value` words. */
function httpie(given: Arguments) {
  const method = given.words.find((word) => /^[A-Z]+$/.test(word));
  if (method === 'DELETE') return 'destroy';
  const sends =
    given.words.some((word) => /^[\w-]+:?=(?!=)/.test(word)) || given.has('--download', '-d', '-o', '--form', '-f');
  return method === 'GET' || method === 'HEAD' || (method === undefined && !sends) ? 'read' : 'change';
}

/** Asking what there is and health checks look; any other method of a service may do anything. */
function grpcurl(given: Arguments) {
  return given.words.some((word) => /^(?:list|describe)$|grpc\.health\.\w+\.Health\/(?:Check|Watch)$/.test(word))
    ? 'read'
    : 'change';
}

/**
 * Requests over the network.
 *
 * @example `curl -sf https://x/health` read; `curl -X POST …`, `curl -O …` change; `curl -X DELETE …` destroy
 */
export const WEB: Family = {
  curl: byOptions(curl, CURL_VALUED),
  wget: byOptions(
    wget,
    '-O --output-document -o --method --header --post-data --post-file --body-data -T --timeout -t --tries -P -U',
  ),
  ...forAll('http https xh xhs', byOptions(httpie, '-o --output -a --auth --timeout')),
  grpcurl: byOptions(grpcurl, '-d -H -import-path -proto -cert -key -cacert -authority -max-time'),
  grpc_health_probe: byVerb({ bare: 'read', otherwise: 'read' }),
  'grpc-health-probe': byVerb({ bare: 'read', otherwise: 'read' }),
  ...forAll('sslscan testssl.sh testssl curlie w3m lynx', byVerb({ bare: 'read', otherwise: 'read' })),
};
