import type { Problem } from '../../../model/problem.ts';
import type { Block } from '../../block.ts';
import { nearerPins } from '../pin-command.ts';
import { commentTexts } from '../pin-comments.ts';
import type { Pins } from '../pins.ts';
import { isItsCommand, readSimilarity, type Similarity, similarityPins } from './innovation-engine.ts';
import { runmePins } from './runme.ts';
import { inDocumentFolder, type RunmeDocument, readRunmeDocument } from './runme-document.ts';

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
type Draft = DistributiveOmit<Block, 'index' | 'heading' | 'sectionEnd' | 'parent'>;

/** Gives fences, as pins, what their author told other tools of them: runme in info strings and front matter, Innovation Engine in comments. */
export function attachToolPins(drafts: readonly Draft[]): readonly Draft[] {
  let document: RunmeDocument = { problems: [] };
  let similarity: Similarity | undefined;
  return drafts.map((draft) => {
    if (draft.type === 'front-matter') {
      document = readRunmeDocument(draft.raw, draft.line + 1);
      return withProblems(draft, document.problems);
    }
    for (const { text, line } of commentsOf(draft)) similarity = readSimilarity(text, line) ?? similarity;
    if (draft.type === 'html') return withProblems(draft, variablesIn(draft.raw, draft.line));
    if (draft.type !== 'fence') return draft;
    const output = similarity !== undefined && !isItsCommand(draft.language) ? similarity : undefined;
    if (output !== undefined) similarity = undefined;
    const said = runmePins(draft.meta, draft.line);
    const told = nearerPins(output && similarityPins(output, draft.lines), said);
    const pins = document.folder === undefined ? told : inDocumentFolder(told, document.folder, draft.line);
    return pins === undefined ? draft : { ...draft, pins };
  });
}

function commentsOf(draft: Draft): ReturnType<typeof commentTexts> {
  if (draft.type === 'html') return commentTexts(draft.raw, draft.line);
  if (!('comments' in draft)) return [];
  return (draft.comments ?? []).flatMap(({ line, value }) => commentTexts(value, line));
}

/** Innovation Engine sets variables that stand in a comment; that is not done here, and is said. */
function variablesIn(html: string, line: number): readonly Problem[] {
  return commentTexts(html, line).flatMap(({ text, line: at }) => {
    if (!/^\s*```variables\s*$/m.test(text)) return [];
    const message = 'Unexpected variables in a comment, expected export in a fence of commands: they are not set';
    return [{ type: 'warning', rule: 'variables', line: at, endLine: at, message } as const];
  });
}

function withProblems(draft: Draft, problems: readonly Problem[]): Draft {
  const pins: Pins = { line: draft.line, values: {}, problems };
  return problems.length === 0 ? draft : { ...draft, pins };
}
