import { describe, expect, it } from 'vitest';
import type { Impact } from '../../../../../engine/model/command.ts';
import { impactOf } from '../../../../../engine/parse/shell/impact.ts';

/** One statement a line, by what it does to the world. */
export type Judged = Readonly<Record<Impact, string>>;

/** Holds every statement of a family's table to its impact. */
export function holdsImpacts(family: string, judged: Judged): void {
  describe(family, () => {
    for (const [impact, list] of Object.entries(judged)) {
      const statements = list
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
      it.each(statements)(`${impact}: %s`, (statement) => expect(impactOf(statement)).toBe(impact));
    }
  });
}
