import type { Placeholder } from '../../model/command.ts';
import type { ValueWord } from './value-words.ts';

/**
 * Words in lower case that stand for the name of a thing, where a value stands: `pod-name`, `some-pod`, `the-pod`, `web-N`, `app@N`,
 * `__POD__`. Not names of settings (`--set pod-name=a`, `Name=instance-id,Values=b`), parts of addresses, nor `the-app`, which
 * somebody may have called so.
 */
export function findStandInNames(words: readonly ValueWord[]): readonly Placeholder[] {
  return words.flatMap(({ text, pos, before }) => {
    if (!SOME.test(text) || text.includes('://') || SETTING.test(before)) return [];
    return FORMS.flatMap((form) => [...text.matchAll(form)]).map((match) => {
      const name = match[1] ?? match[0];
      const start = pos + match.index + match[0].indexOf(name);
      return { name, start, end: start + name.length };
    });
  });
}

/** Options whose value is the name of a column, an attribute or a label. */
const SETTING =
  /^(?:-L|--label-columns|--sort-by|--attribute\S*|--dimensions?|--filters?|--field|--fields|--key|--tag-key|--show-labels|--field-selector|--selector|-l)$/;

const KIND =
  '(?:pod|node|deployment|statefulset|daemonset|service|svc|namespace|container|cluster|host|hostname|server|bucket|instance|volume|snapshot|database|db|table|user|username|branch|release|chart|image|job|cronjob|secret|configmap|ingress|pvc|queue|topic|vm|zone|region|registry|repository|repo|file|backup|stack|bastion)';
/** Where the name begins and ends within a word: quotes, a kind before a slash, a setting before `=`. */
const BEGINS = '(?:^|(?<=^["\'])|(?<=[/=:@]))';
const ENDS = '(?=$|["\']$|[/:@])';

/** What at least one of the forms has; most words have none of it, and are many. */
const SOME = /-(?:name|id|ip)|[adegstwy]-|[-@][NX]|__[A-Z]/;
const FORMS: readonly RegExp[] = [
  new RegExp(`${BEGINS}${KIND}-(?:name|id|ip)${ENDS}`, 'g'),
  new RegExp(`${BEGINS}(?:the|that|this|target|affected|failing|failed|new|old)-${KIND}${ENDS}`, 'g'),
  new RegExp(`${BEGINS}(?:some|any|a)-(?:${KIND}|app|application|project|name|value|thing|key|tag|label)${ENDS}`, 'g'),
  /(?<=[a-z0-9][-@])N(?=$|["']$|[./:])/g,
  /(?<=[a-z0-9]@)X(?=$|["']$|[./:])/g,
  /(?<![A-Za-z0-9_])__[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*__(?![A-Za-z0-9_])/g,
];
