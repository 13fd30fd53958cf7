import { plainLines, wordsOf } from './output-text.ts';
import { listedRows } from './state-rows.ts';

/**
 * Another version of what an expected version may be of: `web:v1.2.2` beside `web:v1.2.3`, `Server Version: v1.27.9` beside `Client Version: v1.28.4`, a
 * node of the column VERSION that is behind. Versions of other things (`nginx/1.25.3`, `OpenSSL 3.0.1`) are none.
 */
export function otherVersion(text: string, stdout: string): string | undefined {
  const [, name = '', version = ''] = REFERENCE.exec(text) ?? [];
  if (version === '') return undefined;
  return name === '' ? ofSameKind(version, stdout) : tokensOf(stdout).find((token) => isOther(token, name, version));
}

/** `v1.2.3`, `1.2.3-rc1`; of two parts only with a `v`, since `1.5` may be any number. Not an address, which has four. */
const VERSION = String.raw`(?:v\d{1,9}(?:\.\d{1,9}){1,2}|\d{1,9}\.\d{1,9}\.\d{1,9})(?![.]?\d)(?:[-+][\w.+-]{1,60})?`;
const REFERENCE = new RegExp(`^(\\S{1,200}[:@])?(${VERSION})$`);
const TOKEN = new RegExp(`^(\\S{0,200}[:@/=])?(${VERSION})$`);

function isOther(token: string, name: string, version: string): boolean {
  return (
    token.startsWith(name) && token !== name && token !== `${name}${version}` && !token.slice(name.length).includes('/')
  );
}

/** What stands right before a version says what it is of: a name within its word, else the word before it. */
function ofSameKind(version: string, stdout: string): string | undefined {
  if (!stdout.includes(version)) return undefined;
  const found = plainLines(stdout).slice(0, LINES).flatMap(versionsIn);
  const kinds = new Set(found.flatMap((one) => (one.version === version ? [one.kind] : [])));
  const other = found.find((one) => one.kind !== '' && kinds.has(one.kind) && one.version !== version);
  return other?.shown ?? inColumn(version, stdout);
}

/** More lines of an output are a log and no listing. */
const LINES = 5_000;

interface FoundVersion {
  readonly version: string;
  readonly kind: string;
  readonly shown: string;
}

function versionsIn(line: string): readonly FoundVersion[] {
  const words = wordsOf(line.replaceAll(',', ' '));
  return words.flatMap((word, index) => {
    const [, name = '', version = ''] = TOKEN.exec(bare(word)) ?? [];
    const before = index === 0 ? '' : bare(words[index - 1] ?? '').toLowerCase();
    const label = /^[a-z][\w.-]*$/.test(before) ? before : '';
    const kind = name === '' ? label : name.toLowerCase();
    return version === '' ? [] : [{ version, kind, shown: `${kind} ${version}` }];
  });
}

function inColumn(version: string, stdout: string): string | undefined {
  const rows = listedRows(stdout);
  const columns = Object.entries(rows.find(({ cells }) => Object.values(cells).includes(version))?.cells ?? {})
    .filter(([, cell]) => cell === version)
    .map(([column]) => column);
  const whole = new RegExp(`^${VERSION}$`);
  const cells = rows.flatMap((row) => columns.map((column) => row.cells[column] ?? ''));
  return cells.find((cell) => cell !== version && whole.test(cell));
}

function tokensOf(stdout: string): readonly string[] {
  return plainLines(stdout)
    .slice(0, LINES)
    .flatMap(wordsOf)
    .flatMap((word) => word.split(','))
    .map(bare);
}

function bare(word: string): string {
  return word.replace(/^["'`([{]+|(?<!["'`)\]},;:.])["'`)\]},;:.]+$/g, '');
}
