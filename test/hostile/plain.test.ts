import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../engine/graph/build-graph.ts';
import type { StepGraph } from '../../engine/graph/step-graph.ts';
import type { Runbook } from '../../engine/model/runbook.ts';
import { readRunbook } from '../../engine/parse/read-runbook.ts';
import { approvalOf } from '../../engine/run/ask/approval.ts';
import type { Question } from '../../engine/run/question.ts';
import { explainJson } from '../../renderers/json/explain.ts';
import { createJsonSink } from '../../renderers/json/json-sink.ts';
import { planJson } from '../../renderers/json/plan.ts';
import { planMermaid } from '../../renderers/mermaid/plan.ts';
import { explainLines } from '../../renderers/plain/explain.ts';
import { createPlainSink } from '../../renderers/plain/plain-sink.ts';
import { planLines } from '../../renderers/plain/plan.ts';
import { needPrompt, questionLines } from '../../renderers/plain/question-lines.ts';
import { textStyle } from '../../renderers/text-style.ts';
import { tell } from '../renderers/fixture-run.ts';
import { hostileDocument } from './hostile-document.ts';
import { hostileEvents, hostileQuestion } from './hostile-run.ts';
import { HOSTILE_TEXTS, OBEYED, PILED } from './hostile-texts.ts';

const options = { colour: false, width: 100 };
const readings = new Map<string, Runbook>();
const read = (text: string) => {
  const known = readings.get(text) ?? readRunbook(`path${text}.md`, hostileDocument(text));
  readings.set(text, known);
  return known;
};
const graphOf = (text: string) => buildGraph(read(text));

/** Everything that is printed without a screen, by name; each takes a text and gives what a terminal would get. */
const SURFACES: Readonly<Record<string, (text: string) => string>> = {
  explain: (text) => explainLines(read(text), options).join('\n'),
  'explain --json': (text) => explainJson(read(text)),
  plan: (text) => planLines(graphOf(text), options).join('\n'),
  'plan --format json': (text) => planJson(graphOf(text)),
  'plan --format mermaid': (text) => planMermaid(graphOf(text)).join('\n'),
  'the log of a run': (text) => logOf(graphOf(text), text),
  'the log of a run as JSON': (text) => {
    const written: string[] = [];
    tell(
      createJsonSink(
        (line) => written.push(line),
        () => 0,
      ),
      hostileEvents(graphOf(text), text),
    );
    return written.join('');
  },
  'a question': (text) => questionText(hostileQuestion(text)),
  'the approval': (text) => questionText(approvalOf(graphOf(text), hostileDocument(text))),
  'the approval of a changed document': (text) => {
    const was = { text: hostileDocument(''), graph: graphOf('') };
    return questionText(approvalOf(graphOf(text), hostileDocument(text), { by: `somebody${text}`, at: 0, was }));
  },
};

function logOf(graph: StepGraph, text: string): string {
  const written: string[] = [];
  tell(createPlainSink({ graph, write: (line) => written.push(line), ...options }), hostileEvents(graph, text));
  return written.join('');
}

function questionText(question: Question): string {
  const prompts = (['value', 'phrase', 'reason', 'script'] as const).map((needs) => needPrompt(question, needs));
  return [...questionLines(question, textStyle(false)), ...prompts].join('\n');
}

describe('hostile texts, printed', () => {
  it('are many', () => expect(HOSTILE_TEXTS.length).toBeGreaterThanOrEqual(60));

  it.each(Object.entries(SURFACES))('do not get through %s', (name, print) => {
    // JSON is for machines: a pile of marks disguises nothing there, and has to arrive.
    const gotThrough = (shown: string) => OBEYED.test(shown) || (!/json/i.test(name) && PILED.test(shown));
    expect(HOSTILE_TEXTS.filter(({ text }) => gotThrough(print(text))).map((one) => one.name)).toEqual([]);
  });

  // What Mermaid draws goes into a page, where a control has no picture: it writes them as numbers, and JSON escapes them.
  it.each(Object.entries(SURFACES).filter(([name]) => !/json|changed|mermaid/i.test(name)))(
    'are seen in %s',
    (_, print) => {
      const unseen = HOSTILE_TEXTS.filter(({ text }) => /[\u001b\u009b]/.test(text)).filter(
        ({ text }) => !/␛|<U\+9B>|<U\+009B>/.test(print(text)),
      );
      expect(unseen.map(({ name }) => name)).toEqual([]);
    },
  );
});
