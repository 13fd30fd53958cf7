import { describe, expect, it } from 'vitest';
import { variablesOf } from '../../../../engine/parse/shell/variables.ts';

const reads = (text: string) => variablesOf(text).reads.map(({ name }) => name);

describe('variablesOf', () => {
  it.each<[string, string[]]>([
    ['ls $A ${B} "$C" "${D}/x"', ['A', 'B', 'C', 'D']],
    ["echo '$A' $'$B'", []],
    ["awk '{print $NF, $A}' x", []],
    ['jq --arg a "$A" \'.x == $a\'', ['A']],
    ['X=$(kubectl get $A)', ['A']],
    ['X=`kubectl get $A`', ['A']],
    ['cat <<EOF\n$A ${B}\nEOF', ['A', 'B']],
    ["cat <<'EOF'\n$A\nEOF", []],
    ['cat <<< "$A"', ['A']],
    ['ls > "$A"', ['A']],
    ['echo $1 $? $@ $$ $! $# $* $0 $-', []],
    ['echo $HOME $PWD "$USER" $RANDOM $HOSTNAME', []],
    ['echo ${A:-x} ${B-x} ${C:=x} ${D:+x}', []],
    ['echo ${A:-$B}', ['B']],
    ['echo ${A:?needed} ${B?}', ['A', 'B']],
    ['echo ${#A} ${A%.sql} ${A/x/y} ${A[0]} ${A[@]} ${A^^}', ['A', 'A', 'A', 'A', 'A', 'A']],
    ['echo $((A + B))', ['A', 'B']],
    ['curl $URL/<id> -H "Token: ${TOKEN}"', ['URL', 'TOKEN']],
    ['for i in $LIST; do echo $i; done', ['LIST', 'i']],
    ['echo \\$A "\\$B"', []],
    ['if [ "$A" = x ]; then echo $B; fi', ['A', 'B']],
    ['[[ $A == x ]]', ['A']],
    ['# $A\nls', []],
  ])('reads of %s', (text, expected) => expect(reads(text)).toEqual(expected));

  it('gives the offset of each', () => {
    expect(variablesOf('ls $A "${B}"').reads).toEqual([
      { name: 'A', offset: 3 },
      { name: 'B', offset: 7 },
    ]);
  });

  it.each<[string, string[]]>([
    ['A=1 B=2', ['A', 'B']],
    ['A=$(date)', ['A']],
    ['export A=1 B', ['A']],
    ['local a=1 b; declare -r C=2; readonly D=3', ['a', 'b', 'C', 'D']],
    ['read -r A B', ['A', 'B']],
    ['read -p "Go on? " ANSWER', ['ANSWER']],
    ['while read -r A; do ls; done < x', ['A']],
    ['for i in a b; do ls; done', ['i']],
    ['mapfile -t LINES_OF < x', ['LINES_OF']],
    ['printf -v A "%s" x', ['A']],
    ['while getopts "ab:" opt; do ls; done', ['opt']],
    ['A+=x; B[0]=y; C=(1 2)', ['A', 'B', 'C']],
    [': ${A:=x}', ['A']],
    ['kubectl set env deploy/x A=1', []],
    ['env A=1 ls', []],
  ])('sets of %s', (text, expected) => expect(variablesOf(text).sets).toEqual(expected));
});
