import type { Edge, GraphStep, StepGraph } from '../../engine/graph/step-graph.ts';
import { stepsByWay } from '../plan-order.ts';
import { sanitise } from '../sanitise.ts';

/**
 * A plan as a Mermaid flowchart (https://mermaid.js.org/syntax/flowchart.html): a subgraph for each way, solid arrows for
 * what comes next, dotted ones for what happens else. All text of the document is quoted and escaped.
 */
export function planMermaid(graph: StepGraph): readonly string[] {
  const names = new Map(graph.steps.map(({ id }, index) => [id, `step${index + 1}`]));
  const ends = [...new Set(graph.edges.flatMap(({ to }) => (to.type === 'step' ? [] : [to.type])))];
  return [
    'flowchart TD',
    ...stepsByWay(graph).flatMap(({ way, heading, steps }) => [
      `  subgraph way_${way}["${escaped(heading)}"]`,
      ...steps.map((step) => `    ${names.get(step.id)}${shape(step)}`),
      '  end',
    ]),
    ...ends.map((end) => `  to_${end}(["${end}"])`),
    ...graph.edges.flatMap((edge) => edgeLine(edge, names)),
    ...classLines(graph, names),
  ];
}

function shape(step: GraphStep): string {
  const text = `"${escaped(step.title)}"`;
  if (step.choice !== undefined) return `{{${text}}}`;
  return step.optional ? `(${text})` : `[${text}]`;
}

function edgeLine(edge: Edge, names: ReadonlyMap<string, string>): readonly string[] {
  const from = names.get(edge.from);
  const to = edge.to.type === 'step' ? names.get(edge.to.step) : `to_${edge.to.type}`;
  if (from === undefined || to === undefined) return [];
  if (edge.type === 'next' && edge.label === undefined) return [`  ${from} --> ${to}`];
  const words = edge.label === undefined ? edge.type : `${edge.type}: ${edge.label}`;
  return [`  ${from} ${edge.type === 'next' ? '-->' : '-.->'}|"${escaped(words)}"| ${to}`];
}

/** Colours by the strongest impact, so that what changes the world is seen at a glance. */
function classLines(graph: StepGraph, names: ReadonlyMap<string, string>): readonly string[] {
  const impacts = ['destroy', 'change'] as const;
  const strongest = (step: GraphStep) =>
    impacts.find((impact) =>
      step.actions.some((action) => action.type === 'command' && action.command.impact === impact),
    );
  const colours = {
    change: 'fill:#fff4ce,stroke:#b58900,color:#000',
    destroy: 'fill:#fde2e1,stroke:#c0392b,color:#000',
  };
  return impacts.flatMap((impact) => {
    const steps = graph.steps.filter((step) => strongest(step) === impact).map(({ id }) => names.get(id));
    return steps.length === 0
      ? []
      : [`  classDef ${impact} ${colours[impact]}`, `  class ${steps.join(',')} ${impact}`];
  });
}

/** Mermaid reads `#…;` as a character entity, and Markdown and HTML in quoted text; all that is not plain becomes an entity. */
function escaped(text: string): string {
  return [...sanitise(text)]
    .map((character) => (/[\p{L}\p{N} .,:()/_=-]/u.test(character) ? character : entity(character)))
    .join('');
}

function entity(character: string): string {
  return `#${character.codePointAt(0)};`;
}
