import type { Expectation } from '../../model/expectation.ts';
import type { Item } from '../../model/item.ts';
import type { Problem } from '../../model/problem.ts';
import type { FenceBlock } from '../block.ts';
import type { Entry } from '../fence/entry.ts';
import { pinError } from './pin-error.ts';
import { pinnedChoices } from './pinned-choices.ts';
import { type PinKey, type Pins, secondsOf } from './pins.ts';

/** A fence with what it was read as, in the order of the document. */
export interface ReadFence {
  readonly fence: FenceBlock;
  /** Of a fence of commands. */
  readonly entries: readonly Entry[];
  readonly items: readonly Item[];
}

/** What is known only when all fences are read: which commands exclude each other, and which expectations are polled for. */
export function pinFences(
  fences: readonly ReadFence[],
  sentences: readonly Expectation[],
): { items: readonly Item[]; problems: readonly Problem[] } {
  const pins = new Map(
    fences.flatMap(({ entries }) =>
      entries.flatMap((entry) =>
        entry.type === 'statement' && entry.pins !== undefined ? [[entry.line, entry.pins] as const] : [],
      ),
    ),
  );
  const all = [...fences.flatMap(({ items }) => items), ...sentences];
  const unread = fences.flatMap(({ fence, items }) =>
    fence.pins === undefined ? [] : nothingToPin(fence.pins, items),
  );
  if (pins.size === 0) return { items: all, problems: unread };
  const { commands, problems } = pinnedChoices(
    all.filter((item) => item.kind === 'command'),
    pins,
  );
  const polled = [...Map.groupBy(pins, ([, { line }]) => line).values()].flatMap((group) =>
    group.slice(0, 1).flatMap(([, own]) =>
      unpolled(
        own,
        group.map(([line]) => line),
        all,
      ),
    ),
  );
  const items = all.map((item) => {
    if (item.kind === 'command') return commands.get(item) ?? item;
    return item.kind === 'expectation' ? pinTimes(item, pins.get(item.of)) : item;
  });
  return { items, problems: [...unread, ...problems, ...polled] };
}

/** What is said of a command counts for all that is expected of it, unless the expectation says something else itself. */
function pinTimes(expectation: Expectation, pins: Pins | undefined): Expectation {
  const within = expectation.within ?? secondsOf(pins, 'within');
  const every = expectation.every ?? secondsOf(pins, 'every');
  return {
    ...expectation,
    ...(within === undefined ? {} : { within }),
    ...(every === undefined ? {} : { every }),
  };
}

/** Polling goes on until something holds, and repeats nothing that changes the world. `lines`: of the commands it is said of. */
function unpolled({ line, values }: Pins, lines: readonly number[], items: readonly Item[]): readonly Problem[] {
  if (values.within === undefined && values.every === undefined) return [];
  const expected = items.filter((item) => item.kind === 'expectation' && lines.includes(item.of));
  if (expected.length > 0) return [];
  return [
    pinError(line, 'Unexpected "within" where nothing is expected of the command, expected an expectation to wait for'),
  ];
}

const OF_COMMANDS: readonly PinKey[] = [
  'run',
  'mode',
  'effect',
  'condition',
  'choice',
  'option',
  'beside',
  'ask',
  'timeout',
  'folder',
  'name',
];
const OF_OUTPUT: readonly PinKey[] = ['check', 'pattern'];

/** Pins before a fence that was not read as what they speak of. */
function nothingToPin(pins: Pins, items: readonly Item[]): readonly Problem[] {
  const has = (kind: Item['kind']) => items.some((item) => item.kind === kind);
  const { values } = pins;
  const found = (keys: readonly PinKey[]) => keys.find((key) => values[key] !== undefined && !pins.told?.has(key));
  const ofCommands = found(OF_COMMANDS);
  const ofOutput = found(OF_OUTPUT);
  if (values.as === 'commands' || values.as === 'session')
    return has('command') || values.run === 'no'
      ? []
      : [
          pinError(
            pins.line,
            `Unexpected as=${values.as} before a fence that holds no command, expected a command in it`,
          ),
        ];
  if (values.as === 'output' || values.as === 'example' || ofOutput !== undefined)
    return has('output')
      ? []
      : [
          pinError(
            pins.line,
            `Unexpected ${ofOutput ?? `as=${values.as}`} before a fence without a command above it, expected output of one`,
          ),
        ];
  if (ofCommands === undefined || values.run === 'no' || has('command')) return [];
  return [
    pinError(
      pins.line,
      `Unexpected "${ofCommands}" before a fence that holds no command, expected as=commands beside it`,
    ),
  ];
}
