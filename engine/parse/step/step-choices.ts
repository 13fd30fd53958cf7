import type { Choice, OuterOption } from '../../model/step.ts';
import type { Block, HeadingBlock } from '../block.ts';
import { readHeadingWords } from '../section/heading-words.ts';
import type { SectionContext } from '../section/section-context.ts';
import { continuedLabels } from './continued-labels.ts';
import { manners } from './manners.ts';
import { platformDeeds } from './platform-deeds.ts';
import { rollbackWays } from './rollback-ways.ts';
import { type Changes, shortAndLong } from './short-form.ts';
import {
  automatedOrManual,
  casesOf,
  contrasting,
  forDifferentOnes,
  namedCases,
  oneOrAll,
  opposites,
  periods,
  proceduresOfTheirOwn,
  waysAlone,
} from './suspected-choice.ts';

/**
 * Which headings exclude each other, by the index of the heading: siblings labelled Option, Method, Alternative, Via,
 * Scenario, Case; and, as a suspicion, siblings that do the same thing two ways (`Quick Rollback`, `Rollback to Specific
 * Revision`). What stands below an option is part of it.
 *
 * @param changes what the section of a heading changes, as far as that is known.
 */
export function stepChoices(
  blocks: readonly Block[],
  sections: readonly SectionContext[],
  changes: Changes = () => [],
): ReadonlyMap<number, Choice> {
  const headings = blocks.filter((block) => block.type === 'heading');
  const roles = new Map(sections.map(({ heading, role }) => [heading, role]));
  const choices = new Map<number, Choice>();
  const continued = continuedLabels(headings.filter(({ index }) => TWO_WAYS.has(roles.get(index) ?? '')));
  for (const siblings of Map.groupBy(headings, ({ parent }) => parent).values()) {
    const outer = choices.get(siblings[0]?.parent ?? -1);
    for (const heading of siblings) if (outer) choices.set(heading.index, outer);
    for (const heading of siblings) {
      const label = continued.get(heading.index);
      if (label === undefined) continue;
      const { first, option } = label;
      choices.set(heading.index, { group: `steps@${first.line}`, option, certain: true, ...named(heading) });
    }
    if (siblings.some(({ index }) => continued.has(index))) continue;
    const labelled = siblings.filter((heading) => readHeadingWords(heading.text).alternative || isTab(heading));
    const acting = siblings.filter(({ index }) => TWO_WAYS.has(roles.get(index) ?? ''));
    const cases = siblings.filter(({ index }) => BY_CASE.has(roles.get(index) ?? ''));
    const options =
      labelled.length > 1
        ? withUnlabelled(siblings, labelled).map((heading) => [heading])
        : suspected({ acting, cases, siblings, headings }, { blocks, changes });
    if (options.length < 2) continue;
    const group = `steps@${options[0]?.[0]?.line}`;
    options.forEach((alike, i) => {
      for (const heading of alike)
        choices.set(heading.index, {
          group,
          option: i + 1,
          certain: labelled.length > 1,
          ...named(heading),
          ...(outer ? { within: withinOf(outer) } : {}),
        });
    });
  }
  return choices;
}

/** `Using the console` beside `Method 1` and `Method 2` is a way as well. */
function withUnlabelled(siblings: readonly HeadingBlock[], labelled: readonly HeadingBlock[]): readonly HeadingBlock[] {
  return siblings.filter(
    (heading) =>
      labelled.includes(heading) || /^(?:using|with|through|by) \S/i.test(readHeadingWords(heading.text).words),
  );
}

/** Siblings of which the document only suggests that they exclude each other, by option. */
function suspected(
  found: Readonly<Record<'acting' | 'cases' | 'siblings' | 'headings', readonly HeadingBlock[]>>,
  document: { readonly blocks: readonly Block[]; readonly changes: Changes },
): readonly (readonly HeadingBlock[])[] {
  const { acting, headings } = found;
  const { blocks, changes } = document;
  const ways = [
    rollbackWays(acting, blocks),
    ...[
      platformDeeds,
      oneOrAll,
      sameTwoWays,
      waysAlone,
      automatedOrManual,
      manners,
      forDifferentOnes,
      contrasting,
      periods,
      proceduresOfTheirOwn,
    ].map((find) => find(acting, headings)),
    casesOf(blocks[found.siblings[0]?.parent ?? -1], acting),
    namedCases(found.cases),
  ].find((one) => one.length > 1);
  if (ways !== undefined) return ways.map((heading) => [heading]);
  const forms = shortAndLong(acting, changes);
  if (forms.length > 1) return forms;
  return opposites(found.siblings).map((heading) => [heading]);
}

function withinOf({ group, option, certain, label, within }: Choice): OuterOption {
  return {
    group,
    option,
    ...(certain ? {} : { certain }),
    ...(label === undefined ? {} : { label }),
    ...(within === undefined ? {} : { within }),
  };
}

/** Where a case excludes another; what is looked at in several places is no choice. */
const BY_CASE: ReadonlySet<string> = new Set(['rollback', 'procedure', 'prerequisites', 'followup']);
const TWO_WAYS: ReadonlySet<string> = new Set(['rollback', 'procedure']);

/** `### [Azure CLI](#tab/azure-cli)`: a tab of several, by the convention of DocFX and Microsoft Learn. */
function isTab({ links }: HeadingBlock): boolean {
  return links.some(({ target }) => target.startsWith('#tab/'));
}

function named({ text }: HeadingBlock): { label: string; recommended?: boolean } {
  return {
    label: text,
    ...(/\b(?:recommended|preferred|default)\b/i.test(text) && !/\bnot recommended\b/i.test(text)
      ? { recommended: true }
      : {}),
  };
}

/** Siblings that name the same deed, at least one of them with the way to do it; what is numbered is done in order. */
function sameTwoWays(siblings: readonly HeadingBlock[]): readonly HeadingBlock[] {
  const deeds = siblings.flatMap((heading) => {
    const { words, numbered } = readHeadingWords(heading.text);
    const bare = words.replace(/\s*\([^)]*\)/g, '').toLowerCase();
    const deed = DEEDS.find(([, pattern]) => pattern.test(bare))?.[0];
    return numbered || deed === undefined ? [] : [{ heading, deed, way: WAY.test(bare), thing: OBJECT.test(bare) }];
  });
  const groups = [...Map.groupBy(deeds, ({ deed }) => deed).values()];
  const found = groups
    .map((group) => group.filter(({ way, thing }) => way && !thing))
    .find((group) => group.length > 1);
  return found?.map(({ heading }) => heading) ?? [];
}

const DEEDS: readonly (readonly [string, RegExp])[] = [
  [
    'rollback',
    /^(?:\S+ ){0,3}?roll(?:ing)? ?-?back\b(?! (?:verification|triggers?|decision|matrix|plan|criteria|checklist|fails?))/,
  ],
  ['deployment', /^(?:\S+ ){0,4}deployments?$/],
  ['upgrade', /^(?:\S+ ){0,3}(?:upgrades?|updates?)$/],
  ['restore', /^(?:\S+ ){0,3}(?:restores?|restoration|recovery)$/],
  ['installation', /^(?:\S+ ){0,3}install(?:ation|ing)?\b.*(?:\b(?:with|via|using|from|through)\b.*|$)/],
];
/** Words that say how something is done, and not to what. */
const WAY =
  /\b(?:quick|fast|standard|normal|regular|canary|rolling|blue|manual|automated|automatic|full|partial|emergency|specific|previous|graceful|forced?|in-place|re-?creation|helm|kubectl|argo ?cd|flux|hotfix|immediate|complete|detailed|simple|hot|cold|live|offline|online|with|via|using|from|through)\b/;
const OBJECT =
  /\b(?:database|db|schema|config(?:uration)?|application|app|infrastructure|frontend|backend|service|data|dns|network|code|system|disaster)\b/;
