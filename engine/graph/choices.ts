import type { Section } from '../model/section.ts';
import type { OuterOption } from '../model/step.ts';
import { optionChain } from './option-chain.ts';
import type { GraphStep, NamedChoice } from './step-graph.ts';

/**
 * The choices of a document by names that an operator can write: what its author called one; the title of the step whose commands exclude each
 * other; the title of the section whose steps do. A name that was given already gets a number.
 *
 * Example: `### Step 2: Make it known` with `# Option 1: Tell everybody` and `# Option 2: Tell nobody` is `step-2-make-it-known`.
 */
export function choicesOf(
  steps: readonly GraphStep[],
  sectionsOf: (step: GraphStep) => readonly Section[],
): readonly NamedChoice[] {
  const groups = Map.groupBy(steps.flatMap(optionsIn), ({ choice }) => choice.group);
  const taken = new Map<string, number>();
  return [...groups].map(([group, held]) => {
    const name = slug(authorsName(group) ?? titleOf(held, sectionsOf));
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    const options = [...Map.groupBy(held, ({ choice }) => choice.option)].map(([option, [first]]) => ({
      option,
      label: first?.choice.label ?? first?.title ?? '',
    }));
    return {
      group,
      name: count === 1 ? name : `${name}-${count}`,
      line: held[0]?.line ?? 0,
      step: held[0]?.step.id ?? '',
      certain: held.every(({ choice }) => choice.certain !== false),
      options,
    };
  });
}

/** Words as one word that no shell reads as anything else: `Step 2: Make it known` → `step-2-make-it-known`. */
export function slug(words: string): string {
  return words
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

interface HeldOption {
  readonly choice: OuterOption;
  readonly step: GraphStep;
  readonly line: number;
  /** What it is called where its choice does not say. */
  readonly title: string;
  /** It is a command of its step, and not the step. */
  readonly isCommand: boolean;
}

function optionsIn(step: GraphStep): readonly HeldOption[] {
  const own = optionChain(step.choice).map((option) => optionOf(step, option));
  const commands = step.actions.flatMap((action): HeldOption[] => {
    if (action.type !== 'command' || action.command.choice === undefined) return [];
    const { choice, title, script } = action.command;
    const called = title === undefined || isParted(step, choice.group) ? (script.split('\n')[0] ?? '') : title;
    return [{ choice, step, line: action.line, title: called, isCommand: true }];
  });
  return [...own, ...commands];
}

function optionOf(step: GraphStep, choice: OuterOption): HeldOption {
  return { choice, step, line: step.line, title: step.title, isCommand: false };
}

/** Whether a word between the options (`# Resume or undo` … `# OR` …) parts a choice, so that no title says which one it is. */
export function isParted({ actions }: GraphStep, group: string): boolean {
  return actions.some(
    (action) =>
      action.type === 'command' &&
      action.command.choice?.group === group &&
      ONLY_PARTS.test(action.command.title ?? ''),
  );
}

/** A title that only parts two options. */
const ONLY_PARTS = /^or\W*$/i;

/** `<!-- handrail: choice=way option=1 -->` */
function authorsName(group: string): string | undefined {
  return /^pinned:(.+)$/.exec(group)?.[1];
}

/** Of the step that holds all of it; of steps, the title of the innermost section around all of them. */
function titleOf(held: readonly HeldOption[], sectionsOf: (step: GraphStep) => readonly Section[]): string {
  const [first] = held;
  if (first === undefined) return 'choice';
  if (first.isCommand && held.every(({ step }) => step.id === first.step.id)) return first.step.title;
  const around = sectionsOf(first.step).filter((section) =>
    held.every(({ step }) => step.line !== section.line && sectionsOf(step).includes(section)),
  );
  const nearest = around.findLast(({ level }) => level > 1) ?? around.at(-1);
  return slug(nearest?.title ?? '') === '' ? first.step.title : (nearest?.title ?? '');
}
