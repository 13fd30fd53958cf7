import type { Command } from '../../model/command.ts';
import type { Parameter } from '../../model/item.ts';
import type { Reason } from '../../model/reason.ts';
import { pinnedWords } from '../pin/pinned-parameters.ts';
import type { DocumentContext } from './document-context.ts';
import { adviceAbove, onlyOther, pinned } from './pin-advice.ts';

/** Why a word is filled in: its brackets say so, or it only looks like a placeholder. */
export function parameterReason(
  context: DocumentContext,
  { line, name, default: preset }: Parameter,
): Reason | undefined {
  const base = { line, kind: 'parameter', about: 'name' } as const;
  const said = pinnedWords(context.blocks).find((word) => word.type === 'parameter' && word.name === name);
  if (said !== undefined) return { ...base, certain: true, why: `pinned in line ${said.line}` };
  const written = writtenOf(context, name);
  if (written === undefined || /^<[\s\S]*>$|^\{\{[\s\S]*\}\}$/.test(written))
    return { ...base, certain: true, why: 'its brackets say so' };
  const fence = context.fenceAt(line);
  const place = fence ?? context.textAt(line);
  const keep = [
    `parameter=${pinned(name)}`,
    ...(written === name ? [] : [`written=${pinned(written)}`]),
    ...(preset === undefined ? [] : [`default=${pinned(preset)}`]),
  ].join(' ');
  const kept = place && adviceAbove(context, place, { pins: keep, other: `verbatim=${pinned(written)}` });
  // Two parameters that are written alike are told apart by where they stand, which a pin does not know.
  const pin = kept !== undefined && isWrittenTwice(context, name, written) ? onlyOther(kept) : kept;
  return {
    ...base,
    certain: false,
    why: `filled in, as ${written} looks like a placeholder or an example`,
    ...(pin ? { pin } : {}),
  };
}

function isWrittenTwice({ items }: DocumentContext, name: string, written: string): boolean {
  return items.some(
    (item) =>
      item.kind === 'command' &&
      item.placeholders.some((one) => one.name !== name && item.script.slice(one.start, one.end) === written),
  );
}

/** How the placeholder stands in the first command that has it. */
function writtenOf({ items }: DocumentContext, name: string): string | undefined {
  const commands = items.filter((item): item is Command => item.kind === 'command');
  for (const { script, placeholders } of commands) {
    const found = placeholders.find((placeholder) => placeholder.name === name);
    if (found !== undefined) return script.slice(found.start, found.end);
  }
  return;
}
