import { pinError } from './pin-error.ts';
import { flagOf, type PinnedWord, type Pins } from './pins.ts';

/**
 * Takes what is said of a value of the whole document out of what is said of the place: `parameter=version default=v1.2.3`,
 * `verbatim=my-app`. A word in angle brackets is a parameter whatever is said, since a shell would read it as a redirection.
 */
export function settleWords(pins: Pins): Pins {
  const { parameter, written, default: preset, secret: _, verbatim, ...values } = pins.values;
  const { line } = pins;
  const problems = [...pins.problems];
  const words: PinnedWord[] = [];
  const about = (['written', 'default', 'secret'] as const).find((key) => pins.values[key] !== undefined);
  if (parameter === undefined && about !== undefined)
    problems.push(pinError(line, `Unexpected "${about}" without a parameter, expected parameter=… beside it`));
  if (parameter !== undefined) {
    const secret = flagOf(pins, 'secret');
    words.push({
      type: 'parameter',
      line,
      name: parameter,
      ...(written === undefined ? {} : { written }),
      ...(preset === undefined ? {} : { default: preset }),
      ...(secret === undefined ? {} : { secret }),
    });
  }
  if (verbatim !== undefined && /[<>]/.test(verbatim))
    problems.push(
      pinError(line, `Unexpected verbatim="${verbatim}", expected no word in angle brackets: it never reaches a shell`),
    );
  else if (verbatim !== undefined) words.push({ type: 'verbatim', line, text: verbatim });
  return { ...pins, values, problems, ...(words.length === 0 ? {} : { words }) };
}
