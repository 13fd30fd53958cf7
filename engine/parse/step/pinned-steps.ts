import type { Role } from '../../model/section.ts';
import type { Choice, Step } from '../../model/step.ts';
import type { Block } from '../block.ts';
import { choicesOf } from '../pin/pinned-choices.ts';
import { NONE, oneOf, type Pins, STEPS } from '../pin/pins.ts';
import type { SectionContext } from '../section/section-context.ts';

/** Steps as their author pinned them to headings and list items. */
export function pinSteps(
  steps: readonly Step[],
  blocks: readonly Block[],
  sections: readonly SectionContext[],
): readonly Step[] {
  const pins = new Map(
    blocks.flatMap(({ type, line, pins: own }) =>
      own !== undefined && (type === 'heading' || type === 'list-item') ? [[line, own] as const] : [],
    ),
  );
  if (pins.size === 0) return steps;
  const headings = blocks.flatMap((block) =>
    block.type === 'heading' && block.pins !== undefined ? [block.pins] : [],
  );
  const { choices } = choicesOf(headings);
  const around = choicePins(blocks);
  const pinned = steps.map((step) => {
    const own = pins.get(step.line);
    const said = around.get(step.line);
    const chosen = said === undefined ? step : withChoice(step, said, choices);
    return own === undefined ? chosen : pinStep(chosen, own);
  });
  const joins = (step: Step) => pins.get(step.line)?.values.step === 'joined';
  return joinSteps(pinned, joins, ({ line }) => sections.findLast((section) => section.line <= line)?.role);
}

/** What is said of the choice of a heading, and of the one that it is part of. */
interface ChoiceSaid {
  readonly own: Pins;
  readonly outer?: Pins;
}

/** By the line of each heading and list item, what its author says of its choice, or of that of a heading around it. */
function choicePins(blocks: readonly Block[]): ReadonlyMap<number, ChoiceSaid> {
  const byHeading = new Map<number, ChoiceSaid>();
  const found = new Map<number, ChoiceSaid>();
  for (const block of blocks) {
    if (block.type !== 'heading' && block.type !== 'list-item') continue;
    const outer = byHeading.get((block.type === 'heading' ? block.parent : block.heading) ?? -1);
    const own = block.pins?.values.choice === undefined ? undefined : block.pins;
    const said = own === undefined ? outer : { own, ...(outer === undefined ? {} : { outer: outer.own }) };
    if (said === undefined) continue;
    if (block.type === 'heading') byHeading.set(block.index, said);
    found.set(block.line, said);
  }
  return found;
}

function withChoice(step: Step, { own, outer }: ChoiceSaid, choices: ReadonlyMap<Pins, Choice>): Step {
  const { choice: suspected, ...rest } = step;
  const choice = choices.get(own);
  if (choice === undefined) return own.values.choice === NONE ? rest : step;
  const around = outer === undefined ? undefined : choices.get(outer);
  const within = around === undefined ? suspected?.within : { group: around.group, option: around.option };
  return { ...rest, choice: { ...choice, ...(within === undefined ? {} : { within }) } };
}

/** A step that is none of its own is the end of the one before it, where that is on the same way. */
function joinSteps(
  steps: readonly Step[],
  joins: (step: Step) => boolean,
  roleOf: (step: Step) => Role | undefined,
): readonly Step[] {
  const kept: Step[] = [];
  for (const step of steps) {
    const last = kept.at(-1);
    if (last === undefined || !joins(step) || roleOf(last) !== roleOf(step)) kept.push(step);
    else kept[kept.length - 1] = { ...last, endLine: step.endLine };
  }
  return kept;
}

function pinStep(step: Step, { values }: Pins): Step {
  const { optional, aside, condition: guessed, ...rest } = step;
  const said = oneOf(STEPS, values.step);
  // Where the words made it optional they were its condition; who says that it is not, takes them back.
  const condition = values.condition ?? (said === 'required' && optional === true ? undefined : guessed);
  return {
    ...rest,
    ...(said === 'optional' || (optional === true && said !== 'required') ? { optional: true } : {}),
    ...(said === 'aside' || (aside === true && said !== 'required') ? { aside: true } : {}),
    ...(condition === undefined || condition === NONE ? {} : { condition }),
  };
}
