import type { Placeholder } from '../../model/command.ts';
import type { ValueWord } from './value-words.ts';

/** Last words of tokens that stand for a value: `POD_NAME`, `TIMESTAMP`, `CLUSTER_ID`. Protocols, verbs and states are none. */
const NOUNS = new Set(
  `TIMESTAMP DATE TIME NAME NAMES ID IDS UUID NAMESPACE NS POD PODS NODE NODES SERVICE SVC DEPLOYMENT VERSION TAG HOST HOSTNAME
  IP IPS ADDRESS PORT USER USERNAME PASSWORD TOKEN SECRET KEY REGION ZONE CLUSTER CONTEXT ENVIRONMENT ENV REVISION IMAGE BUCKET
  URL URI DOMAIN DATABASE DB DBNAME TABLE FILE FILENAME PATH DIR DIRECTORY BRANCH COMMIT SHA DIGEST PROJECT REPO REPOSITORY
  REGISTRY PROFILE ROLE QUEUE TOPIC CHANNEL WORKSPACE INDEX SHARD PARTITION LABEL SELECTOR JOB COMPONENT WORKLOAD STAGE ACCOUNT
  ARN ORGANIZATION ORG TEAM EMAIL INSTANCE SERVER RELEASE CHART CONTAINER APP APPLICATION TARGET VALUE NUMBER CODENAME SNAPSHOT
  BACKUP VOLUME DEVICE DISK TICKET INCIDENT RESOURCE GROUP SUBSCRIPTION TENANT ABOVE HERE ENDPOINT PID`.split(/\s+/),
);
const MARKERS =
  /^(?:CHANGE_?ME|REPLACE_?(?:ME|WITH_?\w*)?|FIXME|TODO|TBD|X{2,}(?:_X{2,}){0,9}|PLACEHOLDER|INSERT_\w+|YOUR_\w+|SOME_\w+)$/;
/** Capabilities of the kernel, signals and locales are what they are. */
const CONSTANT = /^(?:CAP|SIG|LC)_[A-Z]/;

/** All-capital tokens that stand where a value stands; reading.md, "Parameters". */
export function findCapitals(words: readonly ValueWord[]): readonly Placeholder[] {
  return words.flatMap(({ text, pos, before }) => {
    const found = [TOKEN, TAIL, ATTACHED].flatMap((pattern) => [...text.matchAll(pattern)]);
    const letters = before.startsWith('--') ? [...text.matchAll(/^['"]?([NX])['"]?$/g)] : [...text.matchAll(COUNT)];
    return [...found.filter(([token]) => standsForValue(token)), ...letters].map((match) => {
      const name = match[1] ?? match[0];
      const start = pos + match.index + match[0].indexOf(name);
      return { name, start, end: start + name.length };
    });
  });
}

const TOKEN = /(?<![A-Za-z0-9_$.%{-]|[a-z]-|\$\{)[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*(?![A-Za-z0-9_=(]|:\.|-$|-\s)/g;
/** `build-TIMESTAMP` */
const TAIL = /(?<=[a-z0-9][-_])[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*(?![A-Za-z0-9_=(])/g;
/** `-uUSER -pPASSWORD` */
const ATTACHED = /(?<=^-[a-zA-Z])[A-Z]{2}[A-Z0-9]*(?:_[A-Z0-9]+)*(?![A-Za-z0-9_=(])/g;
/** `--replicas=N` */
const COUNT = /^--[\w-]+=['"]?([NX])['"]?$/g;

function standsForValue(token: string): boolean {
  if (CONSTANT.test(token)) return false;
  const last = token.split('_').at(-1) ?? '';
  // NODENAME, PODNAME: two words in one.
  return MARKERS.test(token) || NOUNS.has(last) || /^(?!RENAME)[A-Z]{2,}NAME$/.test(last);
}

/** Whether words in any case and form name a value: `pod-name`, `CLUSTER_ID`, `backup file`. */
export function namesValue(words: string): boolean {
  return standsForValue(words.toUpperCase().replace(/[ -]/g, '_'));
}
