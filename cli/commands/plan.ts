import { buildGraph } from '../../engine/graph/build-graph.ts';
import type { StepGraph } from '../../engine/graph/step-graph.ts';
import type { Problem } from '../../engine/model/problem.ts';
import { authoringErrors } from '../authoring-errors.ts';
import { clearTextLines } from '../clear-text.ts';
import { describe } from '../describe.ts';
import { ExitCode } from '../exit-code.ts';
import type { PlanFormat } from '../options/plan-format.ts';
import { print, printError } from '../print.ts';
import { readDocument } from '../read-document.ts';
import { secretsOfDocument } from '../run/known-secrets.ts';
import { Secrets } from '../run/secrets.ts';
import { terminal } from '../terminal.ts';

/** Prints the graph of a document. Exit codes: 0; 2 when it cannot be opened, has errors, or holds nothing to step through. */
export async function plan(path: string, format: PlanFormat): Promise<number> {
  const document = await readDocument(path);
  if (document.status === 'unreadable') return printError(document.reason, ExitCode.usage);
  const graph = buildGraph(document.runbook);
  const { redactor } = new Secrets(secretsOfDocument(graph));
  print(redactor.redactText(await rendered(graph, document.runbook.problems, format)));
  for (const line of clearTextLines(path, document.runbook.items)) printError(line, ExitCode.succeeded);
  const wrong = authoringErrors(document.runbook);
  if (wrong !== undefined) return printError(wrong, ExitCode.usage);
  if (graph.steps.length > 0) return ExitCode.succeeded;
  return printError(`${path} holds no step: there is nothing to run.`, ExitCode.usage);
}

async function rendered(graph: StepGraph, problems: readonly Problem[], format: PlanFormat): Promise<string> {
  switch (format) {
    case 'text': {
      const { planLines } = await import('../../renderers/plain/plan.ts');
      const { readingProblemLines } = await import('../../renderers/plain/reading-problems.ts');
      return [...planLines(graph, { ...terminal(), describe }), ...readingProblemLines(graph.path, problems)].join(
        '\n',
      );
    }
    case 'json': {
      const { planJson } = await import('../../renderers/json/plan.ts');
      return planJson(graph, describe);
    }
    case 'mermaid': {
      const { planMermaid } = await import('../../renderers/mermaid/plan.ts');
      return planMermaid(graph).join('\n');
    }
  }
}
