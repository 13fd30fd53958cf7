import type { Placeholder } from '../../model/command.ts';

/**
 * Numbers that are never the same again: the process that is killed, and identifiers that nobody has, as their digits are in a
 * row. They are asked for, and have no default.
 *
 * @example `kill -9 12345`, `--instance-ids i-0123456789abcdef0`, `arn:aws:iam::123456789012:role/web`; not `kill -HUP 1`
 */
export function findSampleIds(source: string): readonly Placeholder[] {
  const killed = [...source.matchAll(KILLED)].map((match) => ({ match, id: match[1] ?? '', name: 'pid' }));
  const resources = [...source.matchAll(RESOURCE)].map((match) => ({
    match,
    id: match[0],
    name: NAMES[match[1] ?? ''] ?? `${match[1]}-id`,
  }));
  const accounts = [...source.matchAll(ACCOUNT)].map((match) => ({ match, id: match[0], name: 'account-id' }));
  return [...killed, ...resources, ...accounts].map(({ match, id, name }) => {
    const start = match.index + match[0].lastIndexOf(id);
    return { name, start, end: start + id.length };
  });
}

const KILLED = /(?<![\w./-])kill[ \t]+(?:-(?:s[ \t]+)?\w+[ \t]+){0,2}(\d{3,7})(?=[\s;|&)]|$)/g;
const RESOURCE =
  /(?<![\w./-])(i|vol|vpc|sg|subnet|ami|snap|eni|rtb|igw|eipalloc|lt|acl|fs)-(?:0?123456789?[0-9a-f]*|0?abcdef[0-9a-f]*|0?abc123[0-9a-f]*|0?abcd1234[0-9a-f]*)(?![\w-])/g;
/** The account of the examples in the documentation of AWS. */
const ACCOUNT = /(?<!\d)(?:123456789012|111122223333|012345678901)(?!\d)/g;

const NAMES: Readonly<Record<string, string>> = {
  i: 'instance-id',
  vol: 'volume-id',
  sg: 'security-group-id',
  ami: 'image-id',
  snap: 'snapshot-id',
  fs: 'file-system-id',
};
