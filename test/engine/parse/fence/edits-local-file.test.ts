import { expect, it } from 'vitest';
import { editsLocalFile } from '../../../../engine/parse/fence/edits-local-file.ts';
import { fence, optionsOf } from './read-document.ts';

it.each(['vim values.yaml', 'vi app.conf', 'sudo nano /etc/app.conf', '$EDITOR values.yaml', 'nvim a.yaml'])(
  'edits a file here: %s',
  (script) => expect(editsLocalFile(script)).toBe(true),
);

it.each(['kubectl edit deployment web', 'vim -es a.conf < edits', 'viewer a.conf'])('does not: %s', (script) =>
  expect(editsLocalFile(script)).toBe(false),
);

it('leaves an option open that only edits a file, up to what applies it', () => {
  const lines =
    '# Set the pool size\nkubectl set env deployment/web POOL=50\n\n# Or via the values\nvim values.yaml\n\n# Apply\nhelm upgrade web . -f values.yaml\n\n# Look at it\nkubectl get pods';
  expect(optionsOf(fence(lines))).toBe('1 2 2 -');
  expect(optionsOf(fence(lines.replace('vim values.yaml', 'kubectl edit deployment web')))).toBe('1 2 - -');
});
