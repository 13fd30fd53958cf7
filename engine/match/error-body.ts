import type { JsonPattern } from './compiled.ts';
import { jsonText, jsonValues } from './json-values.ts';
import { plainText } from './output-text.ts';

/**
 * What a JSON answer says against itself at its top, though its HTTP status or the members that were looked for are as expected: `"error": "db
 * down"`, `"success": false`, `"status": "degraded"`. Members that the author wrote are the author's to judge; an empty `errors` is none.
 */
export function errorMember(answer: JsonPattern, written?: JsonPattern): string | undefined {
  if (answer.type !== 'object') return undefined;
  const own = new Set(written?.type === 'object' ? written.members.map(({ key }) => key) : []);
  const member = answer.members.find(({ key, value }) => !own.has(key) && saysError(key, value));
  return member === undefined ? undefined : `${JSON.stringify(member.key)}: ${jsonText(member.value).slice(0, 160)}`;
}

/** The same of the JSON values that an output is made of. */
export function errorInBody(stdout: string): string | undefined {
  if (!stdout.includes('{')) return undefined;
  return jsonValues(plainText(stdout))
    .map((value) => errorMember(value))
    .find((said) => said !== undefined);
}

function saysError(key: string, value: JsonPattern): boolean {
  if (/^errors?$/i.test(key)) return isSomething(value);
  if (/^(?:success|ok|healthy)$/i.test(key)) return value.type === 'constant' && value.value === false;
  return /^(?:status|state|health|result)$/i.test(key) && value.type === 'string' && BAD.test(value.value);
}

const BAD = /^(?:error|errored|fail|failed|failure|down|unhealthy|degraded|critical|unavailable|red)$/i;

function isSomething(value: JsonPattern): boolean {
  switch (value.type) {
    case 'string':
      return !/^(?:|none|null|no|ok|0)$/i.test(value.value);
    case 'number':
      return Number(value.raw) !== 0;
    case 'constant':
      return value.value === true;
    case 'array':
      return value.items.length > 0;
    case 'object':
      return value.members.length > 0;
    case 'any':
      return false;
  }
}
