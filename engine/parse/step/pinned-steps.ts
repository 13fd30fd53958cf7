import type { Role } from '../../model/section.ts';
import type { Step } from '../../model/step.ts';
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
  const pinned = steps.map((step) => {
    const own = pins.get(step.line);
    const choice = own === undefined ? undefined : choices.get(own);
    return own === undefined ? step : pinStep(step, own, choice);
  });
  const joins = (step: Step) => pins.get(step.line)?.values.step === 'joined';
  return joinSteps(pinned, joins, ({ line }) => sections.findLast((section) => section.line <= line)?.role);
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

function pinStep(step: Step, { values }: Pins, choice: Step['choice']): Step {
  const { optional, aside, condition: guessed, choice: suspected, ...rest } = step;
  const said = oneOf(STEPS, values.step);
  const settled = said === 'required' || said === 'optional' || said === 'aside';
  // Where the words made it optional they were its condition; who says that it is not, takes them back.
  const condition = values.condition ?? (said === 'required' && optional === true ? undefined : guessed);
  const alternative = choice ?? (values.choice === NONE ? undefined : suspected);
  return {
    ...rest,
    ...((settled ? said === 'optional' : optional) ? { optional: true } : {}),
    ...((settled ? said === 'aside' : aside) ? { aside: true } : {}),
    ...(condition === undefined || condition === NONE ? {} : { condition }),
    ...(alternative === undefined ? {} : { choice: alternative }),
  };
}
