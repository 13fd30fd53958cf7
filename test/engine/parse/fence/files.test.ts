import { describe, expect, it } from 'vitest';
import { fence, readDocument } from './read-document.ts';

const fileOf = (text: string) => readDocument(text).items.find((item) => item.kind === 'file');

describe('files to create', () => {
  it.each([
    ['Create `deploy.sh`:', 'deploy.sh'],
    ['Save the following script as `bin/deploy.sh`. It prints the settings.', 'bin/deploy.sh'],
    ['Write `/etc/app/app.conf`:', '/etc/app/app.conf'],
    ['Create a file named `Dockerfile` with this content:', 'Dockerfile'],
    ['Then create update-images.sh:', 'update-images.sh'],
  ])('%s', (lead, path) =>
    expect(fileOf(`${lead}\n\n${fence('#!/bin/sh\ndate', 'sh')}`)).toMatchObject({
      path,
      executable: true,
      impact: 'read',
    }),
  );

  it.each([
    'Edit `values.yaml`:',
    'Add to `values.yaml`:',
    'Update `values.yaml`:',
    'Create the namespace:',
    'Create it from `crds.yaml`:',
  ])('%s is none', (lead) => {
    expect(fileOf(`${lead}\n\n${fence('a: 1', 'yaml')}`)).toBeUndefined();
  });

  it('is named by its first line, behind a shebang too', () => {
    expect(fileOf(fence('# k8s/app.yaml\na: 1', 'yaml'))).toMatchObject({
      path: 'k8s/app.yaml',
      content: '# k8s/app.yaml\na: 1\n',
    });
    expect(fileOf(fence('#!/bin/bash\n# undo.sh\n\nrm -f x $1 ${2:-y}'))).toMatchObject({
      path: 'undo.sh',
      executable: true,
      impact: 'destroy',
      positional: [{ position: 1 }, { position: 2 }],
    });
    expect(fileOf(fence('#!/bin/sh\n# undo.sh\nNAMESPACE="$1"\nlocal TAG=${2:-v1}\nrm $3'))).toMatchObject({
      positional: [{ position: 1, name: 'NAMESPACE' }, { position: 2, name: 'TAG' }, { position: 3 }],
    });
    expect(fileOf(fence('# undo.sh\n./undo.sh'))).toBeUndefined();
  });

  it('runs its statements only through it', () => {
    const { commands } = readDocument(`Create \`a.sh\`:\n\n${fence('#!/bin/sh\ndate\nrm x')}`);
    expect(commands.map(({ file, line, impact }) => `${file} ${line} ${impact}`)).toEqual([
      'a.sh 5 read',
      'a.sh 6 destroy',
    ]);
  });

  it('reads a runbook in it', () => {
    const inner = '1. Look:\n\n   ```bash\n   kubectl get pods\n   # Expected: All pods Running\n   ```';
    const { commands, items } = readDocument(`Create \`undo.md\`:\n\n~~~markdown\n${inner}\n~~~\n`);
    expect(commands.map(({ file, line }) => `${file} ${line}`)).toEqual(['undo.md 7']);
    expect(items.find(({ kind }) => kind === 'expectation')).toMatchObject({ of: 7, line: 8 });
  });

  it('leaves commands that make the file themselves', () => {
    expect(fileOf(`Create \`app.conf\`:\n\n${fence("cat > app.conf <<'EOF'\nx\nEOF")}`)).toBeUndefined();
  });

  it('is work to do, and config is none', () => {
    const { holdsWork, blocks } = readDocument(
      `Create \`a.yaml\`:\n\n${fence('a: 1', 'yaml')}\n${fence('b: 1', 'yaml')}`,
    );
    const fences = blocks.filter(({ type }) => type === 'fence').map(({ index }) => holdsWork(index));
    expect(fences).toEqual([true, false]);
  });
});
