import type { Item } from '../../model/item.ts';
import type { Reason } from '../../model/reason.ts';
import type { FenceBlock } from '../block.ts';
import { isShellLanguage, languageOf } from '../fence/fence-language.ts';
import { type FenceLead, leadOf } from '../fence/fence-lead.ts';
import { type FenceUse, useOf } from '../fence/fence-use.ts';
import { hasPrompt } from '../fence/prompt.ts';
import { isUnwanted, unwantedAround } from '../fence/unwanted.ts';
import { announcesUsage } from '../fence/usage.ts';
import type { DocumentContext } from './document-context.ts';
import { type Advised, adviceAbove, onlyOther, pinned } from './pin-advice.ts';

/** Why a fence is run, written, compared, or none of these. */
export function fenceReason(context: DocumentContext, fence: FenceBlock): Reason | undefined {
  const item = context.itemsIn(fence).find((one) => isOf(one, fence));
  if (item === undefined) return;
  const base = { line: item.line, kind: item.kind, about: 'as' } as const;
  const { as: said, file, run, check, pattern, of } = fence.pins?.values ?? {};
  if ((said ?? file ?? run ?? check ?? pattern ?? of) !== undefined)
    return { ...base, certain: true, why: `pinned in line ${fence.pins?.line}` };
  const lead = leadOf(context.blocks, fence);
  const use = useOf(fence, lead);
  const forbidden = item.kind === 'config' && unwantedAround(context.blocks, fence, lead);
  const otherwise = forbidden ? FORBIDDEN : readOtherwise(item, use);
  const { certain, why, advised } = otherwise ?? explained(fence, use, lead);
  if (fence.indented === true) return { ...base, certain, why };
  const pin = adviceAbove(context, fence, advised);
  // That some of its lines are printed is a guess of its own, which goes with that it is run.
  const mixed = use.type === 'shell' && context.itemsIn(fence).some(({ kind }) => kind === 'output');
  const bound = otherwise === NAMED || (item.kind === 'command' && (mixed || use.type === 'client'));
  return { ...base, certain, why, pin: bound ? onlyOther(pin) : pin };
}

/** What the fences before it, or its own lines, made of a fence that is there for something else by itself. */
function readOtherwise(item: Item, use: FenceUse): Explained | undefined {
  if (item.kind === 'output' && use.type !== 'output')
    return item.example === true
      ? {
          certain: false,
          why: 'only like the output, by its form',
          advised: { pins: 'as=example', other: 'as=output' },
        }
      : { certain: false, why: 'output to compare, by its form', advised: { pins: 'as=output', other: 'as=example' } };
  if (item.kind !== 'config') return;
  if (use.type === 'output') return SHOWN;
  return use.type === 'shell' || use.type === 'transcript' || use.type === 'client' ? NAMED : undefined;
}

/** What a fence was read as: its own item, or the first command in it. */
function isOf(item: Item, fence: FenceBlock): boolean {
  if (item.kind === 'command') return item.inline !== true && item.file === undefined;
  return item.line === fence.line && (item.kind === 'file' || item.kind === 'output' || item.kind === 'config');
}

const SHOWN: Explained = {
  certain: false,
  why: 'shown only: it reads like output, and no command stands before it here',
  advised: { pins: 'as=config', other: 'as=output' },
};

const FORBIDDEN: Explained = {
  certain: false,
  why: 'not run, by the words of what it stands under',
  advised: { pins: 'as=config', other: 'as=commands' },
};

const NAMED: Explained = {
  certain: false,
  why: 'not run, as it only names a document',
  advised: { pins: 'as=config', other: 'as=commands' },
};

interface Explained {
  readonly certain: boolean;
  readonly why: string;
  readonly advised: Advised;
}

function explained(fence: FenceBlock, use: FenceUse, lead: FenceLead | undefined): Explained {
  const language = languageOf(fence);
  const words = lead === undefined ? 'the words before it' : `"${short(lead.sentence)}"`;
  switch (use.type) {
    case 'shell':
    case 'transcript': {
      const as = use.type === 'shell' ? 'commands' : 'session';
      const advised = { pins: `as=${as}`, other: 'as=config' };
      if (use.type === 'transcript' && hasPrompt(fence.lines)) return { certain: true, why: 'it has prompts', advised };
      if (isShellLanguage(language)) return { certain: true, why: `its language is ${language}`, advised };
      return { certain: false, why: 'run, as it opens with a known command and has no language', advised };
    }
    case 'file':
      return {
        certain: /^(?:create|save|write|put|store)\b/i.test(lead?.sentence ?? ''),
        why: `a file to create, by ${words} or its first line`,
        advised: { pins: `file=${pinned(use.path)}`, other: 'as=commands' },
      };
    case 'output': {
      const advised = use.example
        ? { pins: 'as=example', other: 'as=output' }
        : { pins: 'as=output', other: 'as=example' };
      if (language === 'output') return { certain: true, why: 'its language is output', advised };
      return {
        certain: false,
        why: use.example ? `only like the output, by ${words}` : `output to compare, by ${words}`,
        advised,
      };
    }
    case 'client':
      return {
        certain: false,
        why: `typed at the prompt of a client, by ${words}`,
        advised: { pins: '', other: 'as=commands' },
      };
    case 'manual':
      return { certain: true, why: 'pinned', advised: { pins: 'as=manual' } };
    case 'config':
      return config(language, { lead, words });
  }
}

function config(language: string, { lead, words }: { lead: FenceLead | undefined; words: string }): Explained {
  const advised = { pins: 'as=config', other: 'as=commands' };
  if (language !== '' && !isShellLanguage(language))
    return { certain: true, why: `its language is ${language}`, advised };
  if (
    lead !== undefined &&
    [lead.block.label ?? '', lead.sentence].some((said) => isUnwanted(said) || announcesUsage(said))
  )
    return { certain: false, why: `not run, by ${words}`, advised };
  if (isShellLanguage(language))
    return { certain: false, why: 'not run, as it looks like an example or like data', advised };
  return { certain: false, why: 'not run, as it has no language and opens with no known command', advised };
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39).trimEnd()}…` : text;
}
