import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { handrail } from './handrail.ts';
import { type Artefact, artefacts, leaksIn } from './leaks.ts';
import { newPlace } from './new-place.ts';

/** A way in which a runbook can leak a secret: `S` stands for the variable that holds it, `%s` for its value. */
const WAYS: readonly string[] = [
  'echo "$S"',
  'printf %s "$S" | while IFS= read -r -n 1 c; do printf %s "$c"; done; echo',
  'printf "%s\\n" "$S" | base64',
  'printf "%s\\n" "$S" | base64 -w 0',
  'printf "user:%s@host, and a line that is much longer than what base64 puts into one of its own lines" "$S" | base64',
  'printf "xx%s" "$S" | base64 | tr "+/" "-_"',
  'printf "%s" "$S" | od -An -v -tx1 | tr -d " \\n"',
  'printf \'{"a":{"value":"%s"}}\\n\' "$S"',
  'printf "| name | value |\\n| a | %s |\\n" "$S"',
  'echo "$S" >&2',
  'echo "a $S b" >&2; false',
  'cd "/no/such/$S"',
  '"$S"',
  '(set -x; : "$S" "x $S y")',
  'env | grep "^SECRET_"',
  'declare -p S',
  'printf "%q\\n" "$S"',
  'tr "\\0" " " </proc/$$/cmdline; cat /proc/self/cmdline | tr "\\0" " "; ps -ef 2>/dev/null | head -50',
  'for p in /proc/[0-9]*; do tr "\\0" " " <"$p/cmdline"; echo; done 2>/dev/null',
  'echo "$S" >"created-$N.txt"; cat "created-$N.txt"',
  'mkdir -p "dir-$S" && ls && rmdir "dir-$S"',
  'head -c 500000 /dev/zero | tr "\\0" x; printf %s "$S"; head -c 500000 /dev/zero | tr "\\0" y',
  'for i in 1 2 3; do printf "\\r%s %s0%%" "$S" "$i"; done; echo',
  'printf "%s\\e[31m%s\\e[0m\\n" "${S:0:5}" "${S:5}"',
  'printf "%s" "$S" | sed "s/./&\\x1b[1m/g"; echo',
  'printf "\\e]0;%s\\a" "$S"',
  'printf "%s\\n%s\\n" "${S:0:7}" "${S:7}"',
  'printf "%s" "$S" | fold -w 9',
  'yes "noise $S" | head -n 3000',
  'printf "https://bot:%s@git.local/x\\n" "$S"',
  'printf "Authorization: Bearer %s\\n" "$S" >&2',
  'printf "\\x00\\xff%s\\xfe\\n" "$S"',
  'bash -c \'echo "from a child: $S"\'',
  'echo "$S" | rev | rev',
  'none=; echo "${none:?$S}"',
  'eval "echo \\"\\$S\\" )"',
  'trap \'echo "trap $S"\' EXIT; exit 3',
  'sleep 0.1 && echo "late $S" & wait',
  'LATER_TOKEN="later-$S" && echo "$LATER_TOKEN"',
  'printf "%s" "$S" | tee /dev/stderr >/dev/null',
];

const SECRETS = WAYS.map((_, index) => {
  const tail = Buffer.from(`${index}:${'q7'.repeat((index % 5) + 1)}`).toString('base64url');
  return [`Zk${index}-${tail}w`, `Zk${index} p&ss/${tail}'x`, `Zk${index}"${tail}$y+%`][index % 3] ?? '';
});

function runbook(): string {
  const steps = WAYS.map(
    (way, index) =>
      `### Step ${index + 1}: Leak\n\n\`\`\`bash\nN=${index}\n\`\`\`\n\n\`\`\`bash\nS=$SECRET_${index}; ${way}\n\`\`\`\n\nExpected: \`never ${index}\`\n`,
  );
  return `# Leaks\n\n## Procedure\n\n${steps.join('\n')}`;
}

const planted = SECRETS.map((value, index) => ({ way: WAYS[index] ?? '', value }));
const found = (texts: readonly Artefact[]) => leaksIn(texts, planted);

describe(`${SECRETS.length} secrets`, () => {
  const environment = Object.fromEntries(SECRETS.map((secret, index) => [`SECRET_${index}`, secret]));

  it('would be found', () => expect(found([{ name: 'all', text: SECRETS.join('\n') }])).toHaveLength(SECRETS.length));

  it.each([{ words: [] }, { words: ['--json'] }])(
    'are nowhere, however they are printed $words',
    async ({ words }) => {
      const place = newPlace();
      // Each leak in a document of its own, as a failed step ends a run.
      const runs = await Promise.all(
        [0, 1].map(async (part) => {
          const parts = runbook().split(/(?=^### )/m);
          const head = parts[0] ?? '';
          const ended = [];
          for (const [index, step] of parts.slice(1).entries()) {
            if (index % 2 !== part) continue;
            place.write(`r${index}.md`, `${head}${step}`);
            ended.push(
              await handrail(place, ['run', `r${index}.md`, '--auto', '--allow', 'read,change,destroy', ...words], {
                environment,
              }),
            );
          }
          return ended;
        }),
      );
      const ended = runs.flat();
      expect(ended).toHaveLength(WAYS.length);
      const printed = ended.flatMap(({ stdout, stderr }, index) => [
        { name: `stdout ${index}`, text: stdout },
        { name: `stderr ${index}`, text: stderr },
      ]);
      expect(found(printed)).toEqual([]);
      const kept = artefacts(place);
      expect(kept.filter(({ name }) => name.endsWith('journal.jsonl')).length).toBe(WAYS.length);
      expect(found(kept)).toEqual([]);
      // That the commands ran, and what they printed was there.
      expect(printed.filter(({ text }) => text.includes('‹redacted:')).length).toBeGreaterThan(30);
      const names = readdirSync(place.runs);
      for (const name of names.slice(0, 6)) {
        for (const words of [['show'], ['show', '--json'], ['export']]) {
          const told = await handrail(place, ['runs', words[0] ?? '', name, ...words.slice(1)], { environment });
          expect(told.code, told.stderr).toBe(0);
          expect(found([{ name: words.join(' '), text: told.stdout + told.stderr }])).toEqual([]);
        }
      }
      expect(readdirSync(place.runtime)).toEqual([]);
      expect(readdirSync(place.temporary)).toEqual([]);
    },
    240_000,
  );
});
