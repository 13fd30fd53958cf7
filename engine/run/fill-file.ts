import type { FileAction, GraphStep, StepGraph } from '../graph/step-graph.ts';
import { fileParameterOf } from './ask/check.ts';
import { own } from './own.ts';
import type { Question } from './question.ts';
import type { RunState } from './state.ts';
import { type Filling, substitute } from './substitute.ts';

/** The content of a file to create; or the question that is to be answered first; or why it cannot be made. */
export type FilledFile =
  | { readonly status: 'filled'; readonly content: string; readonly shown: string }
  | { readonly status: 'asks'; readonly question: Question }
  | { readonly status: 'failed'; readonly reason: string };

/**
 * Fills the parameters and replaced examples of the document into a file's content. A script's are quoted as in any
 * command; any other text takes a value as it is. `$1` and the like are the script's own.
 */
export function fillFile(
  graph: StepGraph,
  state: RunState,
  { step, action }: { step: GraphStep; action: FileAction },
): FilledFile {
  const fillings = [...placeholders(graph, state, action), ...examples(state, action)];
  const missing = fillings.find(({ value }) => value === undefined);
  if (missing !== undefined) {
    return { status: 'asks', question: fileParameterOf(graph, state, { step, action, name: missing.name }) };
  }
  const hidden = fillings.map((one) => (state.secrets.includes(one.name) ? { ...one, value: '***' } : one));
  const { content, executable } = action.file;
  if (executable !== true) {
    return { status: 'filled', content: plainly(content, fillings), shown: plainly(content, hidden) };
  }
  const filled = substitute(content, fillings);
  if (filled.status === 'failed') return { status: 'failed', reason: `The value of ${filled.name} ${filled.reason}.` };
  const shown = substitute(content, hidden);
  return { status: 'filled', content: filled.script, shown: shown.status === 'filled' ? shown.script : content };
}

function placeholders(graph: StepGraph, state: RunState, { file }: FileAction): readonly Filling[] {
  const read = (file.placeholders ?? []).map(({ name, start, end }) => filling(name, { start, end }, state));
  const free = ({ start, end }: Filling) => !read.some((one) => one.start < end && start < one.end);
  return [...read, ...named(graph, state, file).filter(free)];
}

function filling(name: string, range: { readonly start: number; readonly end: number }, state: RunState): Filling {
  const value = own(state.parameters, name);
  return { name, ...range, ...(value === undefined ? {} : { value }) };
}

/** Parameters of elsewhere in the document, by their names: in a text that is no shell they are not told by its grammar. */
function named(graph: StepGraph, state: RunState, file: FileAction['file']): readonly Filling[] {
  return graph.parameters.flatMap(({ name }) => {
    const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const bare = /^[A-Z][A-Z0-9_]{2,}$|^your|^my-|^\/path\/to/i.test(name)
      ? `|(?<![\\w$\\{.-])${escaped}(?![\\w=-])`
      : '';
    const forms = new RegExp(`<${escaped}>|\\{\\{ ?${escaped} ?\\}\\}${bare}`, 'g');
    return [...file.content.matchAll(forms)].map(({ index, 0: text }) =>
      filling(name, { start: index, end: index + text.length }, state),
    );
  });
}

function examples(state: RunState, { file }: FileAction): readonly Filling[] {
  return Object.entries(state.replacements).flatMap(([name, value]) => {
    const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const forms = new RegExp(`(?<![\\w.-])${escaped}(?!\\w|[.-]\\w)`, 'g');
    return [...file.content.matchAll(forms)].map(({ index }) => ({
      name,
      start: index,
      end: index + name.length,
      value,
    }));
  });
}

function plainly(content: string, fillings: readonly Filling[]): string {
  let text = '';
  let at = 0;
  for (const { start, end, value = '' } of fillings.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    text += content.slice(at, start) + value;
    at = end;
  }
  return text + content.slice(at);
}
