/** A mark that begins or ends a tab, or what holds several. */
export type TabTag =
  /** Without a `label`: the next of those that what holds it names. `next`: it ends the tab before it. */
  | { readonly opens: 'tab' | 'details'; readonly label: string; readonly next?: true; readonly closes?: undefined }
  /** `fences`: each fence in it is a tab. `names` of its tabs, by their number or by what they call themselves. */
  | { readonly opens: 'tabs' | 'fences'; readonly names?: TabNames; readonly closes?: undefined }
  /** Something else that is closed by the same mark. */
  | { readonly opens: 'aside'; readonly closes?: undefined }
  /** `any`: what was opened last. */
  | { readonly opens?: undefined; readonly closes: 'tab' | 'tabs' | 'any' };

export type TabNames = ReadonlyMap<number | string, string>;

/**
 * The marks of content tabs in a piece of HTML or text, in order. One without a name is none: `press <Tab>`; but on a line of its own
 * it may be one of several.
 *
 * @example `<TabItem value="linux" label="Linux">`, `{{< /tabs >}}`, `{% endtab %}`, `:::{tab-item} Linux`, `@tab Linux`
 */
export function readTabTags(raw: string): readonly TabTag[] {
  if (!MAY_BE.test(raw)) return [];
  return [...raw.matchAll(TAG)].flatMap((match) => tagOf(match, isAlone(raw, match)) ?? []);
}

const MAY_BE = /tab|code-?group|<\/?details|^ {0,12}(?::::|\/\/\/|== )/im;

const NAME =
  'tabs?\\.tab|code-?tab|tab-?items?|tab-?panels?|tab-?panes?|tab-?group|group-tab|tab-?set|tabs?|code-?tabs|code-?group';
const TAG = new RegExp(
  [
    `<(?<htmlEnd>/?)(?<html>${NAME})(?![\\w-])(?<htmlRest>[^<>]{0,600})>`,
    `\\{\\{[<%] ?(?<hugoEnd>/?) ?(?<hugo>${NAME})(?![\\w-])(?<hugoRest>[^{}]{0,200})\\}\\}`,
    `\\{%-? ?(?<liquidEnd>end|/)?(?<liquid>${NAME})(?![\\w-])(?<liquidRest>[^{}]{0,200})%\\}`,
    '^ {0,12}@tab(?::active)? +(?<nextName>\\S[^\\n]{0,100})$',
    '^ {0,12}==+ +(?<nextOf>[^\\s=][^\\n]{0,100})$',
    '^ {0,12}:{3,} ?zone(?:-(?<zoneEnd>end)| +pivot="(?<zone>[^"\\n]{1,80})") *$',
    `^ {0,12}:{3,} ?\\{?(?<colon>[\\w-]+)\\}?(?<colonRest>[^\\n]{0,100})$`,
    `^ {0,12}/{3,} *(?<slash>[\\w-]+)(?: *\\| *(?<slashRest>[^\\n]{0,100}))?$`,
    `^ {0,12}(?<anyEnd>:{3,}|/{3,}) *$`,
    `<(?<detailsEnd>/?)details\\b[^<>]{0,100}>(?:\\s{0,20}<summary[^<>]{0,100}>(?<summary>[^<]{1,100})</summary>)?`,
  ].join('|'),
  'gim',
);

function isAlone(raw: string, { index, 0: whole }: RegExpMatchArray): boolean {
  const at = index ?? 0;
  return (
    /(?:^|\n)[ \t]{0,40}$/.test(raw.slice(Math.max(0, at - 42), at)) &&
    /^[ \t]{0,40}(?:\n|$)/.test(raw.slice(at + whole.length, at + whole.length + 42))
  );
}

function tagOf({ groups = {} }: RegExpMatchArray, alone: boolean): TabTag | undefined {
  if (groups.anyEnd !== undefined) return { closes: 'any' };
  if (groups.zoneEnd !== undefined) return { closes: 'tab' };
  if (groups.zone !== undefined) return opening('tab', groups.zone);
  const next = groups.nextName ?? groups.nextOf;
  if (next !== undefined)
    return { opens: 'tab', label: next.replace(/#[\w-]{0,80}\s*$/, '').trim() || next, next: true };
  if (groups.detailsEnd !== undefined)
    return groups.detailsEnd === '/' ? { closes: 'tab' } : opening('details', groups.summary?.trim() ?? '');
  if (groups.slash !== undefined)
    return groups.slash.toLowerCase() === 'tab' ? opening('tab', groups.slashRest?.trim() ?? '') : { opens: 'aside' };
  const name = (groups.html ?? groups.hugo ?? groups.liquid ?? groups.colon ?? '').toLowerCase();
  const rest = groups.htmlRest ?? groups.hugoRest ?? groups.liquidRest ?? groups.colonRest ?? '';
  const holds = HOLDS.test(name);
  if (groups.htmlEnd || groups.hugoEnd || groups.liquidEnd) return { closes: holds ? 'tabs' : 'tab' };
  if (/code-?(?:group|tabs)/.test(name)) return { opens: 'fences' };
  if (holds) return { opens: 'tabs', names: namesIn(rest) };
  if (groups.colon !== undefined && !/tab/.test(name)) return { opens: 'aside' };
  const label = groups.colon === undefined ? nameIn(rest, groups.liquid !== undefined) : rest.trim();
  return label === '' && alone ? { opens: 'tab', label } : opening('tab', label);
}

/** `<Tabs>`, `{{< tabpane >}}`, `::::{tab-set}` */
const HOLDS = /^(?:tabs|tab-?group|tab-?set|tab-?panes?|code-?tabs|code-?group)$/;

function opening(opens: 'tab' | 'details', label: string): TabTag | undefined {
  return label === '' ? undefined : { opens, label };
}

/** `value="linux" label="Linux"`, `name="Linux"`, `"Linux"`; in Jekyll `install Linux`, behind the name of all of them. */
function nameIn(attributes: string, bare: boolean): string {
  const named = NAMES.map((name) => name.exec(attributes)?.[1]).find((found) => found !== undefined);
  const quoted = named ?? /^\s{0,4}["']([^"']{1,80})["']/.exec(attributes)?.[1];
  return (
    quoted ??
    (bare ? /^\s{1,4}(?:[\w-]{1,80}\s{1,4})?(\w[^"'=]{0,80})$/.exec(attributes)?.[1] : '') ??
    ''
  ).trim();
}

const NAMES = ['label', 'title', 'name', 'header', 'value'].map(
  (name) => new RegExp(`(?<![\\w-])${name} ?[=:] ?\\{?["']([^"'{}]{1,80})["']`, 'i'),
);

/** `items={['npm', 'Yarn']}`, `items="npm,Yarn"`, `values={[{label: 'npm', value: 'a'}]}` */
function namesIn(attributes: string): TabNames {
  const names = new Map<number | string, string>();
  const [, listed, joined] = /\bitems ?= ?(?:\{?\s{0,20}\[([^\]]{1,400})\]|"([^"]{1,400})")/.exec(attributes) ?? [];
  const quoted = [...(listed ?? '').matchAll(/["']([^"']{1,80})["']/g)].map(([, name = '']) => name);
  for (const [at, name] of [...quoted, ...(joined?.split(',') ?? [])].entries()) names.set(at, name.trim());
  for (const [pair] of attributes.matchAll(/\{[^{}]{1,200}\}/g)) {
    const label = /\blabel ?: ?["']([^"']{1,80})["']/.exec(pair)?.[1];
    const value = /\bvalue ?: ?["']([^"']{1,80})["']/.exec(pair)?.[1];
    if (label !== undefined && value !== undefined) names.set(value, label);
  }
  return names;
}
