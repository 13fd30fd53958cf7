import { createRedactor } from '../../engine/journal/redaction.ts';
import { compileExpectation } from '../../engine/match/compile.ts';
import { judgeCommand, observe } from '../../engine/match/judge.ts';
import { matchOutput } from '../../engine/match/match.ts';
import { sanitiseLines, sanitiseOneLine, sanitiseOutput } from '../../renderers/sanitise.ts';
import type { ArbitraryOutput } from './arbitrary-output.ts';

const SECRET = 'hunter22222';
const redactor = createRedactor({ values: [{ name: 'PASSWORD', value: SECRET }] });

/** What is wrong with how an output is judged, redacted or shown. May throw, which is wrong too. */
export function judgingFaults(output: ArbitraryOutput): readonly string[] {
  const { check, expected, script, stdout, stderr, exitCode, httpStatuses, cut } = output;
  const excerpt = (text: string) => ({ head: text, tail: '', bytes: Buffer.byteLength(text) });
  const gap = cut ? { head: stdout.slice(0, 20), tail: stdout.slice(-20), bytes: 1_000_000_000 } : excerpt(stdout);
  const result = {
    status: 'exited' as const,
    exitCode,
    pipeStatus: [exitCode],
    httpStatuses,
    stdout: gap,
    stderr: excerpt(stderr),
  };
  const expectation = { kind: 'expectation' as const, line: 2, endLine: 2, of: 1, check, text: expected };
  const judge = () => judgeCommand({ script, looksForTrouble: false, expectations: [expectation], result });
  const judged = judge();
  const strict = matchOutput(compileExpectation(expectation, { script }), observe(script, result));
  const faults = shownFaults([stdout, stderr, expected, strict.explanation]);
  if (JSON.stringify(judge()) !== JSON.stringify(judged)) faults.push('judged twice, it differs');
  if (cut && check === 'empty' && judged.verdict === 'passed')
    faults.push('nothing was found in a part of the output, and it passed');
  const silent = stdout.trim() === '' && stderr.trim() === '' && !cut;
  if (silent && !SAID_BY_SILENCE.has(check) && judged.verdict === 'passed') faults.push('it passed without output');
  return faults;
}

const SAID_BY_SILENCE: ReadonlySet<string> = new Set(['empty', 'status', 'exit', 'state']);

function shownFaults(texts: readonly string[]): string[] {
  return texts.flatMap((text) => {
    const shown = [...sanitiseLines(text), sanitiseOneLine(text), ...text.split('\n').map(sanitiseOutput)];
    const unsafe = shown.filter((line) => /[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/.test(line));
    const faults = unsafe.map((line) => `an unsafe line is shown: ${JSON.stringify(line)}`);
    const redacted = redactor.redactText(text);
    if (redacted.includes(SECRET)) faults.push('a secret is shown');
    const stream = redactor.redactStream();
    const bytes = Buffer.from(text);
    const middle = Math.floor(bytes.length / 2);
    const parts = [stream.push(bytes.subarray(0, middle)), stream.push(bytes.subarray(middle)), stream.flush()];
    if (Buffer.concat(parts).toString() !== redacted.toWellFormed())
      faults.push('a stream is redacted in another way than a text');
    return faults;
  });
}
