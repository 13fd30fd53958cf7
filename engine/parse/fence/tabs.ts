import type { Block, FenceBlock } from '../block.ts';
import { familiesOf, readNamedCase } from '../prose/exclusive-names.ts';
import type { Mark } from './choice-mark.ts';
import { readTabTags, type TabNames, type TabTag } from './tab-tags.ts';

/** What the tabs of a document mean for the fences in them. */
export interface Tabs {
  /** What begins or ends at a block, by its index; before all else that the block says. */
  readonly marks: ReadonlyMap<number, readonly Mark[]>;
  /** For fences in a tab that has headings of its own: the tabs that they stand in, by the fence's index. */
  readonly labels: ReadonlyMap<number, readonly string[]>;
}

interface Container {
  readonly id: number;
  /** It has marks of its own, so that it ends only there. */
  readonly explicit: boolean;
  readonly certain: boolean;
  /** Its fences are its tabs (`::: code-group`). */
  ofFences: boolean;
  /** It holds tabs, and a fence in it that no tab holds is one if it has a title. */
  readonly ofTabs: boolean;
  /** What it calls its tabs. */
  readonly names: TabNames;
  /** Tabs that were opened in it. */
  count: number;
  /** Its tabs end where the next one begins. */
  follows: boolean;
  /** Of the tab that is open. */
  label: string | undefined;
  /** It holds headings, so that its tabs are steps, or parts of several. */
  headed: boolean;
}

interface FoundMark {
  readonly at: number;
  readonly container: Container;
  readonly mark: Mark;
}

/** A fence, and the tabs that it stands in, outer ones first. */
interface FenceWithin {
  readonly at: number;
  readonly containers: readonly (readonly [Container, string])[];
}

/**
 * Finds the content tabs that site generators know, of which a reader looks at one: those of Docusaurus, Starlight and Mintlify
 * (`<TabItem label="Linux">`), Hugo (`{{% tab name="Linux" %}}`), GitBook (`{% tab title="Linux" %}`), MyST (`:::{tab-item}
 * Linux`), VitePress (`::: code-group`), and `<details>` whose summaries name cases of a kind.
 */
export function tabsOf(blocks: readonly Block[]): Tabs {
  const known = knownTabs.get(blocks);
  if (known !== undefined) return known;
  const found: FoundMark[] = [];
  const within: FenceWithin[] = [];
  const stack: Container[] = [];
  let ids = 0;
  const open = (tag: { opens?: TabTag['opens']; names?: TabNames; explicit: boolean; certain: boolean }) => {
    const { explicit, certain, opens, names = new Map() } = tag;
    const container: Container = {
      ...{ id: ++ids, explicit, certain, names, ofFences: opens === 'fences', ofTabs: opens === 'tabs' },
      ...{ count: 0, follows: false, label: undefined, headed: false },
    };
    stack.push(container);
    return container;
  };
  const close = (at: number) => {
    const container = stack.pop();
    if (container === undefined) return;
    found.push({ at, container, mark: { type: 'subject', text: '', afterBlank: true, ended: familyOf(container) } });
  };
  const label = (at: number, container: Container, words: string) => {
    container.label = words;
    container.count += 1;
    found.push({ at, container, mark: labelMark(container, words) });
  };
  const isCase = casesOfDetails(blocks);
  for (const block of blocks) {
    const at = block.index;
    const tags = block.type === 'html' || block.type === 'paragraph' ? readTabTags(block.raw) : [];
    const top = stack.at(-1);
    if (tags.length === 0 && top !== undefined && !top.explicit && top.label === undefined) close(at);
    if (block.type === 'heading') for (const container of stack) container.headed = true;
    for (const tag of tags) {
      if (tag.opens === 'details' && !isCase(block, tag.label)) continue;
      const inner = stack.at(-1);
      if (tag.opens === 'tab' || tag.opens === 'details') {
        const own = inner !== undefined && (inner.label === undefined || (tag.next === true && inner.explicit));
        if (!own && (tag.label === '' || tag.next)) continue;
        const container = own ? inner : open({ opens: 'tab', explicit: false, certain: tag.opens === 'tab' });
        container.ofFences = false;
        container.follows ||= tag.next === true;
        label(at, container, nameOf(container, tag.label));
      } else if (tag.opens !== undefined) open({ ...tag, explicit: true, certain: true });
      else if (closesAll(tag.closes, inner)) close(at);
      else if (inner !== undefined) inner.label = undefined;
    }
    if (block.type !== 'fence') continue;
    const around = stack.at(-1);
    const itself = isTabItself(around, block) ? around : undefined;
    if (itself !== undefined) label(at, itself, captionOf(block));
    within.push({ at, containers: stack.flatMap((one) => (one.label === undefined ? [] : [[one, one.label]])) });
    if (itself?.ofTabs) itself.label = undefined;
  }
  const tabs = { marks: marksOf(found), labels: labelsOf(within) };
  knownTabs.set(blocks, tabs);
  return tabs;
}

/** Of what holds no headings. */
function marksOf(found: readonly FoundMark[]): Tabs['marks'] {
  return new Map(
    [...Map.groupBy(found, ({ at }) => at)].map(([at, all]) => [
      at,
      all.filter(({ container }) => !container.headed).map(({ mark }) => mark),
    ]),
  );
}

/** Of what holds headings. */
function labelsOf(within: readonly FenceWithin[]): Tabs['labels'] {
  return new Map(
    within.map(({ at, containers }) => [
      at,
      containers.flatMap(([{ headed }, words]) => (headed && words !== '' ? [words] : [])),
    ]),
  );
}

/** The name of a tab: its own, or the one that what holds it has for it. */
function nameOf({ names, count }: Container, label: string): string {
  return label === '' ? (names.get(count) ?? `Tab ${count + 1}`) : (names.get(label) ?? label);
}

function closesAll(closes: TabTag['closes'], inner: Container | undefined): boolean {
  return closes === 'tabs' || inner?.label === undefined || inner.ofFences || (closes === 'any' && inner.follows);
}

function isTabItself(container: Container | undefined, fence: FenceBlock): boolean {
  if (container?.ofFences) return true;
  return container?.ofTabs === true && container.label === undefined && captionOf(fence) !== '';
}

const knownTabs = new WeakMap<readonly Block[], Tabs>();

function familyOf({ id }: Container): string {
  return `tabs ${id}`;
}

function labelMark(container: Container, words: string): Mark {
  const recommended = /\brecommended\b/i.test(words);
  const family = familyOf(container);
  const label = { type: 'numbered', family, words, recommended, opens: true, bounded: true } as const;
  return { type: 'label', label, certain: container.certain };
}

/** ```` ```bash [npm] ````, ```` ```bash npm ````, ```` ```bash title="npm" ```` */
function captionOf({ meta }: FenceBlock): string {
  return (/^\[([^\]]+)\]/.exec(meta)?.[1] ?? /\btitle="([^"]+)"/.exec(meta)?.[1] ?? meta.split(/\s/)[0] ?? '').trim();
}

/** Whether the summary of what is folded away names a case, and another one below the same heading a different one. */
function casesOfDetails(blocks: readonly Block[]): (block: Block, summary: string) => boolean {
  const summaries = blocks.flatMap((block) =>
    block.type === 'html' || block.type === 'paragraph'
      ? readTabTags(block.raw).flatMap((tag) => (tag.opens === 'details' ? [{ block, words: tag.label }] : []))
      : [],
  );
  const families = new Map(
    [...Map.groupBy(summaries, ({ block }) => block.heading)].map(([heading, all]) => [
      heading,
      familiesOf(all.map(({ words }) => words)),
    ]),
  );
  return ({ heading }, summary) => families.get(heading)?.has(readNamedCase(summary)?.family ?? '') === true;
}
