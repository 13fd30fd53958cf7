import { describe, expect, it } from 'vitest';
import { isVariableName } from '../../../../engine/parse/fence/variable-names.ts';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';
import { fence } from './read-document.ts';

const namesIn = (text: string, kind: 'environment' | 'parameter') =>
  readRunbook('a.md', text).items.flatMap((item) =>
    item.kind === kind && 'occurrences' in item ? [`${item.name} ${item.occurrences.join()}`] : [],
  );
const environmentIn = (text: string) => namesIn(text, 'environment');

describe('a variable that is read before the document sets it', () => {
  it.each([
    [
      'in an earlier step',
      `## Steps\n\n### 1. Look\n\n${fence('acme get $NS')}\n### 2. Drop\n\n${fence('NS=shop\nacme drop $NS')}`,
    ],
    [
      'in the same fence',
      `## Steps\n\n### 1. Drop\n\n\n${fence('acme drop $NS\nexport NS=$(acme name)\nacme get $NS')}`,
    ],
    [
      'in the procedure, where only a way out of it sets it',
      `## Procedure\n\n### 1. Go\n\n\n${fence('acme drop $NS')}\n## Rollback\n\n${fence('NS=a\nacme get $NS')}`,
    ],
  ])('is needed: %s', (_, body) =>
    expect(environmentIn(`# T\n\n${body}`)).toEqual([expect.stringMatching(/^NS \d+$/)]),
  );

  it.each([
    [
      'a prerequisite that stands below sets it',
      `## Procedure\n\n${fence('acme get $NS')}\n## Prerequisites\n\n${fence('export NS=shop')}`,
    ],
    [
      'the procedure sets it and a rollback above it reads it',
      `## Rollback\n\n${fence('acme drop $NS')}\n## Procedure\n\n${fence('NS=a\nacme get $NS')}`,
    ],
    ['a function reads it, and is called behind', `## Procedure\n\n${fence('f() { acme get "$NS"; }\nNS=a\nf')}`],
    ['the statement that reads it sets it', `## Procedure\n\n${fence('for NS in a b; do acme get "$NS"; done')}`],
  ])('is not where %s', (_, body) => expect(environmentIn(`# T\n\n${body}`)).toEqual([]));
});

describe('the name of a variable of the document', () => {
  const text = (script: string) =>
    `# T\n\n## Prerequisites\n\n${fence('export PRIMARY_DB=postgres://a')}\n## Steps\n\n${fence(script)}`;
  it.each(['vercel env add PRIMARY_DB production', 'acme config:unset PRIMARY_DB', 'fly secrets unset PRIMARY_DB'])(
    'is filled in by nobody in %s',
    (script) => expect(namesIn(text(script), 'parameter')).toEqual([]),
  );

  it.each(['kubectl delete secret PRIMARY_DB', 'psql PRIMARY_DB', 'vercel env add REPLICA_DB production'])(
    'is asked for in %s',
    (script) => expect(namesIn(text(script), 'parameter')).toHaveLength(1),
  );

  it('counts only on the line of the command that takes it', () => {
    const script = 'acme env add X_DB\nacme drop X_DB';
    expect(isVariableName(script, { name: 'X_DB', start: 13 }, new Set(['X_DB']))).toBe(true);
    expect(isVariableName(script, { name: 'X_DB', start: 28 }, new Set(['X_DB']))).toBe(false);
  });
});
