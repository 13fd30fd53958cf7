import { describe, expect, it } from 'vitest';
import { hideValues } from '../../cli/own-command-line.ts';

describe('the command line as others see it', () => {
  it.each([
    ['run x.md --param db=hunter2 --auto', 'run x.md --param db=… --auto'],
    ['run x.md --param=db=hunter2 --set=v1=v2', 'run x.md --param=db=… --set=v1=…'],
    ['run x.md --answer pin=hunter2 --redact hunter2', 'run x.md --answer pin=… --redact …'],
    ['run x.md --param hunter2', 'run x.md --param …'],
    ['run x.md --auto --allow read', 'run x.md --auto --allow read'],
    ['run x.md --param', 'run x.md --param'],
  ])('of %s is %s', (words, shown) => expect(hideValues(words.split(' ')).join(' ')).toBe(shown));
});
