/** Where words say that what follows is typed. */
export type PlaceCue = 'inside' | 'here' | 'beside';

const PLACE =
  '(?:pods?|containers?|nodes?|hosts?|servers?|vms?|instances?|bastion|jump ?(?:box|host)|shell|console|prompt|session|replicas?|primary|secondary|standby|master|leader|machines?|droplets?|repl|tool ?box|chroot|guest)';
const WHERE = `(?:the |an? |your |each |every |all |any |another |that |this |one of the |both |affected |new |old )*(?:[\\w.-]+ ){0,3}${PLACE}(?: (?:node|server|host|pod|container|instance|shell|prompt|machine|console)s?)?`;
const INSIDE = new RegExp(
  `^(?:now )?(?:from )?(?:inside|within)(?: of)? ${WHERE}(?=\\s*(?:[:,(.]|$|–|—|-|run|execute))|^(?:on|in|from|at) ${WHERE}\\s*(?=[:,(]|$|–|—|- )`,
  'i',
);
/** The same in other languages. */
const INSIDE_ABROAD =
  /(?:컨테이너|파드|팟|Pod|pod|노드|서버)\s?(?:내부|안)에서|(?:コンテナ|Pod|ポッド|ノード|サーバー?)\s?(?:の?中|内|上)で|在\s?(?:容器|Pod|节点|服务器)\s?(?:内|中|里|上)|^(?:Im|Innerhalb des) (?:Pods?|Containers?)\b|^Auf dem (?:Server|Knoten|Host)\b|^(?:Dentro del|En el) (?:contenedor|pod|nodo|servidor)|^Dans le (?:conteneur|pod)|^Sur le (?:nœud|serveur)|^(?:Dentro do|No) (?:cont[êe]iner|pod|n[óo]|servidor)|^(?:В|Внутри) (?:контейнер|под)/;
/** How what `INSIDE` matches begins, as that takes 2 ms to compile. */
const PREPOSITION = /^(?:now|from|inside|within|on|in|at) /i;
const LEAD = new RegExp(
  `(?:\\b(?:from )?(?:inside|within)(?: of)? ${WHERE}|\\b(?:on|in|into|to) ${WHERE})(?:,? (?:and )?(?:you can )?(?:then )?(?:run|execute|type|enter|do)\\b[^:]{0,60})?\\s*:?$`,
  'i',
);
const HERE =
  /\b(?:(?:on|from|back on|back to|in|return to) (?:your |the |a )?(?:local(?: machine| host| terminal| shell)?|own machine|workstation|laptop|computer|admin (?:host|machine)|control machine)|locally|outside (?:of )?the (?:pod|container|node|shell)|exit the (?:pod|container|shell))\b/i;
const BESIDE =
  /\b(?:in|from|open(?: up)?|using) (?:an?other|a (?:second|third|separate|new|different)|the (?:other|second)|a parallel|parallel) (?:terminal|shell|window|tab|console|session|pane)\b|^(?:terminal|shell|tab|window) (?:[2-9]|two|three|b|c)\b/i;

/** Reads `Inside pod:`, `On the replica:`, `On web-1:`, `On your laptop:`, `In another terminal, watch pods`, `Terminal 2: …`. */
export function readPlaceCue(text: string): PlaceCue | undefined {
  const words = text
    .trim()
    .replace(/^(?:step )?\d+[.):]\s+/i, '')
    .replace(/`/g, '');
  if (BESIDE.test(words)) return 'beside';
  if (HERE.test(words)) return 'here';
  if (INSIDE_ABROAD.test(words)) return 'inside';
  return PREPOSITION.test(words) && (namesMachines(words) || INSIDE.test(words)) ? 'inside' : undefined;
}

/** `On controller-1:`, `On db02 and db03:`: machines by names that count; no system, version or part of the work. */
function namesMachines(words: string): boolean {
  const [, names = ''] = /^on (?:both )?([^:()]{3,120}?)\s?(?:\([^()]*\)\s?)?:$/i.exec(words) ?? [];
  return names.split(/, and |, | and |\//).every((name) => MACHINE.test(name.replace(/`/g, '')) && !OTHERS.test(name));
}

const MACHINE = /^[a-z][a-z-]{1,40}\d{1,3}(?:\.[a-z][\w.-]*)?$/i;
const OTHERS =
  /^`?(?:ubuntu|debian|rhel|centos|el|rocky|alma|fedora|suse|sles|opensuse|windows|win|macos|ios|python|java|php|node\.?js|ruby|go|step|phase|day|stage|part|tier|port|line|layer|version|release|http|tls|ipv)-?\d/i;

/** The same of a sentence that leads to a fence: `SSH to the node and run:`, `Inside the container, run:`. */
export function readLeadPlace(text: string): PlaceCue | undefined {
  const sentence =
    text
      .trim()
      .split(/(?<=[.!?])\s+/)
      .at(-1) ?? '';
  const cue = readPlaceCue(sentence);
  if (cue !== undefined || !/:$/.test(sentence)) return cue;
  // `on the \`leader\` (primary) server:`
  const plain = sentence.replace(/`|\s*\([^()]{1,60}\)/g, '');
  return LEAD.test(plain) && /\b(?:run|execute|inside|within|log(?:ged)? ?in|ssh|connect|type|enter)\b/i.test(plain)
    ? 'inside'
    : undefined;
}
