/** A mark that begins or ends a tab, or what holds several. */
export type TabTag =
  | { readonly opens: 'tab' | 'details'; readonly label: string; readonly closes?: undefined }
  /** `fences`: each fence in it is a tab. */
  | { readonly opens: 'tabs' | 'fences'; readonly closes?: undefined }
  /** `any`: what was opened last. */
  | { readonly opens?: undefined; readonly closes: 'tab' | 'tabs' | 'any' };

/**
 * The marks of content tabs in a piece of HTML or text, in order. One without a name is none: `press <Tab>`.
 *
 * @example `<TabItem value="linux" label="Linux">`, `{{< /tabs >}}`, `{% endtab %}`, `:::{tab-item} Linux`
 */
export function readTabTags(raw: string): readonly TabTag[] {
  if (!MAY_BE.test(raw)) return [];
  return [...raw.matchAll(TAG)].flatMap((match) => tagOf(match) ?? []);
}

const MAY_BE = /tab|code-?group|<\/?details|^:::/im;

const NAME = 'tabs?\\.tab|tab-?items?|tab-?panels?|tab-?panes?|tab-?group|tab-?set|tabs?|code-?tabs|code-?group';
const TAG = new RegExp(
  [
    `<(?<htmlEnd>/?)(?<html>${NAME})(?![\\w-])(?<htmlRest>[^<>]{0,200})>`,
    `\\{\\{[<%] ?(?<hugoEnd>/?) ?(?<hugo>${NAME})(?![\\w-])(?<hugoRest>[^{}]{0,200})\\}\\}`,
    `\\{%-? ?(?<liquidEnd>end|/)?(?<liquid>${NAME})(?![\\w-])(?<liquidRest>[^{}]{0,200})%\\}`,
    `^ {0,12}:{3,} ?\\{?(?<colon>${NAME}|[\\w-]+)\\}?(?<colonRest>[^\\n]{0,100})$`,
    `^ {0,12}(?<colonEnd>:{3,}) *$`,
    `<(?<detailsEnd>/?)details\\b[^<>]{0,100}>(?:\\s{0,20}<summary[^<>]{0,100}>(?<summary>[^<]{1,100})</summary>)?`,
  ].join('|'),
  'gim',
);

function tagOf({ groups = {} }: RegExpMatchArray): TabTag | undefined {
  if (groups.colonEnd !== undefined) return { closes: 'any' };
  if (groups.detailsEnd !== undefined)
    return groups.detailsEnd === '/' ? { closes: 'tab' } : opening('details', groups.summary?.trim() ?? '');
  const name = (groups.html ?? groups.hugo ?? groups.liquid ?? groups.colon ?? '').toLowerCase();
  const rest = groups.htmlRest ?? groups.hugoRest ?? groups.liquidRest ?? groups.colonRest ?? '';
  const holds = HOLDS.test(name);
  if (groups.htmlEnd || groups.hugoEnd || groups.liquidEnd) return { closes: holds ? 'tabs' : 'tab' };
  if (/code-?(?:group|tabs)/.test(name)) return { opens: 'fences' };
  if (holds) return { opens: 'tabs' };
  if (groups.colon !== undefined && !/^tab/.test(name)) return { opens: 'tabs' };
  return opening('tab', groups.colon === undefined ? nameIn(rest) : rest.trim());
}

/** `<Tabs>`, `{{< tabpane >}}`, `::::{tab-set}` */
const HOLDS = /^(?:tabs|tab-?group|tab-?set|tab-?panes?|code-?tabs|code-?group)$/;

function opening(opens: 'tab' | 'details', label: string): TabTag | undefined {
  return label === '' ? undefined : { opens, label };
}

/** `value="linux" label="Linux"`, `name="Linux"`, `"Linux"` */
function nameIn(attributes: string): string {
  const named = NAMES.map((name) => name.exec(attributes)?.[1]).find((found) => found !== undefined);
  return (named ?? /^\s{0,4}["']([^"']{1,80})["']/.exec(attributes)?.[1] ?? '').trim();
}

const NAMES = ['label', 'title', 'name', 'header', 'value'].map(
  (name) => new RegExp(`(?<![\\w-])${name} ?[=:] ?\\{?["']([^"'{}]{1,80})["']`, 'i'),
);
