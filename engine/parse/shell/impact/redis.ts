import type { Impact } from '../../../model/command.ts';
import { readArguments } from '../arguments.ts';
import { type CallRule, strongest } from './rules.ts';

const VALUED = '-h -p -a -n -u -s -i -d -r --user --pass --cacert --cert --key --cluster --pattern --rdb';

const LOOKS = new Set(
  `PING INFO GET MGET HGET HGETALL HMGET HKEYS HVALS HLEN HEXISTS KEYS SCAN HSCAN SSCAN ZSCAN TTL PTTL TYPE EXISTS DBSIZE LLEN LRANGE LINDEX SMEMBERS
  SCARD SISMEMBER ZRANGE ZCARD ZSCORE ZRANK ZCOUNT ZREVRANGE ZRANGEBYSCORE STRLEN MONITOR SUBSCRIBE PSUBSCRIBE ROLE TIME LASTSAVE ECHO AUTH SELECT XLEN
  XRANGE XREVRANGE XINFO XPENDING OBJECT RANDOMKEY GETRANGE BITCOUNT PFCOUNT COMMAND HELLO WAIT DUMP`.split(/\s+/),
);
const ENDS = new Set('FLUSHALL FLUSHDB DEL UNLINK SHUTDOWN HDEL XDEL SPOP SREM ZREM LPOP RPOP XTRIM LTRIM'.split(' '));

/** What stands behind the commands that have commands of their own. */
const NESTED: Readonly<Record<string, { readonly looks: RegExp; readonly ends: RegExp }>> = {
  CONFIG: { looks: /^GET$/, ends: /^$/ },
  CLIENT: { looks: /^(?:LIST|INFO|GETNAME|ID)$/, ends: /^KILL$/ },
  CLUSTER: {
    looks: /^(?:INFO|NODES|SLOTS|SHARDS|MYID|KEYSLOT|COUNTKEYSINSLOT|LINKS|REPLICAS|SLAVES)$/,
    ends: /^(?:RESET|FORGET|FLUSHSLOTS|DELSLOTS\w*)$/,
  },
  MEMORY: { looks: /^(?:STATS|USAGE|DOCTOR|MALLOC-STATS)$/, ends: /^$/ },
  SLOWLOG: { looks: /^(?:GET|LEN)$/, ends: /^RESET$/ },
  LATENCY: { looks: /^(?:LATEST|HISTORY|DOCTOR|GRAPH|HISTOGRAM)$/, ends: /^RESET$/ },
  SENTINEL: {
    looks: /^(?:MASTERS?|SLAVES|REPLICAS|SENTINELS|GET-MASTER-ADDR-BY-NAME|CKQUORUM|MYID|INFO-CACHE)$/,
    ends: /^(?:REMOVE|RESET)$/,
  },
  ACL: { looks: /^(?:LIST|USERS|WHOAMI|GETUSER|CAT|LOG)$/, ends: /^DELUSER$/ },
  SCRIPT: { looks: /^EXISTS$/, ends: /^(?:FLUSH|KILL)$/ },
  PUBSUB: { looks: /^/, ends: /^$/ },
  MODULE: { looks: /^LIST$/, ends: /^UNLOAD$/ },
};

/**
 * A client of Redis: its words are one command, its input one a line.
 *
 * @example `redis-cli -h db INFO` read; `redis-cli CONFIG SET a b` change; `redis-cli FLUSHALL` destroy
 */
export const redis: CallRule = (call) => {
  const given = readArguments(call.args, VALUED);
  if (given.words.length > 0 && !given.has('--cluster')) return ofCommand(given.words);
  if (
    given.has(
      '--scan',
      '--bigkeys',
      '--memkeys',
      '--hotkeys',
      '--stat',
      '--latency',
      '--latency-history',
      '--intrinsic-latency',
    )
  )
    return 'read';
  const manager = given.value('--cluster');
  if (manager !== undefined)
    return /^(?:check|info)$/.test(manager) ? 'read' : /^del-node$/.test(manager) ? 'destroy' : 'change';
  return call.input.type === 'text' ? impactOfRedis(call.input.text) : 'change';
};

/** What a command does that is typed at the prompt of a client. */
export function impactOfRedis(text: string): Impact {
  return strongest(text.split('\n').map((line) => ofCommand(line.trim().split(/\s+/))));
}

function ofCommand([first = '', second = '']: readonly string[]): Impact {
  const command = first.toUpperCase();
  if (command === '' || LOOKS.has(command)) return 'read';
  if (ENDS.has(command)) return 'destroy';
  const nested = Object.hasOwn(NESTED, command) ? NESTED[command] : undefined;
  if (nested?.ends.test(second.toUpperCase())) return 'destroy';
  return nested?.looks.test(second.toUpperCase()) ? 'read' : 'change';
}
