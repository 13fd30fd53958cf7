import { buildGraph } from '../../engine/graph/build-graph.ts';
import type { StepGraph } from '../../engine/graph/step-graph.ts';
import type { Command } from '../../engine/model/command.ts';
import type { Runbook } from '../../engine/model/runbook.ts';
import { readRunbook } from '../../engine/parse/read-runbook.ts';
import { findPlaceholders } from '../../engine/parse/shell/placeholders.ts';
import { explainLines } from '../../renderers/plain/explain.ts';
import { planLines } from '../../renderers/plain/plan.ts';

/** A generated document and what was read in it. */
export interface FuzzReading {
  readonly document: string;
  readonly runbook: Runbook;
}

/** Reads a generated document. */
export function readFuzz(document: string): FuzzReading {
  return { document, runbook: readRunbook('fuzz.md', document) };
}

/** What is wrong with the reading of a document; nothing where all that holds of any reading holds of it. May throw, which is wrong too. */
export function readingFaults({ runbook }: FuzzReading): readonly string[] {
  const graph = buildGraph(runbook);
  const shown = [
    ...explainLines(runbook, { colour: false, width: 80 }),
    ...planLines(graph, { colour: false, width: 80 }),
  ];
  return [
    ...placeFaults(runbook),
    ...commandsOf(runbook).flatMap((command) => commandFaults(command, runbook)),
    ...edgeFaults(graph),
    ...shown
      .filter((line) => /[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/.test(line))
      .map((line) => `an unsafe line is shown: ${JSON.stringify(line)}`),
  ];
}

/** Readings that another reading of the same text differs from; long after the first, so that nothing is remembered of it. */
export function rereadFaults(readings: readonly FuzzReading[]): readonly string[] {
  return readings
    .filter(({ runbook, document }) => JSON.stringify(readFuzz(document).runbook) !== JSON.stringify(runbook))
    .map(({ document }) => `a second reading differs from the first: ${JSON.stringify(document)}`);
}

/** The statements of a reading that bash is to take once their placeholders are masked: what the reading did not itself report. */
export function commandsOf({ items, problems }: Runbook): readonly Command[] {
  const wrong = new Set(
    problems.flatMap(({ line, endLine }) => Array.from({ length: endLine - line + 1 }, (_, at) => line + at)),
  );
  return items
    .filter((item) => item.kind === 'command')
    .filter(({ mode, file, line }) => mode === 'run' && file === undefined && !wrong.has(line));
}

function placeFaults({ items, problems, text }: Runbook): readonly string[] {
  const last = text.split('\n').length;
  const outside = [...items, ...problems].filter(
    ({ line, endLine }) => !(line >= 1 && line <= endLine && endLine <= last),
  );
  const unsorted = items.filter(({ line }, at) => line < (items[at - 1]?.line ?? 0));
  return [
    ...outside.map((one) => `it stands outside of the document: ${JSON.stringify(one)}`),
    ...unsorted.map((one) => `it is not sorted by line: ${JSON.stringify(one)}`),
  ];
}

function commandFaults({ script, placeholders, line }: Command, { text }: Runbook): readonly string[] {
  const faults: string[] = [];
  const known = (start: number) => placeholders.some((one) => one.start <= start && start < one.end);
  for (const { name, start } of findPlaceholders(script)) {
    if (!known(start)) faults.push(`line ${line}: the placeholder ${name} of ${JSON.stringify(script)} is not known`);
  }
  for (const { start, end } of placeholders) {
    if (start < 0 || end <= start || end > script.length)
      faults.push(`line ${line}: a placeholder stands outside of its script`);
  }
  const document = bare(text);
  for (const words of script.split('\n').map(bare)) {
    if (!document.includes(words)) faults.push(`line ${line}: ${JSON.stringify(words)} does not stand in the document`);
  }
  return faults;
}

/**
 * Without blanks and the marks of quotes, prompts and continuations, which stand between what a document and its statements have in
 * common. CommonMark replaces NUL.
 */
function bare(text: string): string {
  return text.replace(/[\s>\\$\0\ufffd]/g, '');
}

function edgeFaults({ steps, edges }: StepGraph): readonly string[] {
  const known = new Set(steps.map(({ id }) => id));
  const twice = steps.length === known.size ? [] : ['two steps share an id'];
  const lost = edges.filter(({ from, to }) => !known.has(from) || (to.type === 'step' && !known.has(to.step)));
  return [...twice, ...lost.map((edge) => `an edge leads nowhere: ${JSON.stringify(edge)}`)];
}
