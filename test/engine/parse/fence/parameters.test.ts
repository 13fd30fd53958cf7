import { describe, expect, it } from 'vitest';
import { fence, readDocument } from './read-document.ts';

const parametersOf = (text: string) => readDocument(text).items.filter((item) => item.kind === 'parameter');
const environmentOf = (text: string) => readDocument(text).items.filter((item) => item.kind === 'environment');

describe('parameters', () => {
  it('gathers a placeholder over statements and created files', () => {
    const text = `${fence('kubectl get pod <pod-name> \\\n  -n <ns>\nkubectl logs <pod-name>')}\nCreate \`a.yaml\`:\n\n${fence('image: <pod-name>\ntext: "{{ $labels.pod }} {{ name }} POD_NAME"', 'yaml')}`;
    expect(parametersOf(text)).toMatchObject([
      { name: 'pod-name', line: 2, occurrences: [2, 4, 10] },
      { name: 'ns', line: 3, occurrences: [3] },
    ]);
  });

  it('takes no part of a word for the option that names a value', () => {
    expect(parametersOf(fence('apt-get install acme-controller=<previous-version>'))).toMatchObject([
      { name: 'previous-version' },
    ]);
    expect(parametersOf(fence('acme undo --to=<previous-version>'))).toMatchObject([{ name: 'to' }]);
  });

  it('knows the statement that made its value', () => {
    const text = fence(
      'docker build -t reg/app:rc-$(date +%s) .\ndocker push reg/app:rc-TIMESTAMP\nhelm upgrade a --set tag=rc-TIMESTAMP\ndocker push reg/other:TIMESTAMP',
    );
    expect(parametersOf(text)).toMatchObject([{ name: 'TIMESTAMP', from: 2, occurrences: [3, 4, 5] }]);
    expect(
      parametersOf(fence('X=$(date)\necho reg/app:rc-TIMESTAMP; docker push a:TIMESTAMP'))[0]?.from,
    ).toBeUndefined();
  });

  it.each([
    ['# Undo to a revision (e.g., revision 5)\nkubectl rollout undo deploy/a --to-revision=5', 'revision', '5'],
    ['# Take a snapshot, for example snap-12\nrestore --snapshot=snap-12 now', 'snapshot', 'snap-12'],
    ['db="<e.g. orders-1>"', 'db', 'orders-1'],
  ])('takes what the author calls an example: %s', (lines, name, value) => {
    expect(parametersOf(fence(lines))).toMatchObject([{ name, default: value }]);
  });

  it.each([
    ['SINCE="2024-01-15T10:00Z"  # Adjust to the incident', 'SINCE', '2024-01-15T10:00Z'],
    ['git checkout v1.0.0  # Replace with the latest stable tag', 'tag-v1.0.0', 'v1.0.0'],
    ['kubectl scale deploy/a --replicas=5  # adjust as needed', 'replicas-5', '5'],
  ])('asks for what the author says is to be replaced: %s', (lines, name, value) => {
    expect(parametersOf(fence(lines))).toMatchObject([{ name, default: value }]);
  });

  it.each(['cd /srv/a1  # change directory', 'X=$(date +1)  # adjust this', 'restart api1  # Replace the old one'])(
    'and nothing else: %s',
    (lines) => expect(parametersOf(fence(lines))).toEqual([]),
  );

  it('keeps hollow names apart by what is assigned', () => {
    expect(parametersOf(fence('a="<replace_me>"\nb="<replace_me>"')).map(({ name }) => name)).toEqual(['a', 'b']);
  });

  it('gives each placeholder its place in the script', () => {
    const [command] = readDocument(
      fence('# Undo (e.g. revision 5)\nkubectl rollout undo deploy/<svc> --to-revision=5'),
    ).commands;
    expect(command?.placeholders.map(({ name, start, end }) => `${name}=${command.script.slice(start, end)}`)).toEqual([
      'svc=<svc>',
      'revision=5',
    ]);
  });

  it('hides secrets', () => {
    expect(parametersOf(fence('login <api-token> <keyspace>')).map(({ secret }) => secret ?? false)).toEqual([
      true,
      false,
    ]);
  });

  it('finds tags without a registry, commits and names with a date in them, each as a word of its own', () => {
    const lines =
      'kubectl set image deploy/a web=app:1.4.0\ndocker pull app:abc1234\ndocker run postgres:15\ngit revert 9fceb02\npg_restore backup-2024-01-15.dump\ntar xf /srv/dump_20240115.tar.gz\naws s3 cp s3://b/2024-01-15/a .';
    expect(readDocument(fence(lines)).exampleValues.map(({ value, type }) => `${value} ${type}`)).toEqual([
      '1.4.0 image',
      'abc1234 image',
      'postgres:15 image',
      '9fceb02 revision',
      'backup-2024-01-15.dump date',
      'dump_20240115.tar.gz date',
      '2024-01-15 date',
    ]);
  });

  it.each([
    'psql -h db:5432',
    'curl localhost:8080',
    'docker run -p 80:80 -v data:/x nginx',
    'echo sha256:abc1234def',
    'git checkout main',
    'az rest --uri https://x/y?api-version=2023-05-01',
    'az rest --uri https://x/y?api-version=a-2023-05-01-preview',
  ])('finds none in %s', (lines) => expect(readDocument(fence(lines)).exampleValues).toEqual([]));
});

describe('environment', () => {
  it('is what nothing sets, with its lines', () => {
    const text = `${fence('A=1\necho "$A" $B\ncurl -H "x: $TOKEN" \\\n  "$B"')}`;
    expect(environmentOf(text)).toMatchObject([
      { name: 'B', line: 3, occurrences: [3, 5] },
      { name: 'TOKEN', line: 4, occurrences: [4] },
    ]);
    expect(readDocument(text).commands.map(({ environment }) => environment.join())).toEqual(['', 'B', 'TOKEN,B']);
  });

  it.each(["echo '$A'", "cat <<'EOF'\n$A\nEOF", 'echo $1 $? $PWD $HOME', 'for a in x; do echo $a; done'])(
    'is none: %s',
    (lines) => {
      expect(environmentOf(fence(lines))).toEqual([]);
    },
  );

  it('keeps what a script sets to the script, and reads nothing for other shells', () => {
    const script = `Create \`a.sh\`:\n\n${fence('#!/bin/sh\nNAME=$1\necho $NAME')}`;
    expect(environmentOf(script)).toEqual([]);
    expect(environmentOf(`${script}\n${fence('echo $NAME')}`)).toMatchObject([{ name: 'NAME' }]);
    expect(environmentOf(`${fence('acme open $LATER')}\n${fence('export LATER=2\nacme run $LATER')}`)).toMatchObject([
      { name: 'LATER', occurrences: [2] },
    ]);
    expect(environmentOf(fence('# Inside the pod:\necho $THERE'))).toEqual([]);
  });
});

describe('values to confirm', () => {
  it('finds versions, images, revisions and hosts, and no addresses', () => {
    const lines =
      'helm upgrade a . --version 1.4.2 --set image.tag=v2.0.1\ndocker push reg.io/app:v2.0.1\nkubectl rollout undo deploy/a --to-revision=3\nhelm rollback a 7\ncurl https://api.example.com/x\nping 10.0.0.1';
    expect(readDocument(fence(lines)).exampleValues).toEqual([
      { value: '1.4.2', type: 'version', occurrences: [2] },
      { value: 'v2.0.1', type: 'version', occurrences: [2, 3] },
      { value: '3', type: 'revision', occurrences: [4] },
      { value: '7', type: 'revision', occurrences: [5] },
      { value: 'api.example.com', type: 'host', occurrences: [6] },
    ]);
  });
});

describe('data that is sent', () => {
  const filled = (lines: string) =>
    readDocument(fence(lines)).commands.map(({ script, placeholders }) =>
      placeholders.map(({ start, end }) => script.slice(start, end)).join(),
    );

  it.each([
    `curl -X POST x -d '{\n  "host": "NEW_HOST",\n  "why": "moved"\n}'`,
    'curl x --data "{\\"host\\": \\"NEW_HOST\\"}"',
    "curl x --data-raw 'a=1&host=NEW_HOST'",
    'curl x -d host=NEW_HOST',
  ])('is filled in where the document asks for it elsewhere: %s', (line) => {
    expect(filled(`ping -c 1 NEW_HOST\n${line}`)).toEqual(['NEW_HOST', 'NEW_HOST']);
    expect(filled(line)).toEqual(['']);
  });

  it.each([
    `curl x -d '{"text": "the NEW_HOST is up"}'`,
    `curl x -d '{"NEW_HOST": 1}'`,
    'curl x -d NEW_HOST=1',
    `curl x -d '{"host": "NEW_HOST_2"}'`,
  ])('stays as it is where that is no whole value: %s', (line) => {
    expect(filled(`ping -c 1 NEW_HOST\n${line}`)).toEqual(['NEW_HOST', '']);
  });
});
