/**
 * A picture of a terminal as SVG: lines with the SGR codes that renderers/text-style.ts writes become text in colour, in the
 * font of the reader's machine. No program is needed to make or to see it.
 */
export function svgOfTerminal(lines: readonly string[], columns: number, title: string): string {
  const width = columns * CELL.width + 2 * MARGIN;
  const height = lines.length * CELL.height + 2 * MARGIN;
  const rows = lines.map((line, row) => rowOf(line, MARGIN + (row + 0.75) * CELL.height));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="ui-monospace, Menlo, Consolas, monospace" font-size="14">
<title>${escaped(title)}</title>
<rect width="100%" height="100%" rx="8" fill="#16181d"/>
${rows.join('\n')}
</svg>
`;
}

const CELL = { width: 8.43, height: 18 };
const MARGIN = 14;
const COLOURS: Readonly<Record<number, string>> = {
  31: '#ff7b72',
  32: '#7ee787',
  33: '#e3b341',
  34: '#79c0ff',
  35: '#d2a8ff',
  36: '#76e3ea',
};

interface Style {
  readonly colour?: string;
  readonly bold?: boolean;
  readonly dim?: boolean;
  readonly inverse?: boolean;
}

function rowOf(line: string, y: number): string {
  let style: Style = {};
  let column = 0;
  const spans: string[] = [];
  for (const [index, part] of line.split(/\u001B\[([\d;]*)m/).entries()) {
    if (index % 2 === 1) {
      style = part.split(';').reduce(styled, style);
      continue;
    }
    if (part.trim() !== '') spans.push(spanOf(part, column, style));
    column += [...part].length;
  }
  return `<text y="${y}" fill="#e6edf3" xml:space="preserve">${spans.join('')}</text>`;
}

function styled(style: Style, code: string): Style {
  const number = Number(code);
  const { colour, ...plain } = style;
  if (COLOURS[number] !== undefined) return { ...plain, colour: COLOURS[number] };
  switch (number) {
    case 0:
      return {};
    case 1:
      return { ...style, bold: true };
    case 2:
      return { ...style, dim: true };
    case 7:
      return { ...style, inverse: true };
    case 22:
      return { ...style, bold: false, dim: false };
    case 27:
      return { ...style, inverse: false };
    case 39:
      return plain;
    default:
      return style;
  }
}

/** Each span begins at its own column, so that a font with other widths does not shift what follows. */
function spanOf(text: string, column: number, { colour, bold, dim, inverse }: Style): string {
  const x = (MARGIN + column * CELL.width).toFixed(1);
  const fill = inverse === true ? '#ffffff' : colour;
  const words = [
    `x="${x}"`,
    `textLength="${([...text].length * CELL.width).toFixed(1)}"`,
    fill === undefined ? '' : `fill="${fill}"`,
    bold === true || inverse === true ? 'font-weight="bold"' : '',
    dim === true ? 'opacity="0.6"' : '',
  ];
  return `<tspan ${words.filter((word) => word !== '').join(' ')}>${escaped(text)}</tspan>`;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
