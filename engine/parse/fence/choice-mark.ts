import type { ChoiceLabel } from './choice-label.ts';

/** What matters of a fence, or of a section's fences, to see which of its parts exclude each other. */
export type Mark =
  /** Something to run: `id` names it to the caller. */
  | { readonly type: 'unit'; readonly id: number; readonly changes: boolean; readonly afterBlank: boolean }
  | { readonly type: 'label'; readonly label: ChoiceLabel; readonly certain: boolean }
  /** A title or other words between units. */
  | {
      readonly type: 'subject';
      readonly text: string;
      readonly number?: number;
      readonly afterBlank: boolean /** It ends every choice. */;
      readonly closes?: boolean;
      /** It ends the choice of this family, and what is open in it. */
      readonly ended?: string;
    };
