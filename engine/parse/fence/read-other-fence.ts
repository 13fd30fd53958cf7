import type { Expectation } from '../../model/expectation.ts';
import type { Item } from '../../model/item.ts';
import type { FenceBlock } from '../block.ts';
import { CHECKS, oneOf, secondsOf } from '../pin/pins.ts';
import { similarText } from '../pin/tools/similar-text.ts';
import { checkOfOutput } from './check-of-output.ts';
import { languageOf } from './fence-language.ts';
import type { FenceUse } from './fence-use.ts';

/** Reads a fence that holds no commands: output of the command at line `of`, where there is one, work for a person, or neither. */
export function readOtherFence(fence: FenceBlock, use: FenceUse, of: number | undefined): readonly Item[] {
  const place = { line: fence.line, endLine: fence.endLine };
  // Not by a pattern with its end in `$`: that looks from every blank on, and a line of 100,000 tabs takes half a minute.
  const text = fence.lines
    .join('\n')
    .trimEnd()
    .replace(/^\s*\n/, '');
  if (use.type === 'manual') return [{ kind: 'manual', ...place, text }];
  if (use.type === 'output' && of !== undefined && text !== '') {
    if (use.example) return [{ kind: 'output', ...place, of, example: true }];
    return [{ kind: 'output', ...place, of }, expectationOf(fence, of, text)];
  }
  const language = languageOf(fence);
  const unwanted = use.type === 'config' && text !== '' ? use.unwanted : undefined;
  return [
    {
      kind: 'config',
      ...place,
      ...(language === '' ? {} : { language }),
      ...(unwanted === undefined ? {} : { unwanted: { why: unwanted, text } }),
    },
  ];
}

function expectationOf({ line, endLine, pins }: FenceBlock, of: number, text: string): Expectation {
  const pattern = pins?.values.pattern;
  const pinned = pattern === undefined ? oneOf(CHECKS, pins?.values.check) : 'regex';
  const [within, every] = [secondsOf(pins, 'within'), secondsOf(pins, 'every')];
  return {
    kind: 'expectation',
    line,
    endLine,
    of,
    check: pinned ?? checkOfOutput(text),
    text: pattern ?? (pins?.similar === true ? similarText(text, pinned ?? '') : text),
    ...(pinned === undefined ? {} : { pinned: true }),
    ...(within === undefined ? {} : { within }),
    ...(every === undefined ? {} : { every }),
  };
}
