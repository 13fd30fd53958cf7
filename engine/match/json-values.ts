import type { JsonPattern } from './compiled.ts';
import { readJson } from './json-reader.ts';

const STRICT = { tolerant: false };

/** All JSON objects and arrays of a text, with other text round them; where there is none, the lines that are a JSON scalar. */
export function jsonValues(text: string): readonly JsonPattern[] {
  const values: JsonPattern[] = [];
  let at = nextOpening(text, 0);
  while (at >= 0) {
    const reading = readJson(text, at, STRICT);
    if (reading.type === 'value') values.push(reading.value);
    // Going on where reading stopped, not one character further, keeps the time linear.
    at = nextOpening(text, reading.type === 'value' ? reading.end : Math.max(at + 1, reading.at));
  }
  return values.length > 0 ? values : scalarLines(text);
}

function nextOpening(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) if (text[at] === '{' || text[at] === '[') return at;
  return -1;
}

function scalarLines(text: string): readonly JsonPattern[] {
  return text.split('\n').flatMap((line) => {
    const reading = readJson(line.trim(), 0, STRICT);
    return reading.type === 'value' && reading.end === line.trim().length ? [reading.value] : [];
  });
}

/** The objects in a value, itself included, outermost first. */
export function objectsIn(value: JsonPattern): readonly JsonPattern[] {
  if (value.type === 'array') return value.items.flatMap(objectsIn);
  if (value.type !== 'object') return [];
  return [value, ...value.members.flatMap((member) => objectsIn(member.value))];
}

/** JSON text of a pattern, with `...` where something is left out. */
export function jsonText(pattern: JsonPattern): string {
  switch (pattern.type) {
    case 'any':
      // `...` alone would be what is left out of a list.
      return '"<any>"';
    case 'string':
      return JSON.stringify(pattern.open ? `${pattern.value}...` : pattern.value);
    case 'number':
      return pattern.raw;
    case 'constant':
      return String(pattern.value);
    case 'array':
      return `[${[...pattern.items.map(jsonText), ...(pattern.open ? ['...'] : [])].join(', ')}]`;
    case 'object': {
      const members = pattern.members.map(({ key, value }) => `${JSON.stringify(key)}: ${jsonText(value)}`);
      return `{${[...members, ...(pattern.open ? ['...'] : [])].join(', ')}}`;
    }
  }
}
