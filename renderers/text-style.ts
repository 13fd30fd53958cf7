/** How a piece of text is marked on a terminal; every function gives the text back unchanged where there is no colour. */
export interface TextStyle {
  readonly colour: boolean;
  bold(text: string): string;
  dim(text: string): string;
  inverse(text: string): string;
  red(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
  blue(text: string): string;
  magenta(text: string): string;
  cyan(text: string): string;
}

/**
 * Marks for text by the SGR codes of ECMA-48, section 8.3.117. Each is closed by its own code and not by a reset, so
 * that they nest. The eight named colours only: they follow the theme of the terminal, and so are readable on any.
 */
export function textStyle(colour: boolean): TextStyle {
  const mark = (open: number, close: number) => (text: string) =>
    colour && text !== '' ? `\u001b[${open}m${text}\u001b[${close}m` : text;
  return {
    colour,
    bold: mark(1, 22),
    dim: mark(2, 22),
    inverse: mark(7, 27),
    red: mark(31, 39),
    green: mark(32, 39),
    yellow: mark(33, 39),
    blue: mark(34, 39),
    magenta: mark(35, 39),
    cyan: mark(36, 39),
  };
}

/**
 * Whether to write colours to a stream. `NO_COLOR` (https://no-color.org: any value but an empty one) switches them
 * off, `FORCE_COLOR` (any but `0` and an empty one) on; else a terminal that is not `dumb` gets them.
 */
export function wantsColour(environment: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  if ((environment.NO_COLOR ?? '') !== '') return false;
  const forced = environment.FORCE_COLOR ?? '';
  if (forced !== '') return forced !== '0';
  return isTerminal && environment.TERM !== 'dumb';
}
