import type { Item } from '../../engine/model/item.ts';
import type { Reason } from '../../engine/model/reason.ts';
import type { Runbook } from '../../engine/model/runbook.ts';
import { jsonDocument } from './json-text.ts';

/**
 * The reading of a document for machines: `{"schema":"handrail.explain/1","path":…,"items":[…]}` of reading.md, with
 * title, digest, problems, example values and the reasons of the reading as well; one item a line. What a command does to the world is its `effect`
 * here, `impact` in the code.
 */
export function explainJson(runbook: Runbook, reasons: readonly Reason[] = []): string {
  return jsonDocument(
    { schema: 'handrail.explain/1', path: runbook.path, title: runbook.title, digest: runbook.digest },
    {
      items: runbook.items.map(explained),
      problems: runbook.problems,
      exampleValues: runbook.exampleValues,
      reasons,
    },
  );
}

function explained(item: Item): unknown {
  if (!('impact' in item)) return item;
  const { impact, ...rest } = item;
  return { ...rest, effect: impact };
}
