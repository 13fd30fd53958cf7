import type { Command, Mode } from '../../model/command.ts';
import type { Reason } from '../../model/reason.ts';
import { nearerPins } from '../pin/pin-command.ts';
import { statementPin } from '../pin/pin-comments.ts';
import type { Pins } from '../pin/pins.ts';
import { readPins } from '../pin/read-pins.ts';
import { modeOf } from '../shell/mode.ts';
import { unknownPrograms } from '../shell/unknown-programs.ts';
import type { DocumentContext } from './document-context.ts';
import { type Advised, adviceForCommand, choicePins, onlyOther, pinned } from './pin-advice.ts';

/** Why a command lives as it does, what it was taken to do to the world, when it applies, and what it excludes. */
export function commandReasons(context: DocumentContext, command: Command): readonly Reason[] {
  if (command.file !== undefined) return [];
  const { line } = command;
  const said = pinsOf(context, command);
  const reason = (about: string, why: string, advised: Advised): Reason => {
    const pin = adviceForCommand(context, command, advised);
    return { line, kind: 'command', about, certain: false, why, ...(pin === undefined ? {} : { pin }) };
  };
  const keep = (about: keyof Pins['values']): readonly Reason[] =>
    said?.values[about] === undefined || said.told?.has(about) === true
      ? []
      : [{ line, kind: 'command', about, certain: true, why: `pinned in line ${said.line}` }];
  const open = (about: keyof Pins['values']) => said?.values[about] === undefined;
  return [
    ...keep('mode'),
    ...keep('effect'),
    ...keep('condition'),
    ...keep('run'),
    ...(open('mode') && command.mode !== 'run'
      ? [reason('mode', modeCause(command), { pins: `mode=${command.mode}`, other: 'mode=run' })]
      : []),
    ...(open('effect') ? effectReason(command, reason) : []),
    ...(open('condition') && command.condition !== undefined
      ? [
          reason('condition', `asked first, by the words "${command.condition}"`, {
            pins: `condition=${pinned(command.condition)}`,
            other: 'condition=none',
          }),
        ]
      : []),
    ...(open('choice') && command.choice !== undefined && !command.choice.certain
      ? [
          reason('choice', 'perhaps one of several ways to do the same', {
            pins: choicePins(command.choice),
            other: 'choice=none',
          }),
        ]
      : []),
    ...(command.inline === true && open('run')
      ? [reason('run', 'offered, as it stands in a text', { pins: 'run=offered', other: 'run=yes or run=no' })]
      : []),
    ...(command.example === true && open('run')
      ? [withoutKeeping(reason('example', EXAMPLE, { pins: '', other: 'run=yes' }))]
      : []),
    ...(command.doubt !== undefined && open('run')
      ? [withoutKeeping(reason('doubt', DOUBT, { pins: '', other: 'run=yes' }))]
      : []),
    ...(command.looksForTrouble === true && !isExpected(context, command)
      ? [{ line, kind: 'command', about: 'looksForTrouble', certain: false, why: SILENT } as const]
      : []),
  ];
}

const EXAMPLE = 'an example, by the words before it: it is run only when somebody says so';
const DOUBT = 'its title leaves open whether it is to be run: that is asked first';
const SILENT = 'well when it prints nothing, by its title';

/** No pin makes something an example; one only says that it is none. */
function withoutKeeping({ pin, ...reason }: Reason): Reason {
  return pin === undefined ? reason : { ...reason, pin: onlyOther(pin) };
}

type MakeReason = (about: string, why: string, advised: Advised) => Reason;

function effectReason({ script, impact }: Command, reason: MakeReason): readonly Reason[] {
  const [first, ...others] = unknownPrograms(script);
  if (first === undefined) return [];
  const names = others.length === 0 ? first : `${first} and ${others.length} more`;
  const why =
    impact === 'change'
      ? `change, as ${names} is not known`
      : `${impact}, by the first words of ${names}, which is not known`;
  return [
    reason('effect', why, { pins: `effect=${impact}`, other: impact === 'read' ? 'effect=change' : 'effect=read' }),
  ];
}

function modeCause({ mode, script }: Command): string {
  if (mode === 'elsewhere') return 'typed into another shell, by the words around it or the command before it';
  if (modeOf(script) !== mode) return `${mode}, by the words around it`;
  return CAUSES[mode];
}

const CAUSES: Readonly<Record<Exclude<Mode, 'elsewhere'>, string>> = {
  run: 'it ends by itself',
  watch: 'watch, as it never ends by itself',
  background: 'background, as others need it to stay up',
  interactive: 'interactive, as it takes the terminal',
};

function isExpected({ items }: DocumentContext, { line }: Command): boolean {
  return items.some((item) => item.kind === 'expectation' && item.of === line);
}

/** What is pinned to a command, to its fence, or to the text that it stands in. */
function pinsOf(context: DocumentContext, { line, endLine }: Command): Pins | undefined {
  const fence = context.fenceAt(line);
  if (fence === undefined) return context.textAt(line)?.pins;
  const above: number[] = [];
  for (let at = line - 1; at > (fence?.line ?? 0) && /^[\s>]*#/.test(context.lines[at - 1] ?? ''); at -= 1)
    above.push(at);
  const own = [...above, endLine].flatMap((at) => {
    const comment = /(?:^|\s)#\s*(handrail\s*:.*)$/i.exec(context.lines[at - 1] ?? '')?.[1];
    const pin = comment === undefined ? undefined : statementPin(comment, at);
    return pin === undefined ? [] : [readPins(pin, 'command')];
  });
  return nearerPins(own[0], fence?.pins);
}
