import type { Symptom } from '../model/item.ts';
import type { Runbook } from '../model/runbook.ts';
import { definedNames } from './defined-names.ts';
import { type Layout, stepId } from './layout.ts';
import { argumentName } from './scripts.ts';
import type { GraphStep, StepGraph, StepId } from './step-graph.ts';

/** The programs that a document needs here: those its commands start, but for functions and aliases of its own, and those its prerequisites name, with their versions. */
export function toolsOf({ runbook, stepAt }: Layout): StepGraph['tools'] {
  const tools = new Map<string, { version?: string; steps: Set<StepId> }>();
  const note = (name: string, line: number, version?: string) => {
    const tool = tools.get(name) ?? { steps: new Set<StepId>() };
    const step = stepAt(line);
    if (step !== undefined) tool.steps.add(stepId(step));
    tools.set(name, { ...tool, ...(version === undefined ? {} : { version }) });
  };
  const defined = new Set(runbook.items.flatMap((item) => (item.kind === 'command' ? definedNames(item.script) : [])));
  for (const item of runbook.items) {
    // What is typed into another program or on another machine is not looked for on this one.
    if (item.kind === 'command' && item.mode !== 'elsewhere')
      for (const name of item.tools.filter((one) => !defined.has(one))) note(name, item.line);
    if (item.kind === 'requirement' && item.tool !== undefined) {
      note(item.tool, item.line, item.version);
      for (const { tool, version } of item.others ?? []) note(tool, item.line, version);
    }
  }
  return [...tools].map(([name, { steps, ...rest }]) => ({ name, ...rest, steps: [...steps] }));
}

/** The shell variables that a run needs to be given from outside, with the steps that read them. */
export function environmentOf(layout: Layout): StepGraph['environment'] {
  return layout.runbook.items
    .filter((item) => item.kind === 'environment')
    .map(({ name, occurrences }) => ({ name, steps: stepsAt(layout, occurrences) }));
}

/** The placeholders to fill in, and the arguments of created scripts that nothing else runs. */
export function parametersOf(runbook: Runbook, steps: readonly GraphStep[]): StepGraph['parameters'] {
  const named = new Map<string, StepGraph['parameters'][number]>();
  for (const item of runbook.items.filter((item) => item.kind === 'parameter')) {
    const { name, default: preset, from, secret, remark } = item;
    const known = named.get(name);
    named.set(name, {
      ...known,
      name,
      secret: secret === true || known?.secret === true,
      ...(preset === undefined ? {} : { default: preset }),
      ...(from === undefined ? {} : { from }),
      ...(remark === undefined ? {} : { remark }),
    });
  }
  for (const item of runbook.items.filter((item) => item.kind === 'file')) {
    const offered = steps.some((step) => step.offered.some(({ id }) => id.endsWith(`/script@${item.line}`)));
    for (const position of offered ? (item.positional ?? []) : []) {
      const name = argumentName(item, position);
      named.set(name, { name, secret: false });
    }
  }
  return [...named.values()];
}

/** Symptoms with the step that treats them: that of their treatment, else their own, else the first of their section. */
export function symptomsOf(layout: Layout): StepGraph['symptoms'] {
  return layout.runbook.items
    .filter((item) => item.kind === 'symptom')
    .map((symptom) => {
      const step = treatment(layout, symptom);
      return step === undefined ? symptom : { ...symptom, step };
    });
}

function treatment({ sectionsAt, stepAt, steps }: Layout, symptom: Symptom): StepId | undefined {
  const line = symptom.treatment ?? symptom.line;
  const section = sectionsAt(line).at(-1);
  const step =
    stepAt(line) ??
    steps.find((item) => section !== undefined && item.line >= section.line && item.endLine <= section.endLine);
  return step && stepId(step);
}

function stepsAt({ stepAt }: Layout, lines: readonly number[]): readonly StepId[] {
  const ids = lines.map((line) => stepAt(line)).flatMap((step) => (step === undefined ? [] : [stepId(step)]));
  return [...new Set(ids)];
}
