import type { PinAdvice, Reason } from '../../model/reason.ts';
import type { Choice, Step } from '../../model/step.ts';
import type { Block } from '../block.ts';
import { rolesOfWords } from '../section/roles-of-words.ts';
import type { DocumentContext } from './document-context.ts';
import { adviceAbove, adviceAtEnd, choicePins, onlyOther, pinned } from './pin-advice.ts';

/** Why a step is optional, offered only, or one of several. */
export function stepReasons(context: DocumentContext, step: Step): readonly Reason[] {
  const { line, optional, condition, aside, choice } = step;
  const block = context.textAt(line);
  const said = block?.pins?.values;
  if (block === undefined || (block.type !== 'heading' && block.type !== 'list-item')) return [];
  const advise = (pins: string, other: string) =>
    block.type === 'heading' ? adviceAbove(context, block, { pins, other }) : adviceAtEnd(block, { pins, other });
  const reason = (about: string, why: string, pin: Reason['pin']): Reason => ({
    line,
    kind: 'step',
    about,
    certain: false,
    why,
    ...(pin === undefined ? {} : { pin }),
  });
  const found: Reason[] = [];
  if (optional === true && said?.step === undefined)
    found.push(reason('optional', `optional, by the words "${condition}"`, advise('step=optional', 'step=required')));
  else if (condition !== undefined && said?.condition === undefined && said?.step === undefined)
    found.push(
      reason(
        'condition',
        'asked first, by the words that open it',
        advise(`condition=${pinned(condition)}`, 'condition=none'),
      ),
    );
  if (aside === true && said?.step === undefined)
    found.push(
      reason(
        'aside',
        `offered only, as it stands in ${sectionOf(context, line)}`,
        advise('step=aside', 'step=required role=procedure'),
      ),
    );
  const option = context.blocks.find((one) => one.type === 'heading' && one.text === choice?.label);
  if (choice !== undefined && !choice.certain && option?.pins?.values.choice === undefined && isFirst(context, step))
    found.push(
      reason('choice', 'perhaps one of several ways to do the same', choiceAdvice(context, option ?? block, choice)),
    );
  const { task } = step;
  const heading = context.blocks.find((one) => one.type === 'heading' && one.text === task?.label);
  if (task !== undefined && heading !== undefined && isFirstOfTask(context, step)) {
    const advice = adviceAbove(context, heading, { pins: choicePins(task), other: 'choice=none' });
    found.push(reason('task', 'perhaps a task of its own, of several', onlyOther(advice)));
  }
  return found;
}

/** Of all tasks of a group: a pin at one of them settles it for all. */
function isFirstOfTask({ items }: DocumentContext, { line, task }: Step): boolean {
  return items.find((item) => item.kind === 'step' && item.task?.group === task?.group)?.line === line;
}

/** Of an option that nothing else can be chosen for, only that it is none can be pinned. */
function choiceAdvice(context: DocumentContext, block: Block, choice: Choice): PinAdvice {
  const advice = adviceAbove(context, block, { pins: choicePins(choice), other: 'choice=none' });
  const options = context.items.flatMap((item) =>
    item.kind === 'step' && item.choice?.group === choice.group ? [item.choice.option] : [],
  );
  return new Set(options).size > 1 ? advice : onlyOther(advice);
}

/** What stands below an option is part of it, and is not pinned for itself. */
function isFirst({ items }: DocumentContext, { line, choice }: Step): boolean {
  const first = items.find(
    (item) => item.kind === 'step' && item.choice?.group === choice?.group && item.choice?.option === choice?.option,
  );
  return first?.line === line;
}

function sectionOf(context: DocumentContext, line: number): string {
  const section = context.items.findLast(
    (item) => item.kind === 'section' && item.line <= line && line <= item.endLine,
  );
  if (section?.kind !== 'section') return 'no section';
  return rolesOfWords(section.title).includes(section.role)
    ? `a section of ${section.role}`
    : `what was taken for ${section.role}`;
}
