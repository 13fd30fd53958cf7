import type { Impact } from '../../../model/command.ts';
import type { Call } from '../call.ts';
import { impactOfSql } from './sql.ts';

/**
 * What a database client does with its input: words that are known are judged as SQL; a dump takes the place of what is
 * there; only a file or a program that says it is schema, migration or seed is a mere change.
 *
 * @example `echo "SELECT 1" | psql` read; `psql < migrations/7.sql` change; `psql < backup.sql`, `gunzip -c x | psql` destroy
 */
export function fedToDatabase({ input }: Call): Impact {
  switch (input.type) {
    case 'nothing':
      return 'change';
    case 'text':
      return /^\s*[$`]/.test(input.text) ? 'change' : impactOfSql(input.text);
    case 'file':
      return impactOfSource(input.text);
    case 'pipe':
      return impactOfSource([...input.from.flatMap(({ name, args }) => [name, ...args]), input.text].join(' '));
  }
}

function impactOfSource(source: string): Impact {
  const named = /migrat|schema|seed|create|alter|index|grant|update|patch|fix|init|setup/i.test(source);
  return named && !/dump|backup|restore|zcat|gunzip|\.gz\b/i.test(source) ? 'change' : 'destroy';
}
