import type { Command } from '../../engine/model/command.ts';
import type { Expectation } from '../../engine/model/expectation.ts';
import type { Item } from '../../engine/model/item.ts';
import type { Reason } from '../../engine/model/reason.ts';
import type { Runbook } from '../../engine/model/runbook.ts';
import { jsonDocument } from './json-text.ts';

/** What is told besides the reading. */
interface Told {
  readonly reasons?: readonly Reason[];
  /** What an expectation is compiled to, in words and as its author would write it. */
  readonly describeForms?: (expectation: Expectation, command: Command) => object;
}

/**
 * The reading of a document for machines: `{"schema":"handrail.explain/1","path":…,"items":[…]}` of reading.md, with
 * title, digest, problems, example values and the reasons of the reading as well; one item a line. What a command does to the world is its `effect`
 * here, `impact` in the code. An expectation has what is `checked`, in words, and the form that is `written` for it.
 */
export function explainJson(runbook: Runbook, { reasons = [], describeForms }: Told = {}): string {
  const formsOf = (item: Item) => {
    if (item.kind !== 'expectation' || describeForms === undefined) return {};
    const command = runbook.items.findLast(
      (other): other is Command => other.kind === 'command' && other.line === item.of,
    );
    return command === undefined ? {} : describeForms(item, command);
  };
  return jsonDocument(
    { schema: 'handrail.explain/1', path: runbook.path, title: runbook.title, digest: runbook.digest },
    {
      items: runbook.items.map((item) => ({ ...explained(item), ...formsOf(item) })),
      problems: runbook.problems,
      exampleValues: runbook.exampleValues,
      reasons,
    },
  );
}

function explained(item: Item): object {
  if (!('impact' in item)) return item;
  const { impact, ...rest } = item;
  return { ...rest, effect: impact };
}
