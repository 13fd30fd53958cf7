import { expect, it } from 'vitest';
import { withoutValues } from '../../cli/without-values.ts';

it.each([
  [
    "error: unknown option '--passwrod=hunter2'\n(Did you mean --password?)\n",
    "error: unknown option '--passwrod=…'\n(Did you mean --password?)\n",
  ],
  ["error: unknown option '--passwrod'\n", "error: unknown option '--passwrod'\n"],
  [
    "error: option '--param <name=value>' argument 'hun'\nter2' is invalid. Expected name=value.\n",
    "error: option '--param <name=value>' is invalid. Expected name=value.\n",
  ],
  [
    "error: option '--allow <effects>' argument 'all' is invalid. Unexpected \"all\".\n",
    "error: option '--allow <effects>' argument 'all' is invalid. Unexpected \"all\".\n",
  ],
  [
    "error: too many arguments for 'run'. Expected 1 argument but got 2: r.md, hunter2.\n",
    "error: too many arguments for 'run'. Expected 1 argument but got 2.\n",
  ],
])('says of %j', (message, said) => expect(withoutValues(message)).toBe(said));
