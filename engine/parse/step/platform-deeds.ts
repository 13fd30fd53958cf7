import type { HeadingBlock } from '../block.ts';
import { readHeadingWords } from '../section/heading-words.ts';

/**
 * Siblings that have the same done where something else runs it: whoever has the one has not the other. Titles that only name
 * what runs it go with those of the deed that the heading above them names.
 *
 * @example `Docker Compose startup`, `Kubernetes startup`; `Using systemd`, `Kubernetes rollback` below `Gateway rollback`; not
 * `Restart Docker`, `Upgrade Kubernetes`, which are things to do it to
 */
export function platformDeeds(
  siblings: readonly HeadingBlock[],
  headings: readonly HeadingBlock[],
): readonly HeadingBlock[] {
  const parent = headings.find(({ index }) => index === siblings[0]?.parent);
  const above = deedIn(parent === undefined ? '' : plain(parent.text));
  const read = siblings.flatMap((heading) => {
    const { numbered } = readHeadingWords(heading.text);
    const found = numbered ? undefined : readPlatformDeed(plain(heading.text));
    return found === undefined ? [] : [{ heading, ...found, deed: found.deed === '' ? (above ?? '') : found.deed }];
  });
  const groups = [...Map.groupBy(read, ({ deed }) => deed).values()];
  const found = groups.find((group) => group.some(({ named }) => named) && distinct(group) > 1);
  return found?.map(({ heading }) => heading) ?? [];
}

interface PlatformDeed {
  readonly platform: string;
  /** Empty where the title only names the platform. */
  readonly deed: string;
  /** The title names a deed itself. */
  readonly named: boolean;
}

function distinct(group: readonly PlatformDeed[]): number {
  return new Set(group.map(({ platform }) => platform)).size;
}

const RUNTIME =
  '(?:docker[ -]compose|docker[ -]swarm|docker|podman|containerd|kubernetes|k8s|k3s|openshift|systemd|systemctl|supervisord?|pm2|nomad|ecs|fargate|lambda|cloud run|bare[ -]metal|vms?|virtual machines?|linux|windows|mac ?os|aws|gcp|google cloud|azure|on-prem(?:ises)?)';
const KIND = '(?: (?:environments?|deployments?|installations?|clusters?|setups?|hosts?|services?))?';
const DEED =
  '(?:start(?:ing|up|-up)?|bootstrap(?:ping)?|shut(?:ting)?[ -]?down|stop(?:ping)?|restart(?:ing|s)?|reload(?:ing|s)?|roll(?:ing)?[ -]?back|revert(?:ing)?|restor(?:e|ing|ation)|recover(?:y|ing)|deploy(?:ing|ment)?|scal(?:e|ing)|fail ?over|cleanup|teardown|undeploy(?:ment)?)';
const WORDS = '(?:[\\w-]+ ){0,2}';
const REST = '(?: [\\w-]+){0,2}';

/** The deed comes behind the platform, or the platform behind the deed and what tells it from the deed's object. */
const FORMS: readonly RegExp[] = [
  new RegExp(`^(?<platform>${RUNTIME})(?:[ -]based)?(?: [-–—])? (?<deed>${WORDS}${DEED}${REST})$`),
  new RegExp(`^(?<deed>${WORDS}${DEED}${REST}) ?[-–—:] (?<platform>${RUNTIME})${KIND}$`),
  new RegExp(
    `^(?<deed>${WORDS}${DEED}${REST}) (?:on|for|with|using|via|in|under) (?:the )?(?<platform>${RUNTIME})${KIND}$`,
  ),
  new RegExp(`^(?<deed>${WORDS}${DEED}${REST}) \\((?<platform>${RUNTIME})${KIND}\\)$`),
  new RegExp(`^(?:(?:using|with|via|on|for|in|under) (?:the )?)?(?<platform>${RUNTIME})${KIND}$`),
];

function readPlatformDeed(words: string): PlatformDeed | undefined {
  const groups = FORMS.map((form) => form.exec(words)?.groups).find((one) => one !== undefined);
  if (groups?.platform === undefined) return;
  const deed = groups.deed === undefined ? '' : deedIn(groups.deed);
  return deed === undefined ? undefined : { platform: groups.platform, deed, named: deed !== '' };
}

/** The last deed that words name, in one form for all of its forms. */
function deedIn(words: string): string | undefined {
  const found = words.match(new RegExp(`\\b${DEED}\\b`, 'g'))?.at(-1);
  if (found === undefined) return;
  const [name] = STEMS.find(([, stem]) => stem.test(found)) ?? [found];
  return name;
}

const STEMS: readonly (readonly [string, RegExp])[] = [
  ['restart', /^restart/],
  ['start', /^(?:start|bootstrap)/],
  ['stop', /^(?:shut|stop)/],
  ['rollback', /^(?:roll|revert)/],
  ['restore', /^(?:restor|recover)/],
  ['deploy', /^deploy/],
  ['scale', /^scal/],
  ['reload', /^reload/],
];

/** Without remarks in brackets but for a platform's name. */
function plain(title: string): string {
  return readHeadingWords(title)
    .words.toLowerCase()
    .replace(/\s*\((?:recommended|preferred|default|not recommended|legacy|deprecated|optional)\)/g, '')
    .replace(/\s+(?:procedures?|process|steps|guide|instructions)$/, '')
    .trim();
}
