import { describe, expect, it } from 'vitest';
import { readStatements } from '../../../../engine/parse/shell/statements.ts';

const texts = (source: string) => readStatements(source).statements.map(({ text }) => text);

describe('readStatements', () => {
  it.each<[string, string, string[]]>([
    ['lines', 'ls\npwd\n', ['ls', 'pwd']],
    ['a semicolon', 'ls; pwd', ['ls', 'pwd']],
    ['a trailing semicolon', 'ls;\npwd;', ['ls', 'pwd']],
    ['continued lines', 'kubectl get pods \\\n  -n shop\nls', ['kubectl get pods \\\n  -n shop', 'ls']],
    ['pipelines over lines', 'ls |\n  wc\npwd', ['ls |\n  wc', 'pwd']],
    ['lists', 'ls && pwd || exit 1\nls', ['ls && pwd || exit 1', 'ls']],
    ['lists over lines', 'ls &&\n  # why\n  pwd\nls', ['ls &&\n  # why\n  pwd', 'ls']],
    ['the background', 'sleep 5 &\nls', ['sleep 5 &', 'ls']],
    ['the background on one line', 'sleep 5 & ls', ['sleep 5 &', 'ls']],
    ['a heredoc', 'cat <<EOF > x\na # b\n\nEOF\nls', ['cat <<EOF > x\na # b\n\nEOF', 'ls']],
    ['an indented heredoc', 'cat <<-EOF\n\ta\n\tEOF\nls', ['cat <<-EOF\n\ta\n\tEOF', 'ls']],
    ['a heredoc in a pipeline', "cat <<'EOF' | sh\nls\nEOF\nls", ["cat <<'EOF' | sh\nls\nEOF", 'ls']],
    ['two heredocs', 'cat <<A <<B\na\nA\nb\nB\nls', ['cat <<A <<B\na\nA\nb\nB', 'ls']],
    ['a heredoc and more on its line', 'cat <<A; ls\na\nA\npwd', ['cat <<A; ls\na\nA', 'pwd']],
    ['quotes over lines', "psql -c 'SELECT 1;\n# no comment\n'\nls", ["psql -c 'SELECT 1;\n# no comment\n'", 'ls']],
    ['if', 'if ls; then\n  # c\n  pwd\nfi\nls', ['if ls; then\n  # c\n  pwd\nfi', 'ls']],
    ['for', 'for i in a b; do\n  ls $i\ndone | wc\nls', ['for i in a b; do\n  ls $i\ndone | wc', 'ls']],
    ['while', 'while read x; do ls; done < f\nls', ['while read x; do ls; done < f', 'ls']],
    ['case', 'case $x in\n  a) ls;;\n  *) pwd;;\nesac\nls', ['case $x in\n  a) ls;;\n  *) pwd;;\nesac', 'ls']],
    ['functions', 'f() {\n  ls\n}\nf', ['f() {\n  ls\n}', 'f']],
    ['groups', '(cd x && ls)\n{ ls; pwd; } > y\nls', ['(cd x && ls)', '{ ls; pwd; } > y', 'ls']],
    ['placeholders', 'kubectl logs <pod name> > out\ncat <file>', ['kubectl logs <pod name> > out', 'cat <file>']],
    ['placeholders of a loop', 'for i in <a> <b>; do ls <c>; done', ['for i in <a> <b>; do ls <c>; done']],
    ['arrays', 'a=(1\n2)\nls', ['a=(1\n2)', 'ls']],
    ['nothing', '\n# only this\n\n', []],
    [
      'carriage returns',
      'ls \\\r\n  -l\r\nfor i in a; do\r\nls\r\ndone\r',
      ['ls \\\r\n  -l', 'for i in a; do\r\nls\r\ndone'],
    ],
  ])('splits at %s', (_, source, expected) => expect(texts(source)).toEqual(expected));

  it('mends a continuation that blanks have broken', () => {
    const { statements, mended } = readStatements('kubectl delete \\  \n  pod x\necho "a \\ \nb"\nls \\ ');
    expect(statements.map(({ text }) => text)).toEqual(['kubectl delete   \\\n  pod x', 'echo "a \\ \nb"', 'ls \\']);
    expect(mended).toEqual([0]);
  });

  it('tells lines and offsets', () => {
    expect(readStatements('# a\n\nls; cat <<E\nx\nE\n  pwd').statements).toEqual([
      { start: 5, end: 7, line: 2, endLine: 2, text: 'ls' },
      { start: 9, end: 20, line: 2, endLine: 4, text: 'cat <<E\nx\nE' },
      { start: 23, end: 26, line: 5, endLine: 5, text: 'pwd' },
    ]);
  });

  it('gives real comments and those at the end of a statement', () => {
    const { statements, comments } = readStatements(
      '# one\nls # two\ncat <<E # three\n# no\nE\nif ls; then # four\n # five\n pwd\nfi # six\necho "# no" a#b\n  ## seven\nls; pwd # eight',
    );
    expect(comments).toEqual([
      { line: 0, text: 'one', own: true },
      { line: 1, text: 'two', own: false },
      { line: 8, text: 'six', own: false },
      { line: 10, text: 'seven', own: true },
      { line: 11, text: 'eight', own: false },
    ]);
    expect(statements.map(({ text, trailingComment }) => [text.split('\n')[0], trailingComment])).toEqual([
      ['ls', 'two'],
      ['cat <<E # three', undefined],
      ['if ls; then # four', 'six'],
      ['echo "# no" a#b', undefined],
      ['ls', undefined],
      ['pwd', 'eight'],
    ]);
  });

  it('takes an unfinished construct with all that follows', () => {
    const { statements, problem } = readStatements('ls\nif true; then\n  pwd\n');
    expect(statements.map(({ text }) => text)).toEqual(['ls', 'if true; then\n  pwd']);
    expect(problem).toMatch(/fi/);
    expect(statements.map((statement) => 'problem' in statement)).toEqual([false, true]);
  });

  it('takes only the line where a token stands in the wrong place', () => {
    const { statements, problem } = readStatements('ls\necho a (b)\n# next\npwd\n\nfi\nls');
    expect(statements.map(({ text }) => text)).toEqual(['ls', 'echo a (b)', 'pwd', 'fi', 'ls']);
    expect(statements.map((statement) => 'problem' in statement)).toEqual([false, true, false, true, false]);
    expect(problem).toBeDefined();
  });

  it('takes what stands right before a closing word with it', () => {
    expect(texts('ls\n\n{\n  "a": {\n    "b": 1\n  }\n}\n\nls')).toEqual([
      'ls',
      '{\n  "a": {\n    "b": 1\n  }\n}',
      'ls',
    ]);
  });

  it('finds the problem of a last line that ends too early', () => {
    const { statements } = readStatements('echo a\n\n> ');
    expect(statements.map((statement) => 'problem' in statement)).toEqual([false, true]);
  });

  it.each(['ls |\\', 'ls && \\\n', 'ls |& \\\r\n', 'ls > \\'])('finds what was cut off after a \\: %j', (script) => {
    expect(readStatements(script).problem).toBeDefined();
  });

  it.each(['ls > \\\n\necho 1', 'ls >\\\r\n \t\r\nls', 'ls 2>& \\\n\nls'])(
    'finds a target that a blank line cuts off: %j',
    (script) => {
      const [first, second] = readStatements(script).statements;
      expect(first?.problem).toBe('expected redirect target');
      expect(second?.problem).toBeUndefined();
    },
  );

  it('goes on behind a pipe over a blank line, as bash does', () => {
    expect(readStatements('ls | \\\n\nwc -l').statements.map(({ text }) => text)).toEqual(['ls | \\\n\nwc -l']);
  });

  it.each(['N>1< fi', 'a >12>b', 'a <1<b'])('finds a redirection without a target: %s', (script) => {
    expect(readStatements(script).problem).toBeDefined();
  });

  it.each(['{{$[', 'echo "$["', 'echo a$[b'])('finds arithmetic that is never closed: %s', (script) => {
    expect(readStatements(script).problem).toBeDefined();
  });

  it.each(['a 2>1', 'a >1 <b', 'a >&1<b', "echo '$['", 'echo $[1+2]', 'echo \\$[', "echo $'$['", 'cat <<EOF\n$[\nEOF'])(
    'takes %s',
    (script) => {
      expect(readStatements(script).problem).toBeUndefined();
    },
  );

  it('finds the problems inside of substitutions', () => {
    expect(readStatements('x=$(if true)\nls').problem).toBeDefined();
    expect(readStatements('cat <<EOF\nnever closed').problem).toBeDefined();
  });
});
