import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { handrail } from './handrail.ts';
import { eventsOf, journal } from './journal.ts';
import { KNOWN_FORMS } from './known-forms.ts';
import { artefacts, leaksIn, type Planted } from './leaks.ts';
import { newPlace } from './new-place.ts';
import type { Place } from './place.ts';
import { copiedIn, hasPty, openPty } from './pty.ts';

const planted: readonly Planted[] = KNOWN_FORMS.flatMap(({ name, secrets }) =>
  secrets.map((value) => ({ way: name, value })),
);

const fence = (lines: string) => `\`\`\`bash\n${lines}\n\`\`\``;

/** Prints all forms at once, fails, and has somebody called with a summary of it. */
const AT_ONCE = `### Step 2: All at once

${fence('# Print it\n(cat all; cat all >&2)\n# Expected: "all is well"')}

## Escalation

- On call: oncall@example.com
`;

const ONE_BY_ONE = `### Step 1: One by one

${fence(KNOWN_FORMS.map((_, index) => `cat form-${index}`).join('\n'))}
`;

function printing(): Place {
  const place = newPlace();
  for (const [index, { text }] of KNOWN_FORMS.entries()) place.write(`form-${index}`, text);
  place.write('all', KNOWN_FORMS.map(({ text }) => text).join('\n'));
  place.write('r.md', `# Print\n\n## Procedure\n\n${ONE_BY_ONE}\n${AT_ONCE}`);
  place.write('short.md', `# Print\n\n## Procedure\n\n${AT_ONCE}`);
  return place;
}

describe(`secrets in ${KNOWN_FORMS.length} well-known forms`, () => {
  it('would be found', () => {
    const all = KNOWN_FORMS.map(({ text }) => text).join('\n');
    expect(new Set(leaksIn([{ name: 'all', text: all }], planted))).toEqual(
      new Set(KNOWN_FORMS.map(({ name }) => `${name} in all`)),
    );
  });

  it.each([{ words: [] }, { words: ['--json'] }])(
    'are nowhere in a run, and in nothing that is made of it $words',
    async ({ words }) => {
      const place = printing();
      const run = ['run', 'r.md', '--auto', '--allow', 'read'];
      const told = [await handrail(place, [...run, ...words])];
      expect(eventsOf(journal(place), 'command-finished').length).toBeGreaterThan(KNOWN_FORMS.length);
      const [name = ''] = readdirSync(place.runs);
      for (const more of [
        ['runs', 'show', name],
        ['runs', 'show', name, '--json'],
        ['runs', 'export', name],
        ['runs', 'export', name, '--format', 'json'],
        ['runs'],
        ['accept', name],
        ['resume', name, '--auto', '--allow', 'read'],
      ])
        told.push(await handrail(place, more));
      const printed = told.flatMap(({ stdout, stderr }, index) => [
        { name: `stdout ${index}`, text: stdout },
        { name: `stderr ${index}`, text: stderr },
      ]);
      expect(printed.filter(({ text }) => text.includes('‹redacted:')).length).toBeGreaterThan(4);
      expect(leaksIn([...printed, ...artefacts(place)], planted)).toEqual([]);
    },
    120_000,
  );

  it.skipIf(!hasPty)(
    'are neither on the screen nor in what is copied from it',
    async () => {
      const place = printing();
      const pty = openPty(place, '"$NODE" "$HANDRAIL" run short.md --trust; same; echo over');
      await pty.until(/\[r\] Run it/);
      await pty.press('r', /FAILED: what now/);
      pty.keys('\u0019');
      await pty.until(/Sent to the clipboard/);
      const letter = /\[(\w)\] Escalate/.exec(pty.screen())?.[1] ?? '?';
      await pty.press(letter, /Call for help/);
      pty.keys('\u0019');
      await pty.until(/Sent to the clipboard/);
      await pty.press('d', /over$/);
      await pty.closed;
      const copied = copiedIn(pty.shown());
      expect(copied.length).toBe(2);
      expect(copied.at(-1)).toContain('oncall@example.com');
      const shown = [pty.shown(), ...copied].map((text, index) => ({ name: `screen ${index}`, text }));
      expect(shown[0]?.text).toContain('‹redacted:');
      expect(leaksIn([...shown, ...artefacts(place)], planted)).toEqual([]);
    },
    60_000,
  );
});
