import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { endAll } from './processes.ts';

/** The repository. */
export const root = resolve(import.meta.dirname, '../..');

/** The program, as `npm run build` makes it. */
export const program = join(root, 'dist/cli.js');

/** A world of its own for a test: a folder to work in, tools, runs, and an environment that has nothing of the developer's. */
export interface Place {
  /** Where Handrail is started, and where commands run. */
  readonly folder: string;
  /** Tools that are found before all others. */
  readonly bin: string;
  /** Where temporary files go. */
  readonly temporary: string;
  readonly runs: string;
  /** What only lives as long as a session. */
  readonly runtime: string;
  /** Unique; in the environment of everything that is started here, so that what is left of it can be found. */
  readonly marker: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Writes a file below `folder`; gives its path back. */
  write(name: string, text: string): string;
  /** The text of a file below `folder`; empty where there is none. */
  read(name: string): string;
  /** Makes a tool: an executable bash script. */
  tool(name: string, script: string): void;
  /** Names in `folder`, sorted. */
  names(): readonly string[];
  remove(): Promise<void>;
}

/** Makes a place; the caller removes it. */
export function makePlace(): Place {
  const base = mkdtempSync(join(tmpdir(), 'handrail-e2e-'));
  const inside = (name: string) => {
    const path = join(base, name);
    mkdirSync(path, { recursive: true });
    return path;
  };
  const folder = inside('work');
  const bin = inside('bin');
  const temporary = inside('tmp');
  const state = inside('state');
  const runtime = inside('runtime');
  chmodSync(runtime, 0o700);
  const marker = randomUUID();
  return {
    folder,
    bin,
    temporary,
    runs: join(state, 'handrail/runs'),
    runtime,
    marker,
    environment: {
      PATH: [bin, '/usr/local/bin', '/usr/bin', '/bin'].join(delimiter),
      HOME: inside('home'),
      USER: 'operator',
      LANG: 'C.UTF-8',
      TMPDIR: temporary,
      XDG_STATE_HOME: state,
      XDG_RUNTIME_DIR: runtime,
      HANDRAIL_E2E: marker,
      // Compiling the program anew for every test would be most of the time that they take.
      NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/handrail-e2e'),
    },
    write(name, text) {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    },
    read: (name) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : ''),
    tool(name, script) {
      writeFileSync(join(bin, name), `#!/usr/bin/env bash\n${script}\n`);
      chmodSync(join(bin, name), 0o755);
    },
    names: () => readdirSync(folder).sort(),
    async remove() {
      await endAll(marker);
      rmSync(base, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
