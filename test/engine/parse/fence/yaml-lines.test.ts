import { expect, it } from 'vitest';
import { fence, readDocument } from './read-document.ts';

const read = (lines: string) =>
  [...readDocument(fence(lines)).items]
    .sort((a, b) => a.line - b.line)
    .flatMap((item) =>
      item.kind === 'command'
        ? [item.script]
        : item.kind === 'manual'
          ? [`by hand: ${item.text}`]
          : item.kind === 'output'
            ? ['printed']
            : [],
    );

it.each([
  [
    'below an editor and a comment of their own',
    'kubectl edit pvc data -n shop\n\n# Raise the size (e.g. from 10Gi to 20Gi)\nspec:\n  resources:\n    requests:\n      storage: 20Gi',
    [
      'kubectl edit pvc data -n shop',
      'by hand: Raise the size (e.g. from 10Gi to 20Gi)\nspec:\nresources:\nrequests:\nstorage: 20Gi',
    ],
  ],
  [
    'below an editor',
    'vim values.yaml\nreplicas: 3\nimage:\n  tag: v2',
    ['vim values.yaml', 'by hand: replicas: 3\nimage:\ntag: v2'],
  ],
  [
    'in front of a command',
    '# values.yaml\nhosts:\n  - a.example.com\n\nacme apply values.yaml',
    ['by hand: values.yaml\nhosts:\na.example.com', 'acme apply values.yaml'],
  ],
  [
    'that are bullets',
    '# Required tools\n- kubectl (v1.28+)\n- a registry\n\n# Look\nacme list',
    ['by hand: Required tools\nkubectl (v1.28+)\na registry', 'acme list'],
  ],
  ['that were printed', 'acme show web\nName: web\nStatus: Running', ['acme show web', 'printed']],
])('runs no settings %s', (_, lines, expected) => expect(read(lines)).toEqual(expected));

it.each([
  ['the empty command', ': > app.log', [': > app.log']],
  ['a value with a colon', 'acme set key: value', ['acme set key: value']],
  ['an image', 'docker pull shop/web:v2', ['docker pull shop/web:v2']],
])('leaves %s a command', (_, lines, expected) => expect(read(lines)).toEqual(expected));
