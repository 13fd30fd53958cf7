import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The licences of everything that is bundled, as one text, since they ask to be handed on with the code.
 *
 * @param inputs files of a bundle, relative to the project.
 * @throws where a bundled package has no licence file and names no licence either.
 */
export function thirdPartyLicences(inputs: readonly string[]): string {
  const packages = new Set(inputs.map(packageOf).filter((name) => name !== undefined));
  return [...packages]
    .sort()
    .map(licenceOf)
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function packageOf(input: string): string | undefined {
  const [, after] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input) ?? [];
  return after;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly author?: string | { readonly name: string };
  readonly license?: string;
  /** As packages of before 2014 have it. */
  readonly licenses?: readonly { readonly type: string }[];
}

function licenceOf(folder: string): string {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { name, version, author } = manifest;
  const licence = manifest.license ?? manifest.licenses?.map(({ type }) => type).join(' or ');
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined && licence === undefined) throw new Error(`${name} is bundled and has no licence`);
  const by = typeof author === 'object' ? author.name : (author ?? `the authors of ${name}`);
  const text =
    file === undefined
      ? `Copyright ${by}. Licensed under ${licence}.`
      : readFileSync(join(folder, file), 'utf8').trim();
  return `${name} ${version} (${licence ?? 'see below'})\n\n${text}\n`;
}
