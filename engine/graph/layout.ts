import type { Item } from '../model/item.ts';
import type { Runbook } from '../model/runbook.ts';
import type { Section } from '../model/section.ts';
import type { Step } from '../model/step.ts';
import type { StepId } from './step-graph.ts';

/** A runbook with what encloses each of its lines. */
export interface Layout {
  readonly runbook: Runbook;
  readonly steps: readonly Step[];
  /** The sections that enclose a line, outermost first. */
  sectionsAt(line: number): readonly Section[];
  /** The innermost step that holds a line: of those that do, the one that begins last. */
  stepAt(line: number): Step | undefined;
}

/** Looks up what encloses a line, and remembers it: a document asks for the same lines again and again. */
export function layoutOf(runbook: Runbook): Layout {
  const sections = runbook.items
    .filter((item) => item.kind === 'section')
    .toSorted((a, b) => a.line - b.line || b.endLine - a.endLine);
  const steps = runbook.items.filter((item) => item.kind === 'step');
  const latest = steps.toSorted((a, b) => b.line - a.line);
  return {
    runbook,
    steps,
    sectionsAt: remembered((line) => sections.filter((section) => holds(section, line))),
    stepAt: remembered((line) => latest.find((step) => holds(step, line))),
  };
}

/** The id of a step in the graph. */
export function stepId(step: Step): StepId {
  return `s${step.line}`;
}

/** Whether a line is one of an item's. */
export function holds(item: Item, line: number): boolean {
  return item.line <= line && line <= item.endLine;
}

function remembered<Value>(look: (line: number) => Value): (line: number) => Value {
  const known = new Map<number, { readonly value: Value }>();
  return (line) => {
    const entry = known.get(line) ?? { value: look(line) };
    known.set(line, entry);
    return entry.value;
  };
}
