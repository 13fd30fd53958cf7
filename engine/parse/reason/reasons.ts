import type { Item } from '../../model/item.ts';
import type { Reason } from '../../model/reason.ts';
import type { Runbook } from '../../model/runbook.ts';
import { commandReasons } from './command-reason.ts';
import { type DocumentContext, documentContext } from './document-context.ts';
import { expectationReason } from './expectation-reason.ts';
import { fenceReason } from './fence-reason.ts';
import { parameterReason } from './parameter-reason.ts';
import { passageReason } from './passage-reason.ts';
import { sectionReason } from './section-reason.ts';
import { stepReasons } from './step-reason.ts';

/**
 * Why a document was read as it was, for its author: of each item, what decided, whether that was a guess, and what to write to
 * pin it. By line. It asks the rules of the reader again, so that a run, which needs none of it, does not pay for it.
 */
export function reasonsOf(runbook: Runbook): readonly Reason[] {
  const context = documentContext(runbook);
  const fences = context.blocks.flatMap((block) => (block.type === 'fence' ? [fenceReason(context, block)] : []));
  const items = runbook.items.flatMap((item) => reasonsOfItem(context, item));
  return [...fences, ...items].filter((reason) => reason !== undefined).sort((a, b) => a.line - b.line);
}

function reasonsOfItem(context: DocumentContext, item: Item): readonly (Reason | undefined)[] {
  switch (item.kind) {
    case 'section':
      return [sectionReason(context, item)];
    case 'step':
      return stepReasons(context, item);
    case 'command':
      return commandReasons(context, item);
    case 'expectation':
      return [expectationReason(context, item)];
    case 'parameter':
      return [parameterReason(context, item)];
    default:
      return [passageReason(context, item)];
  }
}
