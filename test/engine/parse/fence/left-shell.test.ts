import { describe, expect, it } from 'vitest';
import { fence, readDocument } from './read-document.ts';

const sections = (...parts: readonly string[]) => parts.join('\n');
const modes = (text: string) =>
  readDocument(text).commands.map(({ script, mode }) => `${script.split(' ')[0]} ${mode}`);

describe('a shell that nothing has left', () => {
  it.each(['oc debug node/web-1', 'kubectl exec -it web-0 -- bash', 'ssh admin@web-1'])(
    'goes on below other headings for what was typed there, opened by %s',
    (opens) => {
      const text = sections(
        '## Look at it\n',
        fence(`${opens}\nsystemctl status clockd`),
        '## Mend it\n',
        fence('systemctl restart clockd'),
        '### Check\n',
        fence('sudo systemctl status clockd\ngrep clockd notes.txt'),
      );
      expect(modes(text).slice(1)).toEqual([
        'systemctl elsewhere',
        'systemctl elsewhere',
        'sudo elsewhere',
        'grep run',
      ]);
    },
  );

  it.each([
    ['is left', 'ssh admin@web-1\nsystemctl status clockd\nexit', '## Here\n\n'],
    ['is said to be left', 'ssh admin@web-1\nsystemctl status clockd', '## Here\n\nOn your laptop:\n\n'],
    ['runs one command only', 'ssh admin@web-1 systemctl status clockd', '## Here\n\n'],
  ])('does not where it %s', (_, first, between) =>
    expect(modes(sections('## There\n', fence(first), between, fence('systemctl restart clockd'))).at(-1)).toBe(
      'systemctl run',
    ),
  );

  it('is none where a prompt of a database was opened', () =>
    expect(
      modes(sections('## There\n', fence('psql shop\nvacuum orders;'), '## Here\n', fence('vacuum shop'))).at(-1),
    ).toBe('vacuum run'));
});
