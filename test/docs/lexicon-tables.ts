import { LEXICON } from '../../engine/match/lexicon.ts';

/** The words of the lexicon as the manual shows them. */
export function lexiconTables(): string {
  const states = LEXICON.states.map(([name = '', ...others]) =>
    others.length === 0 ? name : `${name} (${others.join(', ')})`,
  );
  const code = (words: readonly string[]) => words.map((word) => `\`${word.replaceAll('|', '\\|')}\``).join(' ');
  return [
    `Version ${LEXICON.version}.`,
    '',
    `States, in any case: ${states.join(', ')}.`,
    '',
    `Another one before a state: ${code(LEXICON.negations)}. What one output cannot show: ${code(LEXICON.untold)}.`,
    '',
    `Numbers in words: ${code(LEXICON.numbers)}; times ${code(Object.keys(LEXICON.sizes))}. With one of these words a number is another one, and a person's: ${code(LEXICON.untoldNumbers)}.`,
    '',
    `Words that leave room: ${code(LEXICON.hedges)}; behind \`or\` at the end ${code(LEXICON.hedgedEnds)}.`,
    '',
    '| how many rows | words |',
    '|---|---|',
    ...LEXICON.quantifiers.map(
      ({ says, words, hedged }) => `| ${says}${hedged === true ? ', else a person decides' : ''} | ${code(words)} |`,
    ),
    '',
    '| comparison | before the number | after it |',
    '|---|---|---|',
    ...LEXICON.comparisons.map(({ op, before, after }) => `| \`${op}\` | ${code(before)} | ${code(after)} |`),
    '',
    '| unit | measures | in base units | of a count |',
    '|---|---|---|---|',
    ...LEXICON.units.map(
      ({ names, dimension, factor, count }) => `| ${code(names)} | ${dimension} | ${factor} | ${count ?? ''} |`,
    ),
  ].join('\n');
}
