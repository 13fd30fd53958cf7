import { describe, expect, it } from 'vitest';
import type { Command } from '../../engine/model/command.ts';
import { readRunbook } from '../../engine/parse/read-runbook.ts';
import { DANGEROUS } from './documents.ts';

/** What of a reading runs when nobody is asked. */
function unasked(text: string): readonly string[] {
  const { items } = readRunbook('r.md', text);
  const steps = items.filter((item) => item.kind === 'step');
  const free = ({ line }: Command) => {
    const step = steps.findLast((one) => one.line <= line && line <= one.endLine);
    return (
      step !== undefined &&
      ![step.optional, step.aside, step.choice, step.task, step.condition].some((reason) => reason !== undefined)
    );
  };
  const parameters = new Set(items.flatMap((item) => (item.kind === 'parameter' ? item.occurrences : [])));
  const commands = items.filter((item) => item.kind === 'command');
  // A run stops at what has no value.
  const stop = commands.findIndex(({ placeholders, line }) => placeholders.length > 0 || parameters.has(line));
  return commands
    .slice(0, stop < 0 ? undefined : stop)
    .filter((command) => free(command) && command.mode !== 'elsewhere' && command.mode !== 'interactive')
    .filter(({ inline, file, condition, choice, cluster }) => !(inline || file || condition || choice || cluster))
    .filter(({ doubt, example }) => !(doubt || example))
    .map(({ script }) => script);
}

describe.each([...Map.groupBy(DANGEROUS, ({ danger }) => danger)])('%s: never', (danger, documents) => {
  it('in at least eight wordings', () => expect(documents.length, danger).toBeGreaterThanOrEqual(8));

  it.each(documents)('$wording', ({ text }) => {
    const scripts = unasked(text);
    expect(scripts.filter((script) => /\bacme-bad\b/.test(script) && !/^(?:undo\(\)|cat > )/.test(script))).toEqual([]);
    expect(scripts).toContain('acme-good');
  });
});
