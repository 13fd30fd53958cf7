import { readDuration } from './duration.ts';

/**
 * How long words say that something is to be watched, as `10m`, so that what stands below them must hold for that long.
 *
 * @example `Watch for 10 minutes:`, `Monitor the dashboards for at least 1 hour:`, `For the next ten minutes, check that:`; not
 * `Watch for errors:`, `Wait 10 minutes and check:`
 */
export function readWatchTime(text: string): string | undefined {
  const words = text
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}]+/u, '')
    .replace(COUNT, (word) => String(COUNTS.indexOf(word.toLowerCase())));
  const [said] = [WATCHING, DURING].flatMap((form) => {
    const match = form.exec(words);
    return match === null ? [] : [words.slice(match.index + match[0].length)];
  });
  return said !== undefined && /^\d/.test(said) ? readDuration(said) : undefined;
}

const COUNTS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const COUNT = new RegExp(`\\b(?:${COUNTS.join('|')})(?= (?:sec|min|hour|day))`, 'i');
const ABOUT = '(?:(?:at least|about|another|approximately|around|the next|the first|a further|~) ?){0,2}';
const WATCHING = new RegExp(
  `^(?:(?:then|now|please|keep|continue|continue to|keep on) ){0,2}(?:watch|monitor|observ|track|follow|look|keep an eye on)\\w*\\b[^.:;]{0,60}?\\bfor ${ABOUT}(?=\\d)`,
  'i',
);
const DURING = new RegExp(
  `^(?:for|over|during|within) ${ABOUT}(?=\\d[^.,:;]{1,30},? (?:keep )?(?:watch|monitor|observ|check|verify|confirm|track|make sure|ensure)\\w*\\b)`,
  'i',
);
