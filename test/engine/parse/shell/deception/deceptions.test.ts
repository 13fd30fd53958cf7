import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deceptionsIn } from '../../../../../engine/parse/shell/deception/deceptions.ts';

const FLAGGED: readonly (readonly [name: string, text: string, says: string])[] = [
  ['a Cyrillic letter in a program', 'kub\u0435ctl delete ns shop', 'expected "kubectl"'],
  ['a program in nothing but such letters', '\u0440\u0455 aux', 'expected "ps"'],
  ['a program behind sudo', 'sudo r\u043c -rf x', 'in the program "r\u043c"'],
  ['a program in a pipeline', 'ls | gr\u0435p x', 'expected "grep"'],
  ['a program in a substitution', 'echo "$(\u0441at x)"', 'expected "cat"'],
  ['a program by its path', '/usr/bin/p\u0443thon x', 'expected "python"'],
  ['a wide program', '\uff52\uff4d -rf x', 'expected "rm"'],
  ['a mathematical program', '\u{1d5cb}\u{1d5c6} -rf x', 'expected "rm"'],
  ['a Greek letter in an argument', 'kubectl delete ns pr\u03bfd', 'in the word'],
  ['a Greek letter in a string', 'psql -c "DROP TABLE us\u03b5rs; DROP TABLE \u03bfrders"', 'expected "orders"'],
  ['a Cyrillic letter in a flag', 'kubectl delete --\u0430ll pods', 'in the flag'],
  ['a small capital in a program', 'ca\u1d1b x', 'expected "cat"'],
  ['an en dash before a flag', 'kubectl delete pod x \u2013force', 'expected "-force"'],
  ['an em dash before a flag', 'git push \u2014force', 'expected "-force"'],
  ['a minus sign', 'rm \u2212rf x', 'expected "-rf"'],
  ['a dash within a flag', 'kubectl get pods --all\u2010namespaces', 'expected "--all-namespaces"'],
  ['typographic quotes', 'echo \u201chello\u201d', 'no shell knows'],
  ['a typographic apostrophe', 'psql -c \u2018SELECT 1\u2019', 'no shell knows'],
  ['a no-break space', 'rm\u00a0-rf x', 'parts no words'],
  ['an ideographic space', 'ls\u3000x', 'parts no words'],
  ['a hair space', 'ls\u200ax', 'parts no words'],
  ['a blank in Braille', 'ls\u2800x', 'parts no words'],
  ['a reversed text', 'echo "\u202ehs.x/elpmaxe.live//:sptth"', 'changes the order'],
  ['an isolate', 'if [ x = \u2066y\u2069 ]; then ls; fi', 'changes the order'],
  ['a mark that turns', 'ls \u200fx', 'changes the order'],
  ['a zero-width space', 'r\u200bm x', 'cannot be seen'],
  ['a word joiner', 'r\u2060m x', 'cannot be seen'],
  ['a joiner in ASCII', 'r\u200dm x', 'cannot be seen'],
  ['a soft hyphen', 'kube\u00adctl get pods', 'cannot be seen'],
  ['a filler', 'ls \u3164x', 'cannot be seen'],
  ['a variation selector on a letter', 'r\ufe0fm x', 'cannot be seen'],
  ['tags', 'ls x\u{e0072}\u{e006d}', 'cannot be seen'],
  ['an escape', 'echo x \u001b[8m; rm x', 'control character (U+001B)'],
  ['a backspace', 'rm x\b\b\b\bls', 'control character (U+0008)'],
  ['a C1 control', 'echo \u009b8m', 'control character (U+009B)'],
  ['a pile of marks', 'ls z\u0300\u0301\u0302\u0303\u0304', 'pile of marks'],
  [
    'a command far off',
    `ls${' '.repeat(200)}&& rm -rf /srv`,
    'expected what follows where it can be seen: && rm -rf /srv',
  ],
  ['a command far off, by tabs', `ls${'\t'.repeat(60)}; rm -rf /srv`, '60 blanks'],
  ['a slash that is none', 'rm -rf \u2215srv', 'looks like a slash'],
  ['a semicolon that is none', 'ls x\u037e rm y', 'Greek question mark'],
];

const FINE: readonly (readonly [name: string, text: string])[] = [
  ['ASCII', 'kubectl get pods -o json | jq ".items[0]" # look'],
  ['Cyrillic in a string', 'echo "Сервер обновлён, всё хорошо"'],
  ['Greek in a string', "echo 'Όλα καλά'"],
  ['Cyrillic as an argument', 'git commit -m Починил && cat отчёт.txt'],
  ['a program in another script', './скрипт.sh --now'],
  ['Japanese', 'echo 「完了」 ログ　確認'.replace('\u3000', '')],
  ['Japanese with its blank in a string', 'echo "ログ\u3000確認"'],
  ['German, French, Turkish', 'echo "Größe, déjà vu, kapı" naïve.txt'],
  ['Persian with its joiner', 'echo "می\u200cخواهم"'],
  ['typographic quotes in a string', 'echo "He said \u201chi\u201d – and it\u2019s fine"'],
  ['a dash in a string', "psql -c 'SELECT 1 – 2'"],
  ['a dash in a comment', 'ls # first – second \u201cthird\u201d'],
  ['quotes in a heredoc', 'cat <<EOF\n\u201chi\u201d – there\nEOF'],
  ['a dash of its own', 'echo done – really'],
  ['emoji', 'echo "✅ 👩\u200d🚒 1\ufe0f\u20e3 ⚠\ufe0f"'],
  ['units', 'echo "10 µs, 5 kΩ, 20 °C, Δ=3, x²"'],
  ['columns of spaces', `ls -l              # what is there`],
  ['a comment far off', `ls${' '.repeat(80)}# what is there`],
  ['deep indentation', `for f in *; do\n${' '.repeat(60)}ls "$f"\ndone`],
  ['two scripts in two words', 'echo "pod работает"'],
];

describe('deceptionsIn', () => {
  it.each(FLAGGED)('flags %s', (_, text, says) => expect(deceptionsIn(text).join('\n')).toContain(says));

  it.each(FINE)('leaves alone %s', (_, text) => expect(deceptionsIn(text)).toEqual([]));

  it('says each thing once, in one sentence', () => {
    const found = deceptionsIn('kub\u0435ctl get pods; kub\u0435ctl get nodes');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^Unexpected .+, expected .+\.$/);
  });

  it('never throws, and finds nothing in printable ASCII', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => Array.isArray(deceptionsIn(text))));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 39 }), (text) => deceptionsIn(text).length === 0),
    );
  });
});
