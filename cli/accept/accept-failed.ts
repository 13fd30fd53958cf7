import { buildGraph } from '../../engine/graph/build-graph.ts';
import type { StepGraph } from '../../engine/graph/step-graph.ts';
import { holdsMark } from '../../engine/journal/redaction/span.ts';
import { acceptOutput } from '../../engine/match/accept/accept-output.ts';
import { compileExpectation } from '../../engine/match/compile.ts';
import { matchOutput } from '../../engine/match/match.ts';
import type { Expectation } from '../../engine/model/expectation.ts';
import { readRunbook } from '../../engine/parse/read-runbook.ts';
import { lineMap } from '../../engine/run/accept/changed-lines.ts';
import { documentEdit } from '../../engine/run/accept/document-edit.ts';
import { type FailedExpectation, failedExpectations } from '../../engine/run/accept/failed-expectations.ts';
import { unfilled } from '../../engine/run/accept/unfilled.ts';
import { filledIn } from '../../engine/run/judge.ts';
import type { RunState } from '../../engine/run/state.ts';
import { sameStructure } from './same-structure.ts';

/** What became of one expectation that did not hold. */
export interface AcceptedExpectation {
  /** In the document as the run had it. */
  readonly line: number;
  readonly status: 'accepted' | 'already' | 'refused';
  /** The new words, or why there are none. */
  readonly detail: string;
}

/** A document in which what failed says what was printed. */
export interface AcceptedDocument {
  readonly source: string;
  readonly expectations: readonly AcceptedExpectation[];
}

/** A run, and its document as it is now. */
export interface AcceptanceInput {
  readonly path: string;
  /** As the run had it. */
  readonly kept: string;
  readonly current: string;
  readonly graph: StepGraph;
  readonly state: RunState;
}

/**
 * Takes over what commands printed where an expectation did not hold, one after the other. Each change is tried before it counts: the document read
 * again has to be the same but for these words, and the words have to hold for the output. What does not pass is left to a person.
 */
export function acceptFailed(input: AcceptanceInput): AcceptedDocument {
  const failed = failedExpectations(input.graph, input.state);
  let source = input.current;
  const expectations = failed.map((one): AcceptedExpectation => {
    const tried = tryOne(input, source, one);
    if (tried.status === 'accepted') source = tried.source;
    return { line: one.expectation.line, status: tried.status, detail: tried.detail };
  });
  return { source, expectations };
}

type Tried =
  | { readonly status: 'accepted'; readonly detail: string; readonly source: string }
  | { readonly status: 'already' | 'refused'; readonly detail: string };

function tryOne(input: AcceptanceInput, source: string, failed: FailedExpectation): Tried {
  const refuse = (detail: string): Tried => ({ status: 'refused', detail });
  if (failed.unfit !== undefined) return refuse(failed.unfit);
  const { expectation, filled, observed, action } = failed;
  const command = {
    script: failed.script,
    ...(action.command.title === undefined ? {} : { title: action.command.title }),
  };
  const compile = (text: string) => compileExpectation({ ...expectation, text }, command);
  const accepted = acceptOutput({ text: filled.text, compile, observed });
  if (accepted.status === 'refused') return refuse(accepted.why);
  if (holdsMark(accepted.text)) return refuse('a secret was hidden in what was printed');
  if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.test(accepted.text)) return refuse('control characters were printed');
  const text = unfilled(expectation.text, filled.text, accepted.text);
  if (text === undefined) return refuse('what differs is a value of this run');
  const place = placeNow(input, source, failed);
  if (place === undefined) return already(input, source, failed) ?? refuse('the document has changed there since');
  const edit = documentEdit(
    linesOf(source),
    { ...expectation, line: place, endLine: place + expectation.endLine - expectation.line },
    text,
  );
  if (edit.status === 'refused') return refuse(edit.why);
  const lines = linesOf(source).flatMap(
    (line, index) => edit.edits.find((one) => one.line === index + 1)?.lines ?? [line],
  );
  const changed = lines.join('\n');
  return holdsIn(changed, { ...input, current: source }, { failed, place, text })
    ? { status: 'accepted', detail: text, source: changed }
    : refuse('the document would be read otherwise');
}

function linesOf(source: string): readonly string[] {
  return source.split('\n');
}

/** Where the expectation begins in the document now, where it and its command are as they were. */
function placeNow({ kept }: AcceptanceInput, source: string, { expectation }: FailedExpectation): number | undefined {
  const from = Math.min(expectation.of, expectation.line);
  const first = lineMap(linesOf(kept), linesOf(source))(from, Math.max(expectation.of, expectation.endLine));
  return first === undefined ? undefined : first + expectation.line - from;
}

/** The document says already what was printed. */
function already({ path, kept, state }: AcceptanceInput, source: string, failed: FailedExpectation): Tried | undefined {
  const { expectation, observed, script } = failed;
  const place = lineMap(linesOf(kept), linesOf(source))(expectation.of, expectation.of);
  const own = readRunbook(path, source).items.find(
    (item): item is Expectation => item.kind === 'expectation' && item.of === place && item.check === expectation.check,
  );
  if (own === undefined) return undefined;
  const { status } = matchOutput(compileExpectation(filledIn(state, own), { script }), observed);
  return status === 'held' ? { status: 'already', detail: own.text } : undefined;
}

interface Change {
  readonly failed: FailedExpectation;
  /** First line of the expectation. */
  readonly place: number;
  readonly text: string;
}

/** The changed document has the same structure, says what it should there, and that holds. */
function holdsIn(changed: string, { path, current, state }: AcceptanceInput, { failed, place, text }: Change): boolean {
  const [before, after] = [current, changed].map((source) => readRunbook(path, source));
  if (before === undefined || after === undefined) return false;
  const at = before.items.findIndex((item) => item.kind === 'expectation' && item.line === place);
  const own = after.items[at];
  if (own?.kind !== 'expectation' || own.text !== text || !sameStructure(before, after, at)) return false;
  if (buildGraph(after).steps.length !== buildGraph(before).steps.length) return false;
  return (
    matchOutput(compileExpectation(filledIn(state, own), { script: failed.script }), failed.observed).status === 'held'
  );
}
