import { type Command, forEachChild, type SyntaxNode, type Word } from 'unbash';
import type { Placeholder } from '../../model/command.ts';
import type { Syntax } from './syntax.ts';

/** Last words of tokens that stand for a value: `POD_NAME`, `TIMESTAMP`, `CLUSTER_ID`. Protocols, verbs and states are none. */
const NOUNS = new Set(
  `TIMESTAMP DATE TIME NAME NAMES ID IDS UUID NAMESPACE NS POD PODS NODE NODES SERVICE SVC DEPLOYMENT VERSION TAG HOST HOSTNAME
  IP IPS ADDRESS PORT USER USERNAME PASSWORD TOKEN SECRET KEY REGION ZONE CLUSTER CONTEXT ENVIRONMENT ENV REVISION IMAGE BUCKET
  URL URI DOMAIN DATABASE DB DBNAME TABLE FILE FILENAME PATH DIR DIRECTORY BRANCH COMMIT SHA DIGEST PROJECT REPO REPOSITORY
  REGISTRY PROFILE ROLE QUEUE TOPIC CHANNEL WORKSPACE INDEX SHARD PARTITION LABEL SELECTOR JOB COMPONENT WORKLOAD STAGE ACCOUNT ARN ORGANIZATION ORG TEAM EMAIL INSTANCE SERVER RELEASE CHART CONTAINER APP APPLICATION TARGET VALUE NUMBER
  CODENAME SNAPSHOT BACKUP VOLUME DEVICE DISK TICKET INCIDENT RESOURCE GROUP SUBSCRIPTION TENANT ENDPOINT PID`.split(
    /\s+/,
  ),
);
const MARKERS = /^(?:CHANGE_?ME|REPLACE_?(?:ME|WITH_?\w*)?|FIXME|XXX+|PLACEHOLDER|INSERT_\w+|YOUR_\w+|SOME_\w+)$/;

/** Programs whose arguments are words to look for, to print, or names of variables. */
const WORDS_AS_THEY_ARE = new Set(
  `echo printf grep egrep fgrep zgrep rg ack awk sed jq yq test [ export unset read declare local typeset readonly printenv type
  which command alias trap logger say wall cowsay gh heroku getconf env select cat head tail less more source . wc file vi vim nano ps lsblk`.split(
    /\s+/,
  ),
);
/** Options whose value is the name of a variable or of a column. */
const NAMING_OPTION = /^(?:-e|--env|--env-file|--build-arg|-E|--preserve-env.*|--columns|--custom-columns)$/;

/** All-capital tokens that stand where a value stands; reading.md, "Parameters". */
export function findCapitals({ script, source }: Syntax): readonly Placeholder[] {
  const found: Placeholder[] = [];
  const visit = (node: SyntaxNode): void => {
    if (node.type === 'Command' && !isHeading(node)) found.push(...inCommand(node, source));
    forEachChild(node, visit);
  };
  visit(script);
  return found;
}

/** `NAME STATUS AGE`: the header of a table that somebody pasted. */
function isHeading({ name }: Command): boolean {
  return name !== undefined && /^[A-Z]{2,}$/.test(name.value);
}

function inCommand(command: Command, source: string): readonly Placeholder[] {
  const found: Placeholder[] = [];
  const words = [command.name, ...command.args.filter((arg) => arg.type === 'Word')].filter(
    (word) => word !== undefined,
  );
  const plain = words.findIndex((word) => WORDS_AS_THEY_ARE.has(word.value));
  const valued = plain === -1 ? words : words.slice(0, plain);
  valued.forEach((word, at) => {
    const before = valued[at - 1]?.value ?? '';
    if (at > 0 && !NAMING_OPTION.test(before)) found.push(...inWord(word, source));
  });
  for (const part of [...command.prefix, ...command.args]) {
    if (part.type === 'Assignment' && part.value.type === 'Word') found.push(...inWord(part.value, source));
  }
  return found;
}

const TOKEN = /(?<![A-Za-z0-9_$.%{-]|[a-z]-|\$\{)[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*(?![A-Za-z0-9_=(]|:\.|-$|-\s)/g;
/** `-uUSER -pPASSWORD` */
const ATTACHED = /(?<=^-[a-zA-Z])[A-Z]{2}[A-Z0-9]*(?:_[A-Z0-9]+)*(?![A-Za-z0-9_=(])/g;
const TAIL = /(?<=[a-z0-9][-_])[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*(?![A-Za-z0-9_=(])/g;

function inWord(word: Word, source: string): readonly Placeholder[] {
  const text = source.slice(word.pos, word.end);
  if (/^[A-Z]+(?:,[A-Z]+)+$/.test(text)) return [];
  if (/\s/.test(text) || /^['"]?-?[.{[(]/.test(text) || text.includes('$(')) return [];
  return [...text.matchAll(TOKEN), ...text.matchAll(TAIL), ...text.matchAll(ATTACHED)]
    .filter(([token]) => standsForValue(token))
    .map((match) => ({
      name: match[0],
      start: word.pos + match.index,
      end: word.pos + match.index + match[0].length,
    }));
}

/** Capabilities of the kernel and names of signals are what they are. */
const CONSTANT = /^(?:CAP|SIG|LC)_?[A-Z]/;

function standsForValue(token: string): boolean {
  if (CONSTANT.test(token) && token.includes('_')) return false;
  return MARKERS.test(token) || NOUNS.has(token.split('_').at(-1) ?? '');
}
