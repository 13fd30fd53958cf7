import type { Item, Manual, Parameter } from '../../model/item.ts';
import { readSaidExamples } from './said-example.ts';

/** What is left of the items of a document, and its parameters with what the author says of them. */
export interface ExplainedValues {
  readonly items: readonly Item[];
  readonly parameters: readonly Item[];
}

/**
 * Takes sentences that only say what to write in place of a parameter for an explanation of it, as it is asked for anyway, and
 * for no further work.
 *
 * @example `Replace \`<ticket>\` with the number of the change.`; not `Replace the disk`, `Replace <host> in the inventory file`
 */
export function explainValues(items: readonly Item[], parameters: readonly Item[]): ExplainedValues {
  const names = parameters.flatMap((item) => (item.kind === 'parameter' ? [item.name] : []));
  if (names.length === 0) return { items, parameters };
  const remarks = items.flatMap((item): readonly { readonly manual: Manual; readonly of: readonly string[] }[] => {
    const of = item.kind === 'manual' ? [...namesExplained(item.text, names), ...namesSaid(item.text, parameters)] : [];
    return item.kind === 'manual' && of.length > 0 ? [{ manual: item, of }] : [];
  });
  if (remarks.length === 0) return { items, parameters };
  const gone = new Set<Item>(remarks.map(({ manual }) => manual));
  return {
    items: items.filter((item) => !gone.has(item)),
    parameters: parameters.map((item) => {
      const said = item.kind === 'parameter' ? remarks.find(({ of }) => of.includes(item.name)) : undefined;
      return item.kind === 'parameter' && said !== undefined ? withRemark(item, said.manual) : item;
    }),
  };
}

function withRemark(parameter: Parameter, { text }: Manual): Parameter {
  return { ...parameter, remark: text };
}

/** The parameters whose values a text calls examples, in each of its sentences. */
function namesSaid(text: string, parameters: readonly Item[]): readonly string[] {
  const found = sentencesOf(text).map((sentence) =>
    readSaidExamples(sentence).flatMap(({ value }) =>
      parameters.flatMap((item) => (item.kind === 'parameter' && item.default === value ? [item.name] : [])),
    ),
  );
  return found.every((one) => one.length > 0) ? found.flat() : [];
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?])\s+(?=\p{Lu})|\n/u);
}

/** The parameters that a text explains; none where a sentence of it says anything else. */
function namesExplained(text: string, names: readonly string[]): readonly string[] {
  const found = sentencesOf(text).map((sentence) =>
    EXPLAINS.test(sentence) && !ELSEWHERE.test(sentence) ? named(sentence, names) : [],
  );
  return found.every((one) => one.length > 0) ? found.flat() : [];
}

/** The parameters that a sentence names before it says what to write instead. */
function named(sentence: string, names: readonly string[]): readonly string[] {
  const [, replaced, changed = ''] = EXPLAINS.exec(sentence) ?? [];
  const object = replaced ?? changed;
  return names.filter((name) => {
    const at = object.indexOf(name);
    const [before, after] = [object[at - 1] ?? ' ', object[at + name.length] ?? ' '];
    return (
      at >= 0 && !/[\w-]/.test(before) && !/[\w-]/.test(after) && (/[<>{}_A-Z-]/.test(object) || name === object.trim())
    );
  });
}

const COURTESY =
  "^\\W*(?:(?:please|then|also|be sure to|make sure to|remember to|don['’]t forget to|you (?:must|should|need to|have to)),? )?";
/** `Set <node> to maintenance mode` and `Replace <disk> with a new one` are work. */
const FORMS =
  '(?:replace|substitute|swap|fill in) (.{1,160}?) (?:with|by|for) (?!(?:a|an) (?:new|spare|fresh)\\b|another\\b)|(?:change|set|update|adjust) (.{1,160}?) to (?:your|yours|match|whatever|the (?:actual|real|correct|right|desired|target|name|value|id|number|address|ip|version|appropriate|one|path))\\b';
const EXPLAINS = new RegExp(`${COURTESY}(?:${FORMS})`, 'i');
/** What is replaced in a file is work. */
const ELSEWHERE =
  /\b(?:in|of|within|inside) (?:the |your |this |each )?(?:[\w./`-]+ ){0,3}(?:files?|manifests?|config\w*|values|templates?|yaml|json|inventory|script|dashboard|console|secret|variables?|\S+\.(?:ya?ml|json|conf|env|toml|ini|tf|sh))\b/i;
