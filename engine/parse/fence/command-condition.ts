import { readCondition } from '../prose/condition.ts';

/** When a command is run, by its title: `… if needed`, `For a cluster:`; what is optional is run when somebody wants it. */
export function conditionOfTitle(title: string): string | undefined {
  const condition = readCondition(title);
  if (condition !== undefined) return condition;
  const words = title.trim().replace(/^(?:step )?\d+[.):]\s*/i, '');
  const last = /\b(?:last resort|nuclear option|as a fallback)\b/i.exec(words)?.[0];
  if (last !== undefined) return last;
  return /^\(?optional(?:ly)?\b/i.test(words) || /\(optional\b[^)]*\)/i.test(words)
    ? (/\(?(optional[^):.,]*)/i.exec(words)?.[1] ?? 'optional')
    : undefined;
}
