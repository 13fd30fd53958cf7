import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Place } from './place.ts';

/** A text in which a secret may not stand, and where it was found. */
export interface Artefact {
  readonly name: string;
  readonly text: string;
}

/** A secret, and in which way it was planted. */
export interface Planted {
  readonly way: string;
  readonly value: string;
}

/** Ways to write a value that anybody can read back. */
const encoded = (value: string) => {
  const inside = [0, 1, 2].map((before) => {
    const text = Buffer.from(`${'x'.repeat(before)}${value}`).toString('base64');
    return text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + value.length) * 8) / 6));
  });
  return [
    value,
    JSON.stringify(value).slice(1, -1),
    value.replace(/[^\w\s]|_/g, '\\$&'),
    value.replace(/[\\`*_[\]<>|#&~]/g, '\\$&'),
    encodeURIComponent(value),
    Buffer.from(value).toString('hex'),
    ...inside,
    ...inside.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
  ];
};

/** All files below the folder of a place, but for those that its own commands made. */
export function artefacts(place: Place): readonly Artefact[] {
  const base = dirname(place.folder);
  return readdirSync(base, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.startsWith(place.folder))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((name) => ({ name, text: readFileSync(name, 'latin1') + readFileSync(name, 'utf8') }));
}

/** The secrets that stand in one of the texts in any way, each with the text; also broken over lines, coloured or padded. */
export function leaksIn(texts: readonly Artefact[], planted: readonly Planted[]): readonly string[] {
  return texts.flatMap(({ name, text }) => {
    const plain = text.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, '');
    const joined = plain.replace(/\s+/g, '');
    return planted.flatMap(({ way, value }) =>
      encoded(value).some(
        (form) => text.includes(form) || plain.includes(form) || joined.includes(form.replace(/\s+/g, '')),
      )
        ? [`${way} in ${name}`]
        : [],
    );
  });
}
