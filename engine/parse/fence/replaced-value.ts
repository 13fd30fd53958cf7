import type { Command, Placeholder } from '../../model/command.ts';

/** A placeholder that the author filled in with an example. */
export interface ExampleParameter {
  readonly placeholder: Placeholder;
  readonly default: string;
}

/** Whether a remark at the end of a line says that a value in it is to be replaced. */
export function asksToReplace(remark: string): boolean {
  return REPLACE.test(remark);
}

/**
 * The value of a statement that its author says at the end of the line is to be replaced: it is asked for, and what is
 * written is its default.
 *
 * @example `SINCE="2024-01-15"  # Adjust to the incident` → `SINCE`; `git checkout v1.2  # Replace with the latest tag` → `tag-v1.2`
 */
export function replacedValueOf({
  script,
  remark,
  placeholders,
}: Pick<Command, 'script' | 'remark' | 'placeholders'>): ExampleParameter | undefined {
  if (remark === undefined || placeholders.length > 0 || !asksToReplace(remark)) return;
  const [assigned, variable = '', quote = '', value = ''] = ASSIGNED.exec(script) ?? [];
  if (assigned !== undefined) {
    const start = assigned.length - value.length - quote.length;
    return { placeholder: { name: variable, start, end: start + value.length }, default: value };
  }
  const last = [...script.matchAll(VALUE)].at(-1);
  if (last === undefined || /\$\(|`/.test(script)) return;
  const [written] = last;
  const flag = /--?([a-z][\w-]*)[= ]["']?$/.exec(script.slice(0, last.index))?.[1];
  const noun = /\b(version|tag|revision|date|time|timestamp|number|branch|commit|count|port|size)\b/i.exec(remark)?.[1];
  // Two values are two parameters, also where one flag has them.
  const name = `${flag ?? noun?.toLowerCase() ?? 'value'}-${written}`;
  const placeholder = { name, start: last.index, end: last.index + written.length };
  return { placeholder, default: written };
}

const REPLACE =
  /^\W*(?:replace (?:with|this|me|by|it)\b|change (?:this|me|it|to your|as needed|accordingly)\b|adjust(?: (?:this|it|to|as|based|for|accordingly|if|the)\b|\W*$)|update (?:this|to your|with|as needed|accordingly)\b|set (?:this )?to your\b|modify (?:this|as)\b|customi[sz]e\b|edit (?:this|as)\b)/i;
/** All of a statement that assigns a value without anything that a shell expands. */
const ASSIGNED = /^(?:export\s+)?([A-Za-z_]\w*)=(["']?)([^\s"'$`;&|()]+)\2$/;
/** A token with a digit in it. */
const VALUE = /(?<![\w./:$-])[\w.:-]*\d[\w.:-]*(?![\w/])/g;
