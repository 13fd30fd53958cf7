import type { FenceBlock } from '../block.ts';
import { FENCE_USES, oneOf } from '../pin/pins.ts';
import { hasPrompt } from './prompt.ts';

/** What a fence is there for, by the word of its author. */
export type PinnedFence =
  | { readonly type: 'file'; readonly path: string }
  | { readonly type: 'output'; readonly example: boolean }
  | { readonly type: 'transcript'; readonly bareRoot: boolean }
  | { readonly type: 'shell' | 'manual' | 'config' };

/** What the author says that a fence is there for (`as=output`, `file=deploy.sh`, `run=no`, `check=json`); nothing where they do not. */
export function pinnedUse({ pins, lines }: FenceBlock): PinnedFence | undefined {
  if (pins === undefined) return;
  const { file, as: use, run, check, pattern, of } = pins.values;
  if (file !== undefined) return { type: 'file', path: file };
  switch (oneOf(FENCE_USES, use)) {
    case 'commands':
      return run === 'no' ? { type: 'config' } : { type: 'shell' };
    case 'session':
      return run === 'no' ? { type: 'config' } : { type: 'transcript', bareRoot: !hasPrompt(lines) };
    case 'output':
      return { type: 'output', example: false };
    case 'example':
      return { type: 'output', example: true };
    case 'config':
      return { type: 'config' };
    case 'manual':
      return { type: 'manual' };
    case undefined:
      if (run === 'no') return { type: 'config' };
      return (check ?? pattern ?? of) === undefined ? undefined : { type: 'output', example: false };
  }
}
