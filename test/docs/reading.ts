import { describe, write } from '../../cli/describe.ts';
import { readRunbook } from '../../engine/parse/read-runbook.ts';
import { mirrorRows } from '../../renderers/plain/mirror-rows.ts';

/**
 * The reading of a document as the manual shows it: `3  command watch, read`, a line for each thing that was read, by the line
 * it stands on. Sections and steps only where `all` is asked for; `compiled` adds what is checked.
 */
export function readingOf(
  text: string,
  show: { readonly all: boolean; readonly compiled: boolean },
): readonly string[] {
  const runbook = readRunbook('example.md', text.endsWith('\n') ? text : `${text}\n`);
  const rows = mirrorRows({ runbook, reasons: [], describe, write });
  return [...rows]
    .sort(([a], [b]) => a - b)
    .flatMap(([line, said]) =>
      said
        .filter(({ type, lead }) => {
          if (type === 'compiled' || type === 'written') return show.compiled;
          return show.all || (lead !== 'section' && lead !== 'step');
        })
        .map(({ lead, words }) => `${line}  ${lead} ${words}`.replace('    = ', '    = ').trimEnd()),
    );
}
