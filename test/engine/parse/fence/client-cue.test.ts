import { describe, expect, it } from 'vitest';
import { readClientCue } from '../../../../engine/parse/fence/client-cue.ts';
import { commandsOf, fence, readDocument } from './read-document.ts';

const typed = (text: string) =>
  readDocument(text).commands.map(({ mode, impact, script }) => `${mode} ${impact} ${script}`);

describe('what is typed at the prompt of a client', () => {
  it.each([
    ['In psql:', 'psql'],
    ['Then, inside the mongo shell, run:', 'mongosh'],
    ['At the MySQL prompt:', 'mysql'],
    ['From the Redis CLI, execute:', 'redis-cli'],
    ['In the SQL console:', ''],
  ])('%s', (sentence, client) => expect(readClientCue(sentence)).toBe(client));

  it.each(['In production:', 'In the database folder, run:', 'Run it in psql.'])('not %s', (sentence) =>
    expect(readClientCue(sentence)).toBeUndefined(),
  );

  it('is divided by its own rules and judged by its own verbs', () => {
    expect(typed(`In psql:\n\n${fence('SELECT 1\n  FROM a;\nDROP TABLE a;', '')}`)).toEqual([
      'elsewhere read SELECT 1\n  FROM a;',
      'elsewhere destroy DROP TABLE a;',
    ]);
    expect(typed(`In psql:\n\n${fence('kubectl get pods')}`)).toEqual(['run read kubectl get pods']);
  });

  it('is SQL in the fence of a shell', () => {
    expect(typed(fence('# Sessions\nSELECT count(*)\n  FROM sessions;\n\n# End them\nDELETE FROM sessions;'))).toEqual([
      'elsewhere read SELECT count(*)\n  FROM sessions;',
      'elsewhere destroy DELETE FROM sessions;',
    ]);
    expect(typed(fence('select name in a b; do\n  echo "$name";\ndone'))[0]).toMatch(/^run /);
  });

  it('reads a statement at its prompt to the line that ends it', () => {
    const lines =
      "shop=# \\x\nExpanded display is on.\nshop=# select id,\n  name\nfrom orders\nwhere state != 'done'\n;\n id | name\n----+-----\n";
    const { commands } = readDocument(`## Look\n\n\`\`\`\n${lines}\`\`\`\n`);
    expect(commands.map(({ script, mode }) => [script, mode])).toContainEqual([
      "select id,\n  name\nfrom orders\nwhere state != 'done'\n;",
      'elsewhere',
    ]);
  });

  it('stands behind the prompt of a database', () => {
    const lines = 'shop=# \\d orders\n Table "public.orders"\nshop=> DELETE FROM a;\n127.0.0.1:6379> FLUSHALL\nOK';
    expect(commandsOf(lines, '').map(({ mode, impact }) => `${mode} ${impact}`)).toEqual([
      'elsewhere read',
      'elsewhere destroy',
      'elsewhere destroy',
    ]);
  });

  it('is judged by the client that was opened', () => {
    expect(commandsOf('redis-cli\nKEYS *\nFLUSHALL').map(({ impact }) => impact)).toEqual([
      'change',
      'read',
      'destroy',
    ]);
    expect(commandsOf('mongosh "$URL"\ndb.a.find()\ndb.a.drop()').map(({ impact }) => impact)).toEqual([
      'change',
      'read',
      'destroy',
    ]);
  });
});
